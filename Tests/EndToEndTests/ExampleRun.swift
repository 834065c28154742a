import Dossier
import Foundation
import Markup
import TestSupport

/// One run of the program over a small dossier into which an example was put.
struct ExampleRun {
  /// The codes that it reports, each once, sorted; but for an editorial code, none of those.
  let codes: [String]
  /// What it printed.
  let told: String

  /// `plain` leaves the example out.
  init(_ explanation: Explanation, plain: Bool = false) {
    let folder = TemporaryFolder()
    let isEditorial = DiagnosticCode.editorial.contains(explanation.code)
    for (path, text) in Self.surroundings { folder.write(text, to: path) }
    folder.write(Self.settings(for: explanation.code), to: "Content/dossier.yml")
    folder.write(Repository.text("Templates/strings/en.yml"), to: "en.yml")

    var last = "dossier check"
    if !plain {
      switch explanation.example {
      case .text(let text): folder.write("---\ntitle: An example\n---\n\(text)\n", to: "Content/Notes/example.md")
      case .file(let path, let text): folder.write(text + "\n", to: path)
      case .commands(var lines):
        if let line = lines.last, line.hasPrefix("dossier ") { last = lines.removeLast() }
        let bin = ProgramRun.program.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        for line in lines { folder.run("cd '\(folder.path)' && PATH='\(bin)':\"$PATH\" && { \(line); } 2>&1") }
      case .words: break
      }
    }
    let run = ProgramRun(last.dropFirst("dossier ".count) + " --format json", in: folder)
    told = run.output + run.errors
    struct Document: Decodable {
      struct Item: Decodable { var code: String }
      var diagnostics: [Item]
    }
    let document = try? JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    let editorial = Set(DiagnosticCode.editorial.map(\.rawValue))
    codes = Set(document?.diagnostics.map(\.code) ?? ["no JSON"]).sorted()
      .filter { !editorial.contains($0) || (isEditorial && $0 == explanation.code.rawValue) }
  }

  /// An example about proofs is held to the archive; the others need none.
  private static func settings(for code: DiagnosticCode) -> String {
    let limit = code == .quotationLimit ? "25%" : "100%"
    let unchecked = code == .quoteUnchecked ? "warning" : "off"
    return "title: The Alpha affair\narchive: ../articles\nquotation-limit: \(limit)\nseverities: {quote-unchecked: \(unchecked), one-origin: warning}\n"
  }

  private static let surroundings: [String: String] = [
    "articles/article.txt": "Hier soir, la société a parlé. Personne ne l’attendait.\n\nElle n’a rien dit de plus.\n",
    "articles/gazette.txt": "Nous n’aurions pas dû publier si vite.\n",
    "articles/courrier.txt": "Alpha refuse.\n",
    "Content/index.md": "---\ntitle: The Alpha affair\n---\nBoth speak [@gazette-0214#excuses; @courrier-0216#refus].\n",
    "Content/Sources/gazette-0214.md":
      "---\ntitle: Gazette\nlanguage: fr\narchive: gazette.txt\n---\n## excuses\n> Nous n’aurions pas dû publier si vite.\n",
    "Content/Sources/courrier-0216.md":
      "---\ntitle: Courrier\nlanguage: fr\narchive: courrier.txt\n---\n## refus\n> Alpha refuse.\n",
    "Content/People/jean-roy.md": "---\ntitle: Jean Roy\n---\n",
    "Content/Organizations/alpha.md": "---\ntitle: Alpha\n---\n",
    "Content/Contracts/contrat-alpha/contract.md": "---\ntitle: The contract\n---\n## surveillance\nWhat may be watched [ed.].\n",
    "Content/Contracts/contrat-alpha/v1.md": "---\ntitle: First version\nstatus: signed\n---\n",
    "Content/Events/annonce.md": "---\ntitle: The announcement\ndate: 2026-02-13\nstatus: reported\n---\n",
    "Content/Notes/method.md": "---\ntitle: How this dossier was made\n---\n",
  ]
}

/// The project's own files.
enum Repository {
  static func file(_ path: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: path)
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: file(path), encoding: .utf8)) ?? ""
  }
}

import Dossier
import Markup

/// A dossier's folder in memory: paths below `Content/` and texts. Marks `⟦` … `⟧` in a text say where a fault is expected; they
/// are no part of the file.
struct DossierFolder {
  /// A place that a test expects a diagnostic at.
  struct Marked: Hashable {
    let path: String
    let range: Range<Int>
  }

  let tree: ContentTree
  private(set) var marked: [Marked] = []

  /// What the test does not give itself (`dossier.yml`, `index.md`) is filled in, unless `bare`.
  init(_ texts: [String: String], bare: Bool = false) {
    var files: [ContentTree.File] = []
    var texts = texts
    if !bare {
      // Without archived texts nothing can be proven, which most tests are not about.
      texts["dossier.yml"] = texts["dossier.yml"] ?? "title: A dossier\nseverities: {quote-unchecked: off}\n"
      texts["index.md"] = texts["index.md"] ?? "---\ntitle: Home\n---\n"
    }
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      let (bytes, ranges) = Self.withoutMarks(text)
      marked += ranges.map { Marked(path: "Content/\(path)", range: $0) }
      files.append(ContentTree.File(path: "Content/\(path)", bytes: bytes))
    }
    tree = ContentTree(files: files)
  }

  /// `archive` holds archived texts by name; without it there is no archive.
  func compile(
    strict: Bool = false, jobs: Int = 1, editorial: Bool = false, archive: [String: String]? = nil
  ) async -> Compilation {
    await Compilation.compile(tree, jobs: jobs, strict: strict, editorial: editorial) { _ in
      archive.map { texts in
        ArchiveReader(place: "archive") { name in
          texts[name].map { .success(Array($0.utf8)) } ?? .failure(ArchiveReader.ArchiveFault(reason: "No such file"))
        }
      }
    }
  }

  private static func withoutMarks(_ text: String) -> (bytes: [UInt8], ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": open.append(bytes.count)
      case "⟧": ranges.append(open.removeLast()..<bytes.count)
      default: bytes += String(scalar).utf8
      }
    }
    precondition(open.isEmpty, "a mark is never closed")
    return (bytes, ranges.sorted { $0.lowerBound < $1.lowerBound })
  }
}

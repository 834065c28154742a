import Dossier
import Markup
import Mustache

@testable import Site

/// The site of a small folder that a test writes itself.
enum WrittenSite {
  /// `files` are paths below `Content/` and texts; `dossier.yml` and `index.md` are filled in where they are not given.
  static func render(_ files: [String: String], language: String = "en", jobs: Int = 1) async throws -> FixtureSite {
    var texts = files
    texts["dossier.yml"] =
      texts["dossier.yml"]
      ?? "title: A dossier\nlanguage: \(language)\nseverities: {quote-unchecked: off, uncited: off, orphan-page: off}\n"
    texts["index.md"] = texts["index.md"] ?? "---\ntitle: Home\n---\n"
    let tree = ContentTree(
      files: texts.sorted { $0.key < $1.key }.map { ContentTree.File(path: "Content/" + $0.key, bytes: Array($0.value.utf8)) })
    let compilation = await Compilation.compile(tree, jobs: 1, strict: false) { _ in nil }
    var sources = compilation.files
    var diagnostics: [Diagnostic] = []
    guard let dossier = compilation.dossier,
      let theme = SiteTheme(overlay: [], language: language, files: &sources, diagnostics: &diagnostics)
    else { throw FixtureSite.Fault(diagnostics: compilation.diagnostics + diagnostics) }
    let plan = await SitePlan(dossier: dossier, theme: theme, jobs: jobs)
    var pages: [String: String] = [:]
    var errors: [TemplateError] = []
    for index in plan.paths.indices {
      var bytes: [UInt8] = []
      errors += plan.render(index, into: &bytes, strict: true)
      pages[plan.paths[index]] = String(decoding: bytes, as: UTF8.self)
    }
    return FixtureSite(pages: pages, templateErrors: errors)
  }
}

import Dossier
import Foundation
import Markup
import Mustache

@testable import Site

/// The site of a fixture folder, rendered in memory.
struct FixtureSite {
  let pages: [String: String]
  /// What a strict rendering of all pages finds wrong with the templates.
  let templateErrors: [TemplateError]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// What is wrong with a fixture.
  struct Fault: Error { let diagnostics: [Diagnostic] }

  /// Compiles and renders `Fixtures/<name>`, whose articles are in its folder `archive`: a fixture with one is proven without a
  /// warning, a fixture without one is unchecked, as is one that is rendered without it.
  static func render(_ name: String, language: String? = nil, withArchive: Bool = true, settings change: (inout Settings) -> Void = { _ in }) async throws -> FixtureSite {
    var diagnostics: [Diagnostic] = []
    let tree = await ContentLoader.load(directory: folder.appending(path: name).path, jobs: 1, diagnostics: &diagnostics)
    let articles = folder.appending(path: name).appending(path: "archive").path
    let archive = withArchive && FileManager.default.fileExists(atPath: articles) ? ArchiveReader(folder: articles) : nil
    let compilation = await Compilation.compile(tree ?? ContentTree(files: []), jobs: 1, strict: archive != nil) { _ in archive }
    var files = compilation.files
    guard var dossier = compilation.dossier else { throw Fault(diagnostics: compilation.diagnostics) }
    if let language { dossier.settings.language = language }
    change(&dossier.settings)
    guard
      let theme = SiteTheme(overlay: [], language: dossier.settings.language, files: &files, diagnostics: &diagnostics)
    else { throw Fault(diagnostics: diagnostics) }
    let plan = await SitePlan(dossier: dossier, theme: theme, jobs: 1)
    var pages: [String: String] = [:]
    var errors: [TemplateError] = []
    for index in plan.paths.indices {
      var bytes: [UInt8] = []
      errors += plan.render(index, into: &bytes, strict: true)
      pages[plan.paths[index]] = String(decoding: bytes, as: UTF8.self)
    }
    return FixtureSite(pages: pages, templateErrors: errors)
  }

  /// A page, without its line breaks and double spaces, so that a test can look for a run of HTML.
  func flat(_ path: String) -> String {
    (pages[path] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

import Foundation
import Testing

@testable import Site

/// `Fixtures/<name>/Expected` is the site of `Fixtures/<name>/Content`, byte for byte, without its assets. With
/// `RECORD_GOLDEN=1` in the environment it is written anew, and the test fails, so that no recording passes for a check.
@Suite("A whole site, as it was last looked at and found right")
struct GoldenSiteTests {
  @Test(arguments: ["Lease", "Quay"]) func everyPageIsAsExpected(fixture: String) async throws {
    let site = try await FixtureSite.render(fixture)
    let expected = FixtureSite.folder.appending(path: fixture + "/Expected")
    let pages = site.pages.filter { $0.key.hasSuffix(".html") }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try? FileManager.default.removeItem(at: expected)
      for (path, text) in pages {
        let file = expected.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      Issue.record("recorded \(pages.count) pages: look at their differences, then run the test without RECORD_GOLDEN")
      return
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: expected.path).filter { $0.hasSuffix(".html") }
    #expect(Set(names) == Set(pages.keys))
    for name in names.sorted() {
      let recorded = try Data(contentsOf: expected.appending(path: name))
      let isSame = pages[name].map { Data($0.utf8) == recorded } ?? false
      #expect(isSame, "\(name) differs: \(firstDifference(pages[name] ?? "", String(decoding: recorded, as: UTF8.self)))")
    }
  }

  /// Everything that a template asks for is declared: a slip would show as a gap.
  @Test(arguments: ["Lease", "Quay"], ["en", "fr"])
  func templatesAskForNothingThatNoPageDeclares(fixture: String, language: String) async throws {
    let site = try await FixtureSite.render(fixture, language: language)
    #expect(site.templateErrors.map { "\($0.path):\($0.line): \($0.summary)" } == [])
  }

  private func firstDifference(_ a: String, _ b: String) -> String {
    let (new, old) = (a.split(separator: "\n"), b.split(separator: "\n"))
    guard let line = zip(new, old).enumerated().first(where: { $1.0 != $1.1 }) else { return "one has more lines" }
    return "line \(line.offset + 1): \(line.element.0) / expected \(line.element.1)"
  }
}

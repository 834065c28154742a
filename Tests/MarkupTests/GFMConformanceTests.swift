import Foundation
import Testing

@testable import Markup

/// The examples of the GFM specification 0.29 (spec.txt of cmark-gfm, CC BY-SA 4.0), each with the extensions that it names.
@Suite struct GFMConformanceTests {
  struct Example: Decodable {
    var example: Int
    var extensions: [String]
    var markdown: String
    var html: String
  }

  static let examples: [Example] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/gfm-0.29.json")
    return try! JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
  }()

  /// `disabled` marks the examples of task lists, `tagfilter` the one that needs a filter which a dossier, refusing all raw HTML,
  /// has no use for.
  static func extensions(_ names: [String]) -> Markdown.Extensions {
    var all: Markdown.Extensions = []
    if names.contains("table") { all.insert(.table) }
    if names.contains("autolink") { all.insert(.autolink) }
    if names.contains("strikethrough") { all.insert(.strikethrough) }
    if names.contains("disabled") { all.insert(.tasklist) }
    if names.contains("tagfilter") { all.insert(.tagfilter) }
    return all
  }

  /// What a dossier reads otherwise than CommonMark alone: an address becomes a link without being asked to (GFM 6.9), and
  /// `tagfilter` is off, since a dossier refuses all raw HTML. Our own syntax takes none of the examples.
  @Test func withAllOfADossiersExtensionsOnlyTheirOwnExamplesDiffer() {
    let differ = Self.examples.filter { example in
      let html = Markdown.html(Array(example.markdown.utf8), unsafe: true)
      return !example.extensions.contains("disabled") && String(decoding: html, as: UTF8.self) != example.html
    }
    #expect(differ.map(\.example) == [610, 614, 616, 619, 620, 653])
  }

  @Test func everyExampleComesOutAsTheSpecificationHasIt() {
    // 671 and the two of task lists, which the specification leaves to renderers.
    #expect(Self.examples.count == 673)
    for example in Self.examples {
      let html = Markdown.html(Array(example.markdown.utf8), unsafe: true, extensions: Self.extensions(example.extensions))
      // cmark-gfm itself writes these attributes in another order than the specification's text.
      let written = String(decoding: html, as: UTF8.self)
        .replacingOccurrences(of: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />", with: "<input checked=\"\" disabled=\"\" type=\"checkbox\">")
        .replacingOccurrences(of: "<input type=\"checkbox\" disabled=\"\" />", with: "<input disabled=\"\" type=\"checkbox\">")
      #expect(written == example.html, "example \(example.example)")
    }
  }
}

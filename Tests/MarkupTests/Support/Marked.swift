@testable import Markup

/// A text with the expected places marked in it: `… ⟦here⟧ …`. The marks are not part of the text.
struct Marked: ExpressibleByStringInterpolation {
  let source: SourceFile
  /// The marked places in order of their opening marks, in bytes.
  let places: [Range<Int>]

  init(stringLiteral text: String) {
    var bytes: [UInt8] = []
    var places: [Range<Int>] = []
    var open: [Int] = []
    for scalar in text.unicodeScalars {
      if scalar == "⟦" {
        open.append(places.count)
        places.append(bytes.count..<bytes.count)
      } else if scalar == "⟧" {
        let index = open.removeLast()
        places[index] = places[index].lowerBound..<bytes.count
      } else {
        bytes += UTF8.encode(scalar)!
      }
    }
    source = SourceFile(path: "page.md", bytes: bytes)
    self.places = places
  }

  /// The text parsed as a body of a site.
  func parsed() -> Parsed { Parsed(source) }
}

/// A body with its diagnostics, and short ways to ask about both.
struct Parsed {
  let source: SourceFile
  let body: Body
  let diagnostics: [Diagnostic]

  init(_ source: SourceFile) {
    self.source = source
    var diagnostics: [Diagnostic] = []
    body = Markdown.parse(0..<source.bytes.count, of: source, id: FileID(index: 0), diagnostics: &diagnostics)
    self.diagnostics = diagnostics
  }

  init(_ text: String) { self.init(SourceFile(path: "page.md", bytes: Array(text.utf8))) }

  /// The HTML with a visible token in every slot: `{c0}`, `{l0}`, `{a0}` (of a link that is closed by `</a>`), `{q0}`, `{/q0}`, `{ed}`.
  var filled: String {
    fill { kind in
      switch kind {
      case .citation(let index): "{c\(index)}"
      case .link(let index): "{l\(index)}"
      case .linkOpen(let index): "{a\(index)}"
      case .editorial: "{ed}"
      case .quotationOpen(let index): "{q\(index)}"
      case .quotationClose(let index): "{/q\(index)}"
      }
    }
  }

  func fill(_ token: (Body.Slot.Kind) -> String) -> String {
    var out: [UInt8] = []
    var place = 0
    for slot in body.slots {
      out += body.html[place..<slot.offset]
      out += token(slot.kind).utf8
      place = slot.offset
    }
    return String(decoding: out + body.html[place...], as: UTF8.self)
  }

  /// The bodies' runs as text, the places of citations and unlabelled links left out.
  var runs: [String] { body.runs.map(body.string) }
  var codes: [DiagnosticCode] { diagnostics.map(\.code) }
  func text(_ span: Span) -> String { source.text(span.range) }
  var quoted: [String] { body.quotations.map { body.string($0.text) } }
  /// Each quotation with the key of the citation that vouches for it, or `-`.
  var claims: [String] {
    body.quotations.map { quotation in
      body.string(quotation.text) + " ← " + (quotation.citation.map { body.citations[$0].items[0].key } ?? "-")
    }
  }
  /// Each citation's keys, with their extracts.
  var keys: [[String]] {
    body.citations.map { $0.items.map { item in item.extract.map { "\(item.key)#\($0)" } ?? item.key } }
  }
}

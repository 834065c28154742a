/// Something of our own syntax, found in a body's bytes before cmark saw them. A marker stands for it in what cmark reads; its
/// place is exact because it never went through cmark. Whether it counts is known when its marker turns up in the tree:
/// in code, in a URL or in an image's text it is plain text again.
struct Mark {
  enum Kind {
    /// `[@key]`: index into the scan's citations. `pieces` further marks follow, one for each further line it spans.
    case citation(Int, pieces: Int)
    /// `[[id]]`: index into the scan's links.
    case link(Int, pieces: Int)
    /// A further line of the citation or link before.
    case continuation
    /// Beside a quotation mark, on the inside: it stands for nothing.
    case quotation(QuotationMark)
    /// Behind the `@` of a key without brackets: index into the scan's bare keys. It stands for nothing.
    case bareKey(Int)
    /// `[ed.]`: the editors speak for themselves.
    case editorial
    /// `[en]` at the start of a quoted line: index into the scan's languages.
    case languageTag(Int)
    /// What looks like a citation or a link and is none, said only where it is not code: index into the scan's faults.
    case malformed(Int)
  }
  var kind: Kind
  /// The bytes that the marker replaces; for a quotation mark, or the `@` of a bare key, the mark itself, which stays.
  var range: Range<Int>
}

/// A character that can open or close a quotation.
struct QuotationMark: Hashable {
  enum Style: Int {
    case guillemets, curly, straight

    /// The bytes of one in HTML, however it is written in the file.
    var htmlLength: Int {
      switch self {
      case .guillemets: 2
      case .curly: 3
      case .straight: "&quot;".utf8.count
      }
    }
  }
  var style: Style
  var opens: Bool
}

/// What a scan found.
struct MarkScan {
  /// In order of place; a marker's number is its index.
  var marks: [Mark] = []
  var citations: [Body.Citation] = []
  var links: [Body.Link] = []
  var bareKeys: [Body.Citation.Item] = []
  var languages: [String] = []
  var faults: [Diagnostic] = []
  /// What cmark is to read, where it differs from the source.
  var bytes: [UInt8]?
}

/// What search knows of a document: its title, and a text that results quote from. Words of both are found.
struct SearchText {
  /// Where in a document a word stands: what it counts for.
  enum Field: Sendable {
    case body
    /// What a page says before its text or beside it: summary, headings, facts, roles.
    case above
    /// A title, or a name under which the page is known.
    case name
  }

  struct Piece {
    var range: Range<Int>
    /// Index into the dossier's languages.
    var language: Int
    var field: Field
  }

  /// The title as UTF-8, then the text.
  var bytes: [UInt8] = []
  /// Where the title ends.
  private(set) var titleEnd = 0
  private(set) var pieces: [Piece] = []

  /// The text, its parts each ended by LF.
  var text: ArraySlice<UInt8> { bytes[titleEnd...] }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    titleEnd = 0
  }

  /// Sets the title; comes first. Its words are not searched where `isSearched` is false: an extract goes by its source's title.
  mutating func setTitle(_ title: String, language: Int, isSearched: Bool = true) {
    bytes += title.utf8
    titleEnd = bytes.count
    if isSearched { pieces.append(Piece(range: 0..<titleEnd, language: language, field: .name)) }
  }

  mutating func append(_ part: String?, language: Int, as field: Field) {
    guard let part, !part.isEmpty else { return }
    let start = bytes.count
    bytes += part.utf8
    end(from: start, language: language, as: field)
  }

  /// Ends a part that was appended to `bytes`.
  mutating func end(from start: Int, language: Int, as field: Field) {
    guard bytes.count > start else { return }
    pieces.append(Piece(range: start..<bytes.count, language: language, field: field))
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }
}

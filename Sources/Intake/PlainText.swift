import Evidence

/// An article that came as text. It goes into the archive byte for byte, so that its digest is that of what was received.
enum PlainText {
  /// Refuses what is not UTF-8, and says what it seems to be.
  static func check(_ bytes: [UInt8], name: String) throws(IntakeRefusal) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw IntakeRefusal("`\(name)` is in UTF-16, not in UTF-8", help: FileName.conversion(of: name, from: "UTF-16"))
    }
    if let nul = bytes.firstIndex(of: 0) {
      throw IntakeRefusal("`\(name)` is not text: a NUL byte stands in it", help: "save the article as plain text, in UTF-8", place: nul)
    }
    if let fault = UTF8Fault(bytes) { throw fault.refusal(of: name) }
  }

  /// The article, with the date that its first line may begin with.
  static func article(_ bytes: [UInt8]) -> Article {
    Article(text: bytes, issued: date(in: bytes))
  }

  /// `date 2026-03-04`, `Date: 2026-03-04` or `2026-03-04` at the very beginning.
  private static func date(in bytes: [UInt8]) -> String? {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    func skipSpace() { rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) } }
    skipSpace()
    if rest.prefix(4).map({ $0 | 0x20 }) == Array("date".utf8) {
      rest = rest.dropFirst(4)
      if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst() }
      guard let next = rest.first, next <= 0x20 || rest.startIndex > 4 else { return nil }
      skipSpace()
    }
    let word = rest.prefix { $0 > 0x20 }
    guard word.count >= 7, word.prefix(4).allSatisfy({ $0 &- 0x30 < 10 }), (try? EDTF(utf8: Array(word))) != nil else { return nil }
    return String(decoding: word, as: UTF8.self)
  }
}

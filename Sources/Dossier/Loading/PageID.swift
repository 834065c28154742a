import Markup

/// The rule for ids: the file's stem, lowercase `a-z 0-9 -`.
enum PageID {
  enum Fault: Equatable {
    case character
    /// `index` is the name of the lists' own pages.
    case reserved
  }

  /// What is wrong with an id, or with one part of a version's.
  static func fault(_ stem: some StringProtocol) -> Fault? {
    guard isWellFormed(stem) else { return .character }
    return stem == "index" ? .reserved : nil
  }

  /// Letters and digits at both ends, so that a citation's key is the whole id (Pandoc's rule for keys).
  static func isWellFormed(_ stem: some StringProtocol) -> Bool {
    let bytes = stem.utf8
    guard let first = bytes.first, first != UInt8(ascii: "-") else { return false }
    var last = first
    for byte in bytes {
      guard byte &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") else { return false }
      last = byte
    }
    return last != UInt8(ascii: "-")
  }
}

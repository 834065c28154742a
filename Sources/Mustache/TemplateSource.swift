/// One template as it was read.
public struct TemplateSource: Sendable {
  /// What partial and parent tags call it, such as `layout` or `parts/header`.
  public let name: String
  /// The file it was read from, as errors show it.
  public let path: String
  /// The file's bytes: UTF-8, a byte order mark allowed.
  public let bytes: [UInt8]
  /// Where the text begins, behind a byte order mark.
  let start: Int
  /// Where each line begins, in bytes from 0: made once, so that an error finds its line without a walk.
  private let lineStarts: [Int]

  /// A template of the given name, read from the given path.
  public init(name: String, path: String, bytes: [UInt8]) {
    self.name = name
    self.path = path
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStarts = [start] + bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// The line and the column of a byte, both from 1, the column in bytes.
  func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, offset - lineStarts[low] + 1)
  }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// A range as a message shows it: one line, not a long one.
  func excerpt(_ range: Range<Int>) -> String {
    let shown = bytes[range].prefix(60).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: shown, as: UTF8.self) + (shown.count < range.count ? "…" : "")
  }
}

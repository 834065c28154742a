import CMarkGFM

/// One text file as it was read: UTF-8 without a byte order mark, lines ended by LF.
public struct SourceFile: Sendable {
  /// The path as diagnostics show it: relative to the dossier's folder, with `/` between its parts.
  public let path: String
  /// The contents, valid UTF-8.
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A place as people and editors name it.
  public struct Position: Hashable, Sendable {
    /// 1-based.
    public let line: Int
    /// 1-based, in Unicode scalars.
    public let column: Int
  }

  /// The line and column of a byte offset; an offset outside the file is taken as the nearest end. Linear in the file.
  public func position(at offset: Int) -> Position {
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var column = 1
    for byte in bytes[..<end] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Position(line: line, column: column)
  }

  /// The byte range of the line that holds `offset`, without its line end.
  public func lineRange(at offset: Int) -> Range<Int> {
    let place = min(max(offset, 0), bytes.count)
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<place].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: newline) ?? bytes.count
    return start..<end
  }

  /// Whether a text stands at a byte offset, which must lie in the file.
  public func holds(_ text: String, at offset: Int) -> Bool {
    var text = text
    return text.withUTF8 { text in
      bytes.withUnsafeBufferPointer { bytes in
        guard bytes.count - offset >= text.count else { return false }
        guard let start = bytes.baseAddress, let words = text.baseAddress else { return text.isEmpty }
        return memcmp(start + offset, words, text.count) == 0
      }
    }
  }

  /// The text of a byte range.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}

/// All files of a build, in the order of their ids.
public struct SourceFiles: Sendable {
  public private(set) var files: [SourceFile] = []

  public init() {}

  /// Adds a file and gives it the next id.
  public mutating func add(_ file: SourceFile) -> FileID {
    files.append(file)
    return FileID(index: files.count - 1)
  }

  /// Puts a file in the place of the one with an id.
  public mutating func replace(_ id: FileID, with file: SourceFile) { files[id.index] = file }

  public subscript(id: FileID) -> SourceFile { files[id.index] }

  /// The text that a span covers.
  public func text(_ span: Span) -> String { self[span.file].text(span.range) }
}

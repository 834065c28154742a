/// Turns a file's bytes into a `SourceFile`: no byte order mark, LF line ends, valid UTF-8, nothing that C would stop at.
public enum TextDecoding {
  /// Decodes the bytes of the file shown as `path`. Adds one diagnostic per fault; a file with a fault still comes back,
  /// mended (U+FFFD for what is not UTF-8, nothing for NUL), so that its other faults can be told in the same run.
  public static func sourceFile(
    path: String, bytes raw: [UInt8], id: FileID, diagnostics: inout [Diagnostic]
  ) -> SourceFile {
    var bytes = raw
    if bytes.first == 0xEF, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.withUnsafeBufferPointer({ $0.holds(UInt8(ascii: "\r")) }) { bytes = withUnixLines(bytes) }
    let (text, faults) = mended(bytes)
    if let place = faults.nul {
      diagnostics.append(
        Diagnostic(.nulByte, at: Span(file: id, lower: place, upper: place + 1), "a NUL byte stands in the text", label: "here")
          .help("save the file as plain UTF-8 text"))
    }
    if let invalid = faults.invalid {
      diagnostics.append(
        Diagnostic(
          .invalidUTF8, at: Span(file: id, lower: invalid.place, upper: invalid.place + 3), "the file is not valid UTF-8",
          label: "byte 0x\(hex(invalid.byte))"
        ).help("save the file with the encoding UTF-8"))
    }
    if let place = faults.sentinel {
      diagnostics.append(
        Diagnostic(
          .noncharacter, at: Span(file: id, lower: place, upper: place + 3),
          "U+FDD0 is not a character and cannot stand in a text", label: "delete this"))
    }
    return SourceFile(path: path, bytes: text)
  }

  /// The first fault of each sort, by its place in the mended text.
  struct Faults {
    var nul: Int?
    var invalid: (place: Int, byte: UInt8)?
    var sentinel: Int?
  }

  /// The bytes as valid UTF-8 without NUL and without U+FDD0: U+FFFD stands in place of each fault, nothing in place of NUL.
  static func mended(_ bytes: [UInt8]) -> (bytes: [UInt8], faults: Faults) {
    var faults = Faults()
    if bytes.withUnsafeBufferPointer(UTF8Check.isClean) { return (bytes, faults) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 16)
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    // A fault may swallow several bytes: the first of them is the one that follows all whole characters so far.
    var read = 0
    decoding: while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar):
        read += UTF8.width(scalar)
        switch scalar.value {
        case 0: faults.nul = faults.nul ?? out.count
        case 0xFDD0:
          faults.sentinel = faults.sentinel ?? out.count
          out += replacement
        default: out += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      case .error:
        if faults.invalid == nil { faults.invalid = (out.count, bytes[min(read, bytes.count - 1)]) }
        out += replacement
      case .emptyInput: break decoding
      }
    }
    return (out, faults)
  }

  private static let replacement = Array("\u{FFFD}".utf8)

  /// CR LF and lone CR become LF: a line is a line whoever typed it.
  private static func withUnixLines(_ bytes: [UInt8]) -> [UInt8] {
    var out = [UInt8]()
    out.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n"), index > 0, bytes[index - 1] == UInt8(ascii: "\r") { continue }
      out.append(byte == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : byte)
    }
    return out
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}

/// Turns a file's bytes into a `SourceFile`: no byte order mark, LF line ends, valid UTF-8, nothing that C would stop at.
public enum TextDecoding {
  /// Decodes the bytes of the file shown as `path`. Adds one diagnostic per fault; a file with a fault still comes back,
  /// mended (U+FFFD for what is not UTF-8, nothing for NUL), so that its other faults can be told in the same run.
  public static func sourceFile(
    path: String, bytes raw: [UInt8], id: FileID, diagnostics: inout [Diagnostic]
  ) -> SourceFile {
    var bytes = raw
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if bytes.contains(UInt8(ascii: "\r")) { bytes = withUnixLines(bytes) }
    if let place = bytes.firstIndex(of: 0) {
      diagnostics.append(
        Diagnostic(.nulByte, at: Span(file: id, lower: place, upper: place + 1), "a NUL byte stands in the text", label: "here")
          .help("save the file as plain UTF-8 text"))
      bytes.removeAll { $0 == 0 }
    }
    if String(validating: bytes, as: UTF8.self) == nil {
      let place = firstInvalid(in: bytes)
      diagnostics.append(
        Diagnostic(
          .invalidUTF8, at: Span(file: id, lower: place, upper: place + 1), "the file is not valid UTF-8",
          label: "byte 0x\(hex(bytes[place]))"
        ).help("save the file with the encoding UTF-8"))
      bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
    if let place = MarkerBytes.firstSentinel(in: bytes) {
      diagnostics.append(
        Diagnostic(
          .noncharacter, at: Span(file: id, lower: place, upper: place + 3),
          "U+FDD0 is not a character and cannot stand in a text", label: "delete this"))
      bytes = MarkerBytes.withoutSentinels(bytes)
    }
    return SourceFile(path: path, bytes: bytes)
  }

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

  /// The offset of the first byte that is not part of a well-formed sequence.
  private static func firstInvalid(in bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { place += UTF8.width(scalar) }
    return min(place, bytes.count - 1)
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }
}

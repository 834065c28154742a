import Markup

/// A string as JSON has it (RFC 8259, section 7).
enum JSONString {
  /// The string in quotation marks, in UTF-8, with only what must be escaped escaped.
  static func quoted(_ text: String) -> [UInt8] {
    var json = JSONText()
    json.string(text)
    return json.bytes
  }

  /// Takes a string that `quoted` wrote off the front of `rest`; `nil` if there is none.
  static func unquoted(_ rest: inout ArraySlice<UInt8>) -> String? {
    guard rest.popFirst() == UInt8(ascii: "\"") else { return nil }
    let plain = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    var bytes = Array(plain)
    rest = rest[plain.endIndex...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let next = rest.popFirst() else { return nil }
        guard next == UInt8(ascii: "u") else {
          bytes.append(next == UInt8(ascii: "n") ? UInt8(ascii: "\n") : next)
          continue
        }
        guard let code = UInt8(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16) else { return nil }
        rest = rest.dropFirst(4)
        bytes.append(code)
      default: bytes.append(byte)
      }
    }
    return nil
  }
}

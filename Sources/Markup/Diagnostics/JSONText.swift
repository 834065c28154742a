/// Writes JSON (RFC 8259) straight into bytes, in the order in which it is asked to, so that output is the same on every run.
public struct JSONText: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var depth = 0
  private let indented: Bool

  /// `indented` puts each member on a line of its own.
  public init(indented: Bool = false) {
    self.indented = indented
  }

  public mutating func object(_ body: (inout JSONText) -> Void) { container("{", "}", body) }
  public mutating func array(_ body: (inout JSONText) -> Void) { container("[", "]", body) }

  /// A member's name; its value is the next thing written.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes += indented ? ": ".utf8 : ":".utf8
    needsComma = false
    atValue = true
  }
  private var atValue = false

  public mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  public mutating func number(_ value: Int) { raw(String(value)) }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func null() { raw("null") }

  /// A value that is JSON already.
  public mutating func raw(_ json: String) {
    separate()
    bytes += json.utf8
    needsComma = true
  }

  public mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  private mutating func container(_ open: StaticString, _ close: StaticString, _ body: (inout JSONText) -> Void) {
    separate()
    open.withUTF8Buffer { bytes += $0 }
    depth += 1
    let start = bytes.count
    needsComma = false
    body(&self)
    depth -= 1
    if bytes.count > start { newline() }
    close.withUTF8Buffer { bytes += $0 }
    needsComma = true
    atValue = false
  }

  private mutating func separate() {
    if atValue {
      atValue = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { newline() }
  }

  private mutating func newline() {
    guard indented else { return }
    bytes.append(ASCII.newline)
    bytes += [UInt8](repeating: ASCII.space, count: depth * 2)
  }

  private mutating func quote(_ text: String) {
    bytes.append(ASCII.quote)
    for byte in text.utf8 {
      switch byte {
      case ASCII.quote: bytes += "\\\"".utf8
      case ASCII.backslash: bytes += "\\\\".utf8
      case ASCII.newline: bytes += "\\n".utf8
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += "\\u00".utf8
        bytes += (digits.count == 1 ? "0" + digits : digits).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(ASCII.quote)
  }
}

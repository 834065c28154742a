/// Whether bytes are text.
enum UTF8Check {
  /// The offset of the first byte that is not well-formed UTF-8, `nil` where all is.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    // The quick answer first: well-formed text is the rule.
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return min(offset, bytes.count - 1)
  }
}

import Markup

/// Brings a page's bytes to UTF-8.
enum PageEncoding {
  /// The page, and the name of its encoding where that was another. What reads as UTF-8 is UTF-8, whatever the page says: text in
  /// another encoding hardly ever does. Else its declaration holds, among the encodings of Western languages.
  static func decoded(_ bytes: [UInt8], name: String) throws(IntakeRefusal) -> (page: [UInt8], encoding: String?) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw refusal("UTF-16", name) }
    guard let fault = UTF8Fault(bytes) else { return (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes, nil) }
    // Read by a wrong declaration, UTF-8 with a broken byte would be garbled from end to end.
    if fault.encoding == "UTF-8" { throw fault.refusal(of: name) }
    switch declared(bytes) {
    case nil, "utf-8", "utf8": throw fault.refusal(of: name)
    // Encoding Standard, 4.2: the labels that pages use for these.
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii":
      return (SingleByte.windows1252.decoded(bytes), "windows-1252")
    case "iso-8859-15", "iso8859-15", "latin9", "l9": return (SingleByte.latin9.decoded(bytes), "ISO 8859-15")
    case let encoding?: throw refusal(encoding.uppercased(), name)
    }
  }

  private static func refusal(_ encoding: String, _ name: String) -> IntakeRefusal {
    IntakeRefusal("`\(name)` is in \(encoding), not in UTF-8", help: FileName.conversion(of: name, from: encoding))
  }

  /// The encoding that a `meta` names in the first 1024 bytes (HTML Living Standard, 13.2.3.2), or an XML declaration.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    for key in ["charset=", "encoding="] {
      guard let range = head.firstRange(of: key) else { continue }
      let value = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      let label = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      if !label.isEmpty { return String(label) }
    }
    return nil
  }
}

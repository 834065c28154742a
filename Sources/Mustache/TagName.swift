/// What may stand as a name in a tag. The specification takes any characters but spaces; a slip such as `{{title}` or
/// `{{#if x}}` is found by being stricter.
enum TagName {
  /// What is wrong with a name, to follow the tag in a message, `nil` where nothing is.
  static func fault(in name: ArraySlice<UInt8>, of kind: Tag.Kind) -> String? {
    if name.isEmpty { return "names nothing" }
    switch kind {
    case .variable, .unescaped, .section, .inverted:
      return name.elementsEqual([UInt8(ascii: ".")]) ? nil : fault(inPath: name)
    case .partial, .parent:
      if name.first == UInt8(ascii: "*") { return "names its template by a value, which is not supported" }
      return fault(in: name, allowing: [UInt8(ascii: "/"), UInt8(ascii: ".")])
    case .block:
      return fault(in: name, allowing: [UInt8(ascii: ".")])
    case .close, .comment, .delimiters:
      return nil
    }
  }

  /// Names parted by periods.
  private static func fault(inPath name: ArraySlice<UInt8>) -> String? {
    let parts = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    if parts.contains(where: \.isEmpty) { return "has an empty part beside a period" }
    for part in parts {
      if let fault = fault(in: part, allowing: []) { return fault }
    }
    return nil
  }

  private static func fault(in name: ArraySlice<UInt8>, allowing others: [UInt8]) -> String? {
    for byte in name {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
        continue
      default:
        if others.contains(byte) { continue }
        if TagScanner.isSpace(byte) { return "has a space in its name" }
        return "has “\(String(decoding: [byte], as: UTF8.self))” in its name"
      }
    }
    return nil
  }
}

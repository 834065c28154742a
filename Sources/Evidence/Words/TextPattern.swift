/// Words with places to be filled: `{n} events`.
public enum TextPattern {
  /// The words with each `{name}` filled; a place that nothing fills stays as typed, to be seen. There are a few values at most.
  public static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    fill(pattern) { name in values.first { isSame($0.key, name) }?.value }
  }

  /// The same with values that are asked for by name.
  ///
  /// By bytes: a search by characters took twenty times as long, and a page has a dozen counts and dates.
  static func fill(_ pattern: String, value: (UnsafeBufferPointer<UInt8>) -> String?) -> String {
    var pattern = pattern
    return pattern.withUTF8 { bytes in
      var filled = ""
      var written = 0
      while let open = bytes[written...].firstIndex(of: UInt8(ascii: "{")),
        let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
      {
        append(bytes[written..<open], to: &filled)
        if let value = value(UnsafeBufferPointer(rebasing: bytes[open + 1..<close])) {
          filled += value
        } else {
          append(bytes[open...close], to: &filled)
        }
        written = close + 1
      }
      append(bytes[written...], to: &filled)
      return filled
    }
  }

  private static func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, to text: inout String) {
    if !bytes.isEmpty { text += String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self) }
  }

  static func isSame(_ key: String, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    key.utf8.count == name.count && key.utf8.elementsEqual(name)
  }
}

/// Turns a name that authors type for the program into words.
enum ReadableID {
  /// `start-date` reads “Start date”.
  static func label(_ id: String) -> String {
    var words: [UInt8] = []
    var isApart = false
    for byte in id.utf8 {
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
        isApart = !words.isEmpty
        continue
      }
      if isApart { words.append(UInt8(ascii: " ")) }
      isApart = false
      words.append(byte)
    }
    if let first = words.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first {
      words[0] = first & ~0x20
      return String(decoding: words, as: UTF8.self)
    }
    let text = String(decoding: words, as: UTF8.self)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

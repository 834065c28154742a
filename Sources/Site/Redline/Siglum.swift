/// The letters by which a critical edition names its witnesses: A … Z, AA, AB …
enum Siglum {
  static func of(_ index: Int) -> String {
    var rest = index
    var letters: [UInt8] = []
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

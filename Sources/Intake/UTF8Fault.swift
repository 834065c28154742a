/// Where bytes stop being UTF-8, and what they are instead.
struct UTF8Fault {
  /// The first byte that is none of a valid sequence (Unicode Standard, table 3-7).
  let place: Int
  /// The encoding that the bytes seem to be in, as `iconv` names it: UTF-8 where more of the characters beyond ASCII are right
  /// than wrong, so that some bytes alone are broken.
  let encoding: String

  /// `nil` for UTF-8.
  init?(_ bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var (read, first, right, wrong) = (0, Int?.none, 0, 0)
    decoding: while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar):
        read += UTF8.width(scalar)
        if scalar.value >= 0x80 { right += 1 }
      case .error:
        first = first ?? min(read, bytes.count - 1)
        wrong += 1
      case .emptyInput: break decoding
      }
    }
    place = first ?? 0
    encoding = right > wrong ? "UTF-8" : SingleByte.looksLikeMacRoman(bytes) ? "MACINTOSH" : "WINDOWS-1252"
  }

  /// What is wrong with the file, and how to mend it.
  func refusal(of name: String) -> IntakeRefusal {
    let what = encoding == "UTF-8" ? "`\(name)` has bytes that are not UTF-8" : "`\(name)` is not in UTF-8; it seems to be in \(encoding)"
    return IntakeRefusal(what, help: FileName.conversion(of: name, from: encoding), place: place)
  }
}

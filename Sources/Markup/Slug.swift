/// Anchors of headings.
public enum Slug {
  /// Lowercase `a-z 0-9`, everything else one hyphen between words; Latin letters lose their accents. May be empty.
  public static func make(_ text: String) -> String {
    var text = text
    return text.withUTF8 { make($0) }
  }

  /// The same of UTF-8 bytes.
  static func make(_ text: UnsafeBufferPointer<UInt8>) -> String {
    // A byte of ASCII gives one at most: a hyphen stands for one at least.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { out in
      var length = 0
      var gap = false
      for byte in text {
        guard byte < 0x80 else { return makeAnyScript(String(decoding: text, as: UTF8.self)) }
        guard byte.isAlphanumeric else {
          if byte != UInt8(ascii: "'") { gap = true }
          continue
        }
        if gap, length > 0 {
          out[length] = ASCII.dash
          length += 1
        }
        gap = false
        out[length] = byte.isDigit ? byte : byte | 0x20
        length += 1
      }
      return UnsafeBufferPointer(out).string(0..<length)
    }
  }

  private static func makeAnyScript(_ text: String) -> String {
    var out: [UInt8] = []
    var gap = false
    for scalar in text.unicodeScalars {
      if let byte = plain(scalar) {
        if gap, !out.isEmpty { out.append(ASCII.dash) }
        gap = false
        out.append(byte)
        continue
      }
      let letters = accented[scalar] ?? ""
      if letters.isEmpty {
        // Apostrophes and combining accents belong to the word around them.
        let joins = scalar == "'" || scalar == "\u{2019}" || (0x300...0x36F).contains(scalar.value)
        if !joins { gap = true }
        continue
      }
      if gap, !out.isEmpty { out.append(ASCII.dash) }
      gap = false
      out += letters.utf8
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// A letter or digit of ASCII, in lowercase.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.isASCII else { return nil }
    let byte = UInt8(scalar.value)
    return byte.isDigit ? byte : byte.isASCIILetter ? byte | 0x20 : nil
  }

  private static let accented: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđĎĐ"), ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"), ("g", "ĝğġģĜĞĠĢ"),
      ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľŀłĹĻĽĿŁ"), ("n", "ñńņňÑŃŅŇ"),
      ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšșŚŜŞŠȘ"), ("t", "ţťŧțŢŤŦȚ"), ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"),
      ("w", "ŵŴ"), ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"), ("oe", "œŒ"), ("ae", "æÆ"), ("ss", "ßẞ"),
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (letters, from) in groups { for scalar in from.unicodeScalars { table[scalar] = letters } }
    return table
  }()
}

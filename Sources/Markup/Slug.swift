/// Anchors of headings.
public enum Slug {
  /// Lowercase `a-z 0-9`, everything else one hyphen between words; Latin letters lose their accents. May be empty.
  public static func make(_ text: String) -> String {
    var out: [UInt8] = []
    var gap = false
    for scalar in text.unicodeScalars {
      let letters = ascii(scalar)
      if letters.isEmpty {
        // Apostrophes and combining accents belong to the word around them.
        let joins = scalar == "'" || scalar == "\u{2019}" || (0x300...0x36F).contains(scalar.value)
        if !joins { gap = true }
        continue
      }
      if gap, !out.isEmpty { out.append(ASCII.dash) }
      gap = false
      out += letters
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> [UInt8] {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(value)
      if byte.isDigit { return [byte] }
      return byte.isASCIILetter ? [byte | 0x20] : []
    }
    return accented[scalar].map { Array($0.utf8) } ?? []
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

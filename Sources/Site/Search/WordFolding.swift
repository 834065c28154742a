/// Letters as search compares them: small, without accents, ligatures as two letters. `search.js` does the same to what the
/// reader types.
enum WordFolding {
  /// Appends a word's letters folded; apostrophes and soft hyphens inside it fall away.
  static func append(_ word: UnsafeBufferPointer<UInt8>, to folded: inout [UInt8]) {
    if isASCII(word) {
      for byte in word where byte != UInt8(ascii: "'") { folded.append(lower(byte)) }
      return
    }
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars where !isDropped(scalar) {
      for small in scalar.properties.lowercaseMapping.unicodeScalars where !(0x300...0x36F).contains(small.value) {
        if let base = bases[small] { folded += base } else { folded += String(small).utf8 }
      }
    }
  }

  /// Appends a word's letters small, accents kept, as stemmers ask for them.
  static func append(small word: UnsafeBufferPointer<UInt8>, to letters: inout [UInt8]) {
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars where !isDropped(scalar) {
      letters += scalar.properties.lowercaseMapping.utf8
    }
  }

  /// Whether a word is as it would be folded, which most are.
  static func isFolded(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "'") && $0 &- 0x41 >= 26 }
  }

  static func isASCII(_ word: UnsafeBufferPointer<UInt8>) -> Bool { word.allSatisfy { $0 < 0x80 } }

  private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2018, 0x2019, 0x2BC, 0xAD: true
    default: false
    }
  }

  private static let bases: [Unicode.Scalar: [UInt8]] = {
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for (base, letters) in groups { for letter in letters.unicodeScalars { table[letter] = Array(base.utf8) } }
    return table
  }()

  /// Every small letter of the Latin, Greek and Cyrillic blocks whose canonical decomposition (Unicode Standard Annex 15) has a
  /// combining mark of U+0300–036F, under what is left without it, and the letters that two letters stand for.
  private static let groups: [(base: String, letters: String)] = [
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("ae", "æǣǽ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ďđḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥħȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľłḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"), ("oe", "œ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩ"),
    ("ss", "ß"), ("t", "ţťŧțṫṭṯṱẗ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"), ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"), ("ʒ", "ǯ"),
    ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"), ("ε", "έἐἑἒἓἔἕὲέ"), ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
    ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ"), ("ο", "όὀὁὂὃὄὅὸό"), ("ρ", "ῤῥ"), ("σ", "ς"), ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
    ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"), ("ϒ", "ϓϔ"),
    ("а", "ӑӓ"), ("г", "ѓ"), ("е", "ѐёӗ"), ("ж", "ӂӝ"), ("з", "ӟ"), ("и", "йѝӣӥ"), ("і", "ї"), ("к", "ќ"), ("о", "ӧ"),
    ("у", "ўӯӱӳ"), ("ч", "ӵ"), ("ы", "ӹ"), ("э", "ӭ"), ("ѵ", "ѷ"), ("ә", "ӛ"), ("ө", "ӫ"),
  ]
}

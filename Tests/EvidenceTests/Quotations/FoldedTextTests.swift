import Testing

@testable import Evidence

@Suite("Folding takes typography away, and nothing else")
struct FoldedTextTests {
  static func fold(_ text: String) -> String { String(decoding: FoldedText(Array(text.utf8)).bytes, as: UTF8.self) }

  @Test("What typography may change has one form", arguments: [
    ("l’an, l'an, lʼan", "l'an,l'an,l'an"), ("« a » “b” \"c\" ‘d’", "'a''b''c''d'"), ("a – b—c - d", "a-b-c-d"),
    ("a--b ‑‑ c", "a-b-c"), ("fin… fin...", "fin...fin..."), ("c\u{153}ur Œuvre ŒUVRE æ", "coeur Oeuvre OEUVRE ae"),
    ("ﬁn aﬀaire", "fin affaire"), ("e\u{301}te\u{301} E\u{302}\u{301}", "été Ế"), ("o\u{31B}\u{301}", "ớ"),
    ("pro\u{AD}met\u{200B}tre", "promettre"), ("a\u{A0}\u{202F} b", "a b"), ("a ; b ?", "a;b?"),
    ("10, 5 et 10,5", "10, 5 et 10,5"), ("1 000", "1 000"), ("''a''", "'a'"), ("n\u{92}a\u{85}b", "n'a b"),
    ("\u{212B}ngstr\u{F6}m", "\u{C5}ngström"), ("й Й", "й Й"), ("x² m³ ½", "x² m³ ½"), ("", ""), (" \u{AD} ", ""),
  ])
  func oneForm(text: String, expected: String) {
    #expect(Self.fold(text).utf8.elementsEqual(expected.utf8))
  }

  @Test("What is not typography stays apart", arguments: [
    ("été", "ete"), ("a b", "ab"), ("A", "a"), ("10, 5", "10,5"), ("m²", "m2"), ("la", "l’a"), ("a, b", "a b"),
    ("a?", "a."), ("200 €", "200 $"), ("½", "1/2"), ("n’", "n"), ("re-lu", "relu"),
  ])
  func apart(one: String, other: String) {
    #expect(Self.fold(one) != Self.fold(other))
  }

  @Test("A folded range leads back to its bytes")
  func origins() throws {
    let text = Array("  Le c\u{153}ur\u{A0}: « e\u{301}te\u{301} »  \u{AD}fin".utf8)
    let folded = FoldedText(text)
    #expect(String(decoding: folded.bytes, as: UTF8.self) == "Le coeur:'été'fin")
    text.withUnsafeBufferPointer { source in
      func back(_ range: Range<Int>) -> String {
        String(decoding: source[folded.source(of: range, in: source)], as: UTF8.self)
      }
      #expect(back(3..<8) == "c\u{153}ur")
      #expect(back(10..<15).unicodeScalars.elementsEqual("e\u{301}te\u{301}".unicodeScalars))
      #expect(back(15..<16) == "»")
      #expect(back(0..<2) == "Le")
    }
    #expect(!folded.isWhole(3..<5))
    #expect(folded.isWhole(3..<8))
  }
}

@Suite("Bytes are found wherever they are")
struct ByteSearchTests {
  @Test("as a plain comparison finds them", arguments: 1...4)
  func againstPlain(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    for _ in 0..<300 {
      let letters = 1 + random.next(below: 4)
      let text = (0..<random.next(below: 120)).map { _ in UInt8(97 + random.next(below: letters)) }
      let needle = (0..<1 + random.next(below: 6)).map { _ in UInt8(97 + random.next(below: letters)) }
      let expected = text.indices.filter { text[$0...].starts(with: needle) }
      #expect(ByteSearch(needle).all(in: text) == expected)
    }
  }

  @Test("in a text that is all alike")
  func monotonous() {
    let text = [UInt8](repeating: 97, count: 20_000)
    let needle = [UInt8](repeating: 97, count: 2_000) + [98]
    #expect(ByteSearch(needle).all(in: text) == [])
    #expect(ByteSearch(needle).all(in: text + [98]) == [18_000])
    #expect(ByteSearch([]).all(in: text) == [])
  }
}

import Evidence
import Testing

@Suite("An apparatus lists the variants of a text")
struct ApparatusTests {
  /// `lemma] reading A B; reading C`, an entry a line; witnesses are A, B …, `+` adds, `om.` omits.
  private func shown(_ base: String, _ witnesses: String?...) -> [String] {
    Apparatus(base: base, witnesses: witnesses).entries.map { entry in
      let readings = entry.readings.map { reading in
        let words =
          switch reading.variant {
          case .reads(let words): words
          case .adds(let words): "+ \(words)"
          case .omits: "om."
          }
        return words + " " + reading.witnesses.map { ["A", "B", "C", "D"][$0] }.joined(separator: " ")
      }
      return "\(entry.lemma)] " + readings.joined(separator: "; ")
    }
  }

  @Test("word for word, witnesses that agree together")
  func variants() {
    #expect(shown("mais je pense que", nil, "mais je crois que", "mais je crois que", "mais je sais que") == ["pense] crois B C; sais D"])
    #expect(shown("oui", nil, "oui", "oui.") == [])
    #expect(shown("a b", nil, nil).isEmpty)
  }

  @Test("what is left out, and what is added after a word or before the first")
  func omissionsAndAdditions() {
    #expect(shown("vraiment très tôt", nil, "vraiment tôt") == ["très] om. B"])
    #expect(shown("très tôt", nil, "très tôt demain") == ["tôt] + demain B"])
    #expect(shown("tôt", nil, "très tôt") == ["tôt] + très B"])
    #expect(shown("", nil, "tôt") == ["] + tôt B"])
    #expect(shown("tôt", nil, "") == ["tôt] om. B"])
  }

  @Test("in the order of the base, of lemmas that begin together the longer first")
  func order() {
    #expect(
      shown("un deux trois quatre", nil, "un dos trois quatre", "un x y z", "zéro deux trois quatre")
        == ["un] zéro D", "deux trois quatre] x y z C", "deux] dos B"])
  }

  @Test("a long lemma by its first and last words")
  func longLemma() {
    #expect(shown("un deux trois quatre cinq six sept", nil, "rien de cela") == ["un deux … six sept] rien de cela B"])
  }
}

import Testing

@testable import Markup

@Suite("Where sentences end") struct SentenceTests {
  /// The sentences of a text that has one citation at its end.
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Sentences.ranges(in: bytes, run: 0..<bytes.count, citations: []).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ["One.", "Two!", "Three?", "Four…", "Five"], ["M. Roy a parlé.", "Mme Durand aussi."], ["Mr. Roy and J. K. Doe spoke.", "Then no."],
    ["The U.S. Senate met.", "It left."], ["Voir p. 12 et art. 5.", "Fin."], ["On Feb. 27 it ended.", "Le 3 janv. 2026 aussi."], ["He said no.", "He left."],
    ["« Trop vite. »", "Il part."], ["« Trop vite », dit-il.", "Il part."], ["“Too soon.”", "He left."], ["(One.)", "Two."], ["Il a dit : « Non ! » puis « oui ».", "Fin"],
    ["“Why?” Mr Roy asked.", "So."], ["“Why?”", "3 said so."], ["Version 2.1 of it.", "Fin"], ["See e.org. then more.", "Fin"], ["Wait... what?", "No"],
    ["“We erred.”", "Élie left."], ["Il s’agit de M. É. Roy et al. dans la revue.", "Fin"], ["A a.b.c.d.e.f.g.h.i.j.k.l.m.n.", "Fin."],
  ])
  func endOnlyWhereTheyEnd(_ expected: [String]) { #expect(sentences(expected.joined(separator: " ")) == expected) }

  @Test func aCitationTellsWhereAQuestionEnds() {
    let parsed = Parsed("“Why?” [@a] The company declined [@b].")
    #expect(parsed.body.citations.map { parsed.body.string(parsed.body.sentence(at: $0.offset)) } == ["“Why?”", "The company declined."])
  }

  @Test func aCitationBehindTheFullStopBelongsToItsSentence() {
    let parsed = Parsed("One. [@a] Two[@b]. Three. *Four*.[@c]")
    #expect(parsed.body.citations.map { parsed.body.string(parsed.body.sentence(at: $0.offset)) } == ["One.", "Two.", "Four."])
  }

  @Test func everyRunHasItsOwn() {
    let parsed = Parsed("- One [@a]\n- two\n- [[x]] three. Four\n\n| a | b [@b] |\n|-|-|\n")
    #expect(parsed.body.citations.map { parsed.body.string(parsed.body.sentence(at: $0.offset)) } == ["One", "b"])
    #expect(parsed.body.links.map { parsed.body.string(parsed.body.sentence(at: $0.text.lowerBound)) } == ["three."])
    #expect(parsed.body.string(parsed.body.sentence(at: 4)) == "two")
  }

  @Test func noneOutsideARun() {
    #expect(Body().sentence(at: 3).isEmpty)
    #expect(Parsed("a").body.sentence(at: 99).isEmpty)
  }
}

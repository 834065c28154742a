@testable import Dossier
import Markup
import Testing

@Suite("References")
struct ReferenceTests {
  @Test func aCitationLeadsToItsExtract() async throws {
    let dossier = try await dossier([
      "Sources/gazette-0214.md": Sample.gazette,
      "Notes/a.md": Sample.note("He wrote it [see @gazette-0214#montant, ¶ 4; @gazette-0214]."),
    ])
    let cites = try #require(dossier.notes[0].header.references.citations.first)
    #expect(cites.map(\.passage.extract) == [1, nil])
    #expect(cites.map(\.prefix) == ["see", ""])
    #expect(cites.map(\.suffix) == ["¶ 4", ""])
    #expect(dossier.mentions.of(cites[0].passage) == [Mention(page: dossier.notes[0].header.id, place: .citation(0))])
  }

  @Test func aKeyWithoutBracketsIsToldWhereASourceHasIt() async {
    let told = await expect(
      [.bareKey, .bareKey],
      in: [
        "Sources/gazette-0214.md": Sample.gazette,
        "Notes/a.md": Sample.note("As ⟦@gazette-0214#excuses⟧ has it (⟦@gazette-0214⟧, p. 3), to @somebody and me@gazette-0214.org."),
      ])
    #expect(told.map(\.severity) == [.warning, .warning])
    #expect(told.first?.fixes.map(\.replacement) == ["[@gazette-0214#excuses]"])
    #expect(told.first?.helps == ["did you mean `[@gazette-0214#excuses]`? Where the signs themselves are meant, write `\\@gazette-0214#excuses`"])
  }

  @Test func anUnknownSourceOffersTheNearest() async {
    let told = await expect(
      [.unknownSource],
      in: ["Sources/gazette-0214.md": Sample.gazette, "Notes/a.md": Sample.note("So it was [@⟦gazete-0214⟧#excuses].")])
    #expect(told.first?.helps == ["did you mean `gazette-0214`?"])
    #expect(told.first?.fixes.map(\.replacement) == ["gazette-0214"])
  }

  @Test func anUnknownExtractOffersTheNearest() async {
    let told = await expect(
      [.unknownExtract],
      in: ["Sources/gazette-0214.md": Sample.gazette, "Notes/a.md": Sample.note("So it was [@gazette-0214#⟦excuse⟧].")])
    #expect(told.first?.helps == ["did you mean `excuses`?"])
  }

  @Test func frontMatterCitationsAreHeldToTheSameRule() async {
    await expect(
      [.unknownSource, .unknownExtract, .unknownExtract],
      in: [
        "Sources/gazette-0214.md": Sample.gazette,
        "Events/a.md": Sample.event("cites: [⟦gazette⟧, gazette-0214#⟦nothing⟧, \"gazette-0214#⟦nothing⟧, ¶ 4\"]"),
      ])
  }

  @Test func aCitationOfAPageThatIsNoSourceSaysWhatItIs() async {
    let told = await expect(
      [.wrongKind], in: ["People/jean-roy.md": Sample.person, "Notes/a.md": Sample.note("He said so [@⟦jean-roy⟧].")])
    #expect(told.first?.message == "`jean-roy` is a person, and only sources are cited")
  }

  @Test func wikiLinksLeadToPagesAndSections() async throws {
    let dossier = try await dossier([
      "People/jean-roy.md": Sample.person + "\n## Early years\nText.\n",
      "Contracts/alpha/contract.md": Sample.contract,
      "Contracts/alpha/v1.md": Sample.version("## scope\nUnknown.\n"),
      "Notes/a.md": Sample.note("[[jean-roy]], [[jean-roy#early-years|his youth]], [[alpha/v1#scope]], [[index]]"),
    ])
    let person = dossier.people[0].header.id
    #expect(
      dossier.notes[0].header.references.links == [
        LinkTarget(page: person, anchor: nil), LinkTarget(page: person, anchor: "early-years"),
        LinkTarget(page: dossier.versions[0].header.id, anchor: "scope"), LinkTarget(page: dossier.home.header.id, anchor: nil),
      ])
    #expect(dossier.mentions.of(person).map(\.place) == [.link(0), .link(1)])
  }

  @Test func anUnknownLinkOffersTheNearest() async {
    let told = await expect(
      [.unknownTarget], in: ["People/jean-roy.md": Sample.person, "Notes/a.md": Sample.note("See [[⟦jean-roi⟧|him]].")])
    #expect(told.first?.helps == ["did you mean `jean-roy`?"])
  }

  @Test func aVersionsStemAloneIsNoID() async {
    let told = await expect(
      [.unknownTarget],
      in: ["Contracts/c/contract.md": "---\ntitle: A\n---\nSee [[⟦v1⟧]].\n", "Contracts/c/v1.md": Sample.version()])
    #expect(told.first?.fixes.map(\.replacement) == ["c/v1"])
  }

  @Test(arguments: ["⟦¶ 5⟧", "\"⟦a; b⟧\""])
  func whatNamesNoKeyIsNoCitation(text: String) async {
    await expect([.badCitation], in: ["Events/a.md": Sample.event("cites: [\(text)]")])
  }

  @Test func aBodyThatCannotBeReadIsToldOnceAndNotByThoseWhoCiteIt() async {
    let source = Sample.source("## a\n> " + String(repeating: "mot ", count: 3000))
    await expect(
      [.runTooLong, .lineTooLong],
      in: ["Sources/s.md": source, "Notes/n.md": Sample.note("So it was [@s#a], see [[s#a]].")])
  }

  @Test func anUnknownAnchorOffersTheNearest() async {
    let told = await expect(
      [.unknownAnchor],
      in: ["Sources/gazette-0214.md": Sample.gazette, "Notes/a.md": Sample.note("See ⟦[[gazette-0214#excuse]]⟧.")])
    #expect(told.first?.helps == ["did you mean `excuses`?"])
  }

  @Test func relativeLinksFollowFolders() async throws {
    let dossier = try await dossier([
      "People/jean-roy.md": Sample.person + "\n## life\nText.\n",
      "Contracts/alpha/contract.md": Sample.contract,
      "Contracts/alpha/v1.md": Sample.version("[M. Roy](../../People/jean-roy.md#life), [it](contract.md), [home](../../index.md)"),
    ])
    #expect(
      dossier.versions[0].header.references.links == [
        LinkTarget(page: dossier.people[0].header.id, anchor: "life"),
        LinkTarget(page: dossier.contracts[0].header.id, anchor: nil), LinkTarget(page: dossier.home.header.id, anchor: nil),
      ])
  }

  @Test func aPageLinksToItsOwnSectionsAndIsNotMentionedByIt() async throws {
    let dossier = try await dossier(["Notes/a.md": Sample.note("[below](#below), [[a]], [me](a.md), [me](../Notes/%61.md)\n\n## Below\nText.")])
    let note = dossier.notes[0].header
    #expect(note.references.links.map(\.anchor) == ["below", nil, nil, nil])
    #expect(note.references.links.map(\.page) == Array(repeating: note.id, count: 4))
    #expect(dossier.mentions.of(note.id).isEmpty)
    await expect([.unknownAnchor], in: ["Notes/a.md": Sample.note("[below](⟦#beneath⟧)")])
  }

  @Test func aMentionStandsOnceHoweverOftenOnePlaceRefers() async throws {
    let dossier = try await dossier([
      "Sources/gazette-0214.md": Sample.gazette, "People/p.md": Sample.person,
      "Notes/a.md": Sample.note("So [@gazette-0214#excuses; @gazette-0214#excuses] and so [@gazette-0214#excuses]. [[p]]"),
      "Events/e.md": Sample.event("people: [p]\nfacts: [{property: a, value: b, cite: [gazette-0214#excuses, gazette-0214#montant, gazette-0214#excuses]}]"),
    ])
    let (event, note) = (dossier.events[0].header.id, dossier.notes[0].header.id)
    let passage = Passage(source: ID(index: 0), extract: 0)
    #expect(
      dossier.mentions.of(passage) == [
        Mention(page: event, place: .field("facts")), Mention(page: note, place: .citation(0)), Mention(page: note, place: .citation(1)),
      ])
    #expect(dossier.mentions.of(Passage(source: ID(index: 0), extract: nil)).isEmpty)
    #expect(dossier.mentions.of(dossier.people[0].header.id).map(\.page) == [event, note])
  }

  @Test func manyBrokenReferencesEndInTime() async {
    var texts: [String: String] = [:]
    for number in 0..<300 { texts["Notes/n\(number).md"] = Sample.note((0..<30).map { "[[broken-\(number)-\($0)]]" }.joined(separator: " ")) }
    await expect([DiagnosticCode](repeating: .unknownTarget, count: 9000), in: texts)
  }

  @Test func aRelativeLinkToNowhereOffersWhereThePageIs() async {
    let told = await expect(
      [.unknownTarget],
      in: ["People/jean-roy.md": Sample.person, "Notes/a.md": Sample.note("See [him](⟦../Persons/jean-roy.md⟧).")])
    #expect(told.first?.fixes.map(\.replacement) == ["../People/jean-roy.md"])
  }

  @Test func aLinkOutOfTheContentIsRefused() async {
    await expect([.badLink], in: ["Notes/a.md": Sample.note("See [it](⟦../../secret.md⟧).")])
  }

  @Test func aFieldSaysWhichKindItTakes() async {
    let told = await expect(
      [.wrongKind], in: ["Organizations/alpha.md": Sample.organization, "Events/a.md": Sample.event("people: [⟦alpha⟧]")])
    #expect(told.first?.message == "`alpha` is an organization, and `people` takes a person")
  }

  @Test func aDraftIsLeftOutAndCannotBeReferredTo() async throws {
    let draft = "---\ntitle: Jean Roy\ndraft: true\nnonsense: not looked at\n---\n<b>nor this</b>\n"
    #expect(try await dossier(["People/jean-roy.md": draft]).people.isEmpty)
    await expect(
      [.draftTarget, .draftTarget],
      in: [
        "People/jean-roy.md": draft, "Events/a.md": Sample.event("people: [⟦jean-roy⟧]"),
        "Notes/b.md": Sample.note("See [[⟦jean-roy⟧]]."),
      ])
  }
}

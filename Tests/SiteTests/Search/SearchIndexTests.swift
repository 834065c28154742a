import Testing

@testable import Site

@Suite("The search index")
struct SearchIndexTests {
  private static let gazette = """
    ---
    title: Le contrat de la discorde
    language: fr
    ---
    What this source is.

    ## excuses
    > Les avenants signés n’ont pas été publiés

    > [en] The amendments that were signed have not been published

    A remark of the editors.

    """

  private static func note(_ body: String, title: String = "A note", fields: String = "") -> String {
    "---\ntitle: \(title)\n\(fields)---\n\(body)\n"
  }

  @Test func extractsAndTranslationsAreFoundAtTheirAnchor() async throws {
    let index = try await ReadIndex(["Sources/gazette.md": Self.gazette])
    #expect(index["avenants"]?.weights == ["sources/gazette.html#excuses": "a"])
    #expect(index["amendments"]?.weights == ["sources/gazette.html#excuses": "a"])
    #expect(index["remark"]?.weights == ["sources/gazette.html": "a"])
    let excerpts = index.documents.filter { $0[0] == "sources/gazette.html#excuses" }
    #expect(excerpts.map { $0[3] } == ["Les avenants signés n’ont pas été publiés\n", "The amendments that were signed have not been published\n"])
    #expect(excerpts.map { $0.dropFirst(4) } == [["fr", "fr"], ["", "fr"]])
  }

  @Test func eachTextIsStemmedInItsOwnLanguage() async throws {
    let index = try await ReadIndex([
      "Sources/gazette.md": Self.gazette, "Notes/a.md": Self.note("An avenant, publishing, signing, and a signed amendment."),
    ])
    #expect(index.relatives(of: "amendment") == ["amendments"])
    #expect(index.relatives(of: "signing") == ["signed"])
    // A French ending is cut from a word that stands in an English note, where a French text has another form of it.
    #expect(index.relatives(of: "avenant") == ["avenants"])
    // Two languages, two stems, one word that both have.
    #expect(index.relatives(of: "publies").contains("published") == false)
  }

  @Test func aDossierInAnotherSnowballLanguageWorksAsWell() async throws {
    let index = try await ReadIndex([
      "Sources/b.md": "---\ntitle: Ein Titel\nlanguage: de\n---\n\n## x\n> Häuser und ein Haus, des Hauses\n"
    ])
    #expect(index.relatives(of: "hauser") == ["haus", "hauses"])
  }

  @Test func accentsTellStemsApartBeforeTheyFallAway() async throws {
    let index = try await ReadIndex(["Notes/a.md": Self.note("Il a signé. Elle signe. Ils signèrent l’avenant.")], language: "fr")
    #expect(index.relatives(of: "signe").contains("signerent"))
    #expect(index["avenant"] != nil && index["l"] == nil)
  }

  @Test func titlesAndNamesCountAboveWhatStandsBesideTheTextAndThatAboveTheText() async throws {
    let index = try await ReadIndex([
      "People/roy.md": "---\ntitle: Ida Roy\naka: [The harbour mayor]\n---\nOne line.\n",
      "Notes/long.md": Self.note("Text.", title: "What the harbour lease says of Ida Roy and others"),
      "Notes/beside.md": Self.note("## Harbour\n\nText.", fields: "summary: On Roy\n"),
      "Notes/often.md": Self.note("Roy, Roy and Roy."), "Notes/once.md": Self.note("Roy signed."),
    ])
    #expect(index["roy"]?.weights == [
      "people/roy.html": "e", "notes/long.html": "d", "notes/beside.html": "c", "notes/often.html": "b", "notes/once.html": "a",
    ])
    #expect(index["harbour"]?.weights["people/roy.html"] == "e")
    #expect(index["harbour"]?.weights["notes/beside.html"] == "c")
  }

  @Test func peopleAndOrganizationsComeFirstAmongEquals() async throws {
    let index = try await ReadIndex([
      "Notes/a.md": Self.note("", title: "Alpha"), "People/b.md": "---\ntitle: Alpha Roy\n---\n", "Organizations/c.md": "---\ntitle: Alpha\n---\n",
      "Events/d.md": "---\ntitle: Alpha\ndate: 2026-02-13\nstatus: reported\n---\n",
    ])
    #expect(index.documents.map { $0[0] } == ["people/b.html", "organizations/c.html", "events/d.html", "notes/a.html", "index.html"])
  }

  @Test func aLinkWithoutALabelIsFoundByTheTitleThatItShows() async throws {
    let index = try await ReadIndex(["People/roy.md": "---\ntitle: Ida Roy\n---\n", "Notes/a.md": Self.note("Then [[roy]] left.")])
    #expect(index["ida"]?.weights["notes/a.html"] == "a")
    #expect(index.documents.first { $0[0] == "notes/a.html" }?[3] == "Then Ida Roy left.\n")
  }

  @Test func aDraftIsNowhereInIt() async throws {
    let index = try await ReadIndex(["Notes/a.md": Self.note("unpublishable", fields: "draft: true\n"), "Notes/b.md": Self.note("published")])
    #expect(index["published"] != nil)
    #expect(index.files.values.allSatisfy { !$0.contains("unpublishable") && !$0.contains("notes/a.html") })
  }

  @Test func aTextCannotBreakOutOfItsScript() async throws {
    let index = try await ReadIndex(["Notes/a.md": Self.note(#"A "quoted" \\ path, tab\#tand \</script> `end`."#)])
    #expect(index.documents.first { $0[0] == "notes/a.html" }?[3].contains(#""quoted" \ path"#) == true)
  }

  /// What the budget of a query rests on.
  @Test func noFileIsLargerThanASmallShare() async throws {
    var texts: [String: String] = [:]
    for number in 0..<400 {
      let words = (0..<60).map { "word\(($0 * 7919 + number * 31) % 3000)" }.joined(separator: " ")
      texts["Notes/n\(number).md"] = Self.note("Common words here. " + words, title: "Subject \(number)")
    }
    let index = try await ReadIndex(texts)
    for (path, text) in index.files where path.hasPrefix("search/") { #expect(text.utf8.count < 18_000, "\(path)") }
    #expect(index["common"]?.weights.count == 400)
    #expect(index.words.map(\.word) == index.words.map(\.word).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let beginnings = index.files.filter { $0.key.hasPrefix("search/beginnings-") }.values.joined()
    for beginning in ["w", "wo", "word", "word1", "s"] { #expect(beginnings.contains("[\"\(beginning)\","), "\(beginning)") }
    #expect(!beginnings.contains("[\"word12\","))
  }

  @Test func theSameWordsMakeTheSameFilesOnAnyNumberOfCores() async throws {
    var texts = ["Sources/gazette.md": Self.gazette]
    for number in 0..<150 { texts["Notes/n\(number).md"] = Self.note("Signed \(number) l’avenant, les avenants \(number % 7).", title: "N \(number % 10)") }
    let one = try await ReadIndex(texts, jobs: 1).files
    for jobs in [2, 5] { #expect(try await ReadIndex(texts, jobs: jobs).files == one) }
  }

  @Test func searchCanBeSwitchedOff() async throws {
    let index = try await ReadIndex(["dossier.yml": "title: A dossier\nsearch: false\n"])
    #expect(index.files.keys.sorted() == ["index.html"])
    #expect(index.files["index.html"]?.contains("type=\"search\"") == false)
    #expect(try await ReadIndex([:]).files["index.html"]?.contains("type=\"search\"") == true)
  }

  @Test(arguments: [0, 1, 63, 64, 154, 2_429, 2_430, 68_000_000]) func aNumberIsReadAsItWasWritten(number: Int) {
    var bytes: [UInt8] = []
    IndexCode.append(number, to: &bytes)
    #expect(ReadIndex.numbers(Substring(String(decoding: bytes, as: UTF8.self))) == [number])
    #expect(bytes.allSatisfy { (0x23...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
  }

  @Test(arguments: [[], [0], [5], [0, 1, 2, 3, 4, 5, 6, 7], Array(0..<100), [99], [0, 50, 99]])
  func aListIsReadAsItWasWritten(numbers: [Int]) {
    var bytes: [UInt8] = []
    IndexCode.append(rising: numbers, below: 100, name: UInt8(ascii: "a"), to: &bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(ReadIndex.documents(text.dropFirst(), areBits: text.first == "A") == numbers)
  }
}

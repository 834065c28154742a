import Markup
import Testing

@testable import Site

@Suite("The words of a site")
struct StringsTests {
  @Test(arguments: ["en", "fr"]) func theBuiltInStringsAreCompleteAndHoldNothingElse(language: String) {
    let (strings, diagnostics) = StringsFile.read(StringsFile.builtIn(language), language: language)
    #expect(strings != nil)
    #expect(diagnostics.map(\.message) == [])
  }

  @Test func frenchSaysNothingInEnglish() throws {
    let english = try #require(StringsFile.read(StringsFile.builtIn("en")).strings)
    let french = try #require(StringsFile.read(StringsFile.builtIn("fr"), language: "fr").strings)
    // The same in both languages, and rightly so.
    let shared: Set<String> = [
      "menu", "introduction", "kind-question", "kind-note", "kind-source", "organizations", "versions", "notes", "sources", "original", "date",
      "when", "issued", "reported-in", "clause", "parties", "comma", "language", "contract",
      "verdict", "verdict-exact", "example-article", "paragraph", "paragraphs",
    ]
    let same = StringKey.allCases.filter { english[$0] == french[$0] && !shared.contains($0.name) }
    #expect(same.map(\.name) == [])
  }

  @Test(arguments: ["skip", "modality-alleged", "number-plural"]) func aMissingKeyIsAnErrorThatNamesItAndItsFile(key: String) {
    let whole = StringsFile.builtIn("en")
    let text = whole.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }.joined(separator: "\n")
    let (strings, diagnostics) = StringsFile.read(text)
    #expect(strings == nil)
    #expect(diagnostics.map(\.code) == [.stringMissing])
    #expect(diagnostics.first?.severity == .error)
    #expect(diagnostics.first?.path == "Templates/strings/en.yml")
    #expect(diagnostics.first?.message == "the string `\(key)` is missing")
  }

  @Test func aMissingPluralFormOrDateWordIsOneToo() {
    let text = StringsFile.builtIn("en")
      .replacing(#"count-events: {one: "{n} event", other: "{n} events"}"#, with: #"count-events: {one: "{n} event"}"#)
      .replacing(#"  first-day: "1""#, with: "")
    let (strings, diagnostics) = StringsFile.read(text)
    #expect(strings == nil)
    #expect(
      diagnostics.map(\.message) == [
        "the string `count-events.other` is missing", "the string `date.first-day` is missing",
      ])
  }

  @Test func aKeyThatNothingAsksForIsAWarningWithTheNearest() {
    let text = StringsFile.builtIn("en").replacing("\ntimeline: Timeline", with: "\ntimelime: Timeline")
    let diagnostics = StringsFile.read(text).diagnostics
    #expect(diagnostics.map(\.code) == [.stringUnknown, .stringMissing])
    #expect(diagnostics.first?.severity == .warning)
    #expect(diagnostics.first?.notes.map(\.message) == ["did you mean `timeline`?"])
  }

  @Test func aFaultInTheFileIsToldAloneAndNotAsEverythingMissing() {
    let diagnostics = StringsFile.read(StringsFile.builtIn("en") + "\nskip: again\n").diagnostics
    #expect(diagnostics.map(\.code) == [.duplicateField])
  }

  @Test func anUnknownPluralRuleIsAnError() {
    let text = StringsFile.builtIn("en").replacing("number-plural: one", with: "number-plural: ones")
    let (strings, diagnostics) = StringsFile.read(text)
    #expect(strings == nil)
    #expect(diagnostics.map(\.code) == [.badValue])
  }

  @Test func zeroIsPluralInEnglishAndSingularInFrench() throws {
    let english = try #require(StringsFile.read(StringsFile.builtIn("en")).strings)
    let french = try #require(StringsFile.read(StringsFile.builtIn("fr"), language: "fr").strings)
    #expect([0, 1, 2].map { english.count($0, .countEvents) } == ["0 events", "1 event", "2 events"])
    #expect(
      [0, 1, 2].map { french.count($0, .countEvents) } == ["0\u{A0}événement", "1\u{A0}événement", "2\u{A0}événements"])
  }

  @Test func numbersAreGroupedAsTheLanguageDoes() throws {
    let english = try #require(StringsFile.read(StringsFile.builtIn("en")).strings).numbers
    let french = try #require(StringsFile.read(StringsFile.builtIn("fr"), language: "fr").strings).numbers
    #expect([7, 2026, 12_345, -1_234_567].map(english.whole) == ["7", "2026", "12,345", "−1,234,567"])
    #expect(french.whole(12_345) == "12\u{202F}345")
    #expect(english.percent(0.225) == "22.5%")
    #expect(french.percent(0.225) == "22,5\u{A0}%")
    #expect(english.percent(1) == "100%")
  }

  @Test func everyKeyHasItsOwnName() {
    #expect(Set(StringsReader.required).count == StringsReader.required.count)
    #expect(StringKey.mentionRolesOrganization.name == "mention-roles-organization")
    #expect(PluralKey.countEvents.name == "count-events")
  }
}

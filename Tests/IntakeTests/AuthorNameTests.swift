import Testing

@testable import Intake

@Suite struct AuthorNameTests {
  @Test(arguments: [
    ("Anne Durand", [Article.Author.person(given: "Anne", family: "Durand")]),
    ("Par Anne Durand et Paul Roy, AFP", [.person(given: "Anne", family: "Durand"), .person(given: "Paul", family: "Roy"), .literal("AFP")]),
    ("By  Jean-Luc O’Neill &\nB. Holt", [.person(given: "Jean-Luc", family: "O’Neill"), .person(given: "B.", family: "Holt")]),
    ("Anne de la Tour", [.literal("Anne de la Tour")]), ("La Rédaction", [.literal("La Rédaction")]), ("anne durand", [.literal("anne durand")]), (" , ", []),
  ])
  func aBylineIsOneNameOrSeveral(_ byline: String, _ names: [Article.Author]) {
    #expect(AuthorName.list(byline) == names)
  }

  @Test func librariesPutTheFamilyNameFirst() {
    #expect(AuthorName.catalogued("de la Tour, Anne Marie") == .person(given: "Anne Marie", family: "de la Tour"))
    #expect(AuthorName.catalogued("Claire Morel") == .person(given: "Claire", family: "Morel"))
    #expect(AuthorName.catalogued("A, B, C") == .literal("A, B, C"))
  }

  @Test(arguments: [
    ("2026-02-14T18:30:00+01:00", "2026-02-14"), ("2026/2/4", "2026-02-04"), ("20260214", "2026-02-14"), ("2026-02-14 18:30", "2026-02-14"), ("2026", "2026"),
    ("2026.02.14", "2026-02-14"), ("2026-02", "2026-02"),
  ])
  func theDayOfADateIsRead(_ text: String, _ date: String) {
    #expect(PublishedDate.read(text) == date)
  }

  @Test(arguments: ["", "yesterday", "14/02/2026", "14 February 2026", "2026-13-01", "2026-02-30", "-", "2026-02-14-15"])
  func whatIsNoSuchDateIsNone(_ text: String) {
    #expect(PublishedDate.read(text) == nil)
  }
}

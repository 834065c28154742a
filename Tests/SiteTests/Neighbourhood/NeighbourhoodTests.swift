import Testing

@testable import Site

@Suite("The picture of what is round a page")
struct NeighbourhoodTests {
  private static func event(_ date: String, people: [String] = [], organizations: [String] = [], contracts: [String] = []) -> String {
    """
    ---
    title: On \(date)
    date: \(date)
    status: reported
    people: [\(people.joined(separator: ", "))]
    organizations: [\(organizations.joined(separator: ", "))]
    contracts: [\(contracts.joined(separator: ", "))]
    ---
    It was so.
    """
  }

  private static func page(_ title: String, more: String = "") -> String { "---\ntitle: \(title)\n\(more)---\nText.\n" }

  private static let files = [
    "People/ida.md": page("Ida"), "People/jon.md": page("Jon"), "People/lone.md": page("Lone"),
    "Organizations/town.md": page("Town"), "Organizations/quay.md": page("Quay"),
    "Contracts/lease/contract.md": page("The lease", more: "parties: [town, quay]\n"),
    "Contracts/lease/v1.md": page("The draft", more: "status: proposed\n"),
    "Events/a.md": event("2026-01-01", people: ["ida"], organizations: ["town"]),
    "Events/b.md": event("2026-01-02", people: ["ida", "jon"], organizations: ["town"], contracts: ["lease/v1"]),
  ]

  /// The section with the picture, and in it each side: the drawing's curves and the list's words.
  private func around(_ path: String, of files: [String: String]) async throws -> [(curves: Int, words: [String])] {
    let page = try await WrittenSite.render(files).flat(path)
    guard let start = page.range(of: "class=\"around\"") else { return [] }
    let section = page[start.upperBound...].prefix(upTo: page[start.upperBound...].range(of: "</section>")?.lowerBound ?? page.endIndex)
    return section.components(separatedBy: "<div class=\"side\">").dropFirst().map { side in
      (
        side.components(separatedBy: "M0 ").count - 1,
        side.matches(of: /<li[^>]*>(.*?)<\/li>/).map { String($0.1.replacing(/<[^>]*>/, with: "")) }
      )
    }
  }

  @Test func roundAnEventStandThoseWhoTakePartInIt() async throws {
    let sides = try await around("events/b.html", of: Self.files)
    #expect(sides.map(\.words) == [["Ida", "Jon"], ["Town", "The draft"]])
    #expect(sides.map(\.curves) == [2, 2])
  }

  @Test func roundAPersonStandItsEventsAndThoseItSharesMostWith() async throws {
    let sides = try await around("people/ida.html", of: Self.files)
    #expect(sides.map(\.words) == [["On 2026-01-01", "On 2026-01-02"], ["Town 2 events", "Jon 1 event", "The lease 1 event"]])
  }

  @Test func aContractAndItsPartiesAreNeighboursWithoutAnEvent() async throws {
    #expect(try await around("contracts/lease/index.html", of: Self.files).last?.words.contains("Quay") == true)
    #expect(try await around("organizations/quay.html", of: Self.files.merging(["Contracts/rent/contract.md": Self.page("The rent", more: "parties: [quay]\n")]) { $1 }).map(\.words) == [["The lease", "The rent"]])
  }

  @Test func oneNeighbourOrNoneIsNoPicture() async throws {
    #expect(try await around("people/lone.html", of: Self.files).isEmpty)
    #expect(try await around("organizations/quay.html", of: Self.files).isEmpty)
  }

  @Test func atMostTwelveAreDrawnAndTheRestAreCounted() async throws {
    var files = Self.files
    for number in 10..<40 { files["Events/e\(number).md"] = Self.event("2027-01-\(10 + number % 20)", people: ["jon", "p\(number)"]) }
    for number in 10..<40 { files["People/p\(number).md"] = Self.page("P \(number)") }
    // Of the events those that most take part in are drawn, and b is one.
    let sides = try await around("people/jon.html", of: files)
    #expect(sides.map(\.curves) == [6, 6])
    #expect(sides[0].words.first == "On 2026-01-02" && sides[0].words.last == "and 25 more")
    #expect(sides[1].words.last == "and 27 more")
    #expect(try await WrittenSite.render(files).flat("people/jon.html").contains("<a href=\"#_linked-event\">and 25 more</a>"))
  }

  @Test func theDrawingIsSmallAndTheSameEachTime() {
    let neighbours = (0..<6).map { Neighbourhood.Neighbour(id: .init(kind: .person, index: $0), events: $0 * 2) }
    var first: [UInt8] = []
    NeighbourCurves.write(neighbours, rows: 7, into: &first)
    var second: [UInt8] = []
    NeighbourCurves.write(neighbours, rows: 7, into: &second)
    #expect(first == second)
    // Two sides of one page: with the list that says the same less than 4 kB.
    #expect(first.count < 1_200)
  }

  @Test func curvesEndInTheMiddleOfTheirRows() {
    let neighbours = (0..<3).map { Neighbourhood.Neighbour(id: .init(kind: .organization, index: $0), events: 0) }
    var html: [UInt8] = []
    NeighbourCurves.write(neighbours, rows: 4, into: &html)
    let text = String(decoding: html, as: UTF8.self)
    #expect(text.contains("viewBox=\"0 0 60 80\""))
    for (y, per) in [(10, "12.5%"), (30, "37.5%"), (50, "62.5%")] {
      #expect(text.contains(" 54 \(y)M0 ") || text.contains(" 54 \(y)\"/>"))
      #expect(text.contains("y=\"\(per)\""))
    }
  }
}

import Dossier
import Foundation
import Testing

@testable import Site

@Suite("The whole dossier as one document")
struct BookPageTests {
  private func matches(_ pattern: String, in html: String) throws -> [String] {
    try html.matches(of: Regex(pattern)).compactMap { $0.output[1].substring.map(String.init) }
  }

  @Test(arguments: ["Lease", "Quay"]) func everyIdIsThereOnceAndEveryLinkWithinLeadsToOne(fixture: String) async throws {
    let site = try await FixtureSite.render(fixture)
    let html = try #require(site.pages["print.html"])
    let ids = try matches(" id=\"([^\"]*)\"", in: html)
    #expect(Set(ids).count == ids.count)
    let missing = try matches("href=\"#([^\"]*)\"", in: html).filter { !ids.contains($0) }
    #expect(missing == [])
    let outside = try matches("href=\"([^\"#:]+)[\"#]", in: html).filter { site.pages[$0] == nil && !$0.hasPrefix("assets/") }
    #expect(outside == [])
  }

  @Test func itHoldsWhatAuthorsWroteInAnEditorsOrder() async throws {
    let html = try await FixtureSite.render("Lease").flat("print.html")
    let places = [
      "<article id=\"index\">", "<article id=\"events/signing\">", "<article id=\"events/termination\">", "<article id=\"people/ida-roy\">",
      "<article id=\"contracts/lease/index\">", "<article id=\"contracts/lease/v1\">", "<article id=\"contracts/lease/v2\">",
      "<article id=\"contracts/lease/v1_to_v2\">", "<article id=\"questions/lease-value\">", "<article id=\"sources/courier\">",
      "<article id=\"verification\">",
    ].map { html.range(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func aPassageHasOneNumberInTheBookAndIsPrintedUnderIt() async throws {
    let html = try await FixtureSite.render("Lease").flat("print.html")
    let number = try #require(try matches("id=\"_r([0-9]+-[0-9]+)\">[0-9.]+</span> <a href=\"#sources/gazette-0214:signed\"", in: html).first)
    #expect(html.contains("<a href=\"#_r\(number)\">\(number.replacing("-", with: "."))</a>"))
    #expect(html.components(separatedBy: "The town hall signed “reluctantly”, it is said.").count == 2)
    #expect(!html.contains("class=\"references\""))
    #expect(!html.contains("popovertarget=\"_r"))
  }

  @Test func aComparisonInWhichNoWordsStandAgainstWordsIsLeftToTheSite() async throws {
    func version(_ title: String, follows: String = "", _ rent: String) -> String {
      "---\ntitle: \(title)\nstatus: proposed\noriginal-language: en\n\(follows)---\n## rent\n\(rent)\n"
    }
    let site = try await WrittenSite.render([
      "Sources/s.md": "---\ntitle: S\nlanguage: en\n---\n## a\n> Ten euros.\n\n## b\n> Twelve euros.\n",
      "Contracts/lease/contract.md": "---\ntitle: The lease\n---\n## rent\nThe rent.\n",
      "Contracts/lease/v1.md": version("One", "> Ten euros. [@s#a]"),
      "Contracts/lease/v2.md": version("Two", follows: "follows: v1\n", "> Twelve euros. [@s#b]"),
      "Contracts/lease/v3.md": version("Three", follows: "follows: v2\n", "It rose again [@s]."),
    ])
    #expect(site.flat("contracts/lease/v2_to_v3.html").contains("No clause can be compared word by word."))
    let bound = try matches("<article id=\"contracts/([^\"]*)\"", in: site.flat("print.html"))
    #expect(bound == ["lease/index", "lease/v1", "lease/v2", "lease/v1_to_v2", "lease/v3"])
  }

  @Test func aDossierMayGoWithoutIt() async throws {
    let site = try await FixtureSite.render("Lease", settings: { $0.print = false })
    #expect(site.pages["print.html"] == nil)
    #expect(!site.pages.values.contains { $0.contains("print.html") })
  }
}

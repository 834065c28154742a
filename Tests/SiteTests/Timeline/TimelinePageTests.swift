import Testing

@testable import Site

@Suite("What a reader finds on the timeline")
struct TimelinePageTests {
  private static let source = """
    ---
    title: An article
    issued: 2026-03-02
    language: en
    rights: quotation
    ---
    A paper.

    ## all
    > It went on.
    """

  private static func event(_ title: String, _ date: String, cites: String = "[late#all]", more: String = "") -> String {
    "---\ntitle: \(title)\ndate: \(date)\nstatus: reported\ncites: \(cites)\n\(more)---\nIt was so.\n"
  }

  private static let files = [
    "Sources/late.md": source,
    "Sources/early.md": source.replacing("2026-03-02", with: "2026-02-20"),
    "Sources/undated.md": source.replacing("issued: 2026-03-02\n", with: ""),
    "People/ida-roy.md": "---\ntitle: Ida Roy\n---\nThe mayor.\n",
    "Contracts/lease/contract.md": "---\ntitle: The lease\nparties: [ida-roy]\n---\nA lease.\n",
    "Contracts/lease/v1.md": "---\ntitle: The draft\nstatus: proposed\n---\nA draft.\n",
    "Events/first.md": event("The first", "2026-02-10", more: "people: [ida-roy]\ncontracts: [lease/v1]\n"),
    "Events/second.md": event("The second", "2026-02-1X", cites: "[early#all, late#all]", more: "people: [ida-roy]\n"),
    "Events/third.md": event("The third", "2026-02-27/..", cites: "[undated#all]"),
  ]

  /// The list's rows, each from its `<li>` to its strip.
  private func rows(_ page: String) -> [String] {
    page.components(separatedBy: "<li> <p class=\"when\">").dropFirst().map { String($0) }
  }

  @Test func eachEventHasItsDaysBesideIt() async throws {
    let site = try await WrittenSite.render(Self.files)
    let rows = rows(site.flat("timeline.html"))
    #expect(rows.count == 3)
    #expect(rows[0].contains("The first") && rows[0].contains("<use href=\"#_t-reported\" x="))
    #expect(rows[1].contains("The second") && rows[1].contains("<rect class=\"vague reported\" x="))
    #expect(rows[2].contains("The third") && rows[2].contains("<rect class=\"reported\" x=") && rows[2].contains("#_t-open-to"))
    #expect(site.templateErrors.map(\.summary) == [])
  }

  @Test func theDrawingIsKeptFromScreenReadersAsTheWordsSayTheSame() async throws {
    let page = try await WrittenSite.render(Self.files).flat("timeline.html")
    #expect(page.components(separatedBy: "<svg").count == page.components(separatedBy: "aria-hidden=\"true\">").count)
    #expect(page.contains("between 10 and 19 February 2026"))
    #expect(page.contains("Reported: <a href=\"sources/early.html\">20 Feb 2026</a> <a href=\"sources/late.html\">2 Mar 2026</a>"))
  }

  @Test func everyShapeThatIsUsedIsDefinedOnce() async throws {
    for path in ["timeline.html", "timeline-reported.html"] {
      let page = try await WrittenSite.render(Self.files).flat(path)
      for used in Set(page.matches(of: /use href="#([^"]+)"/).map { String($0.1) }) {
        #expect(page.components(separatedBy: "id=\"\(used)\"").count == 2, "\(path): \(used)")
      }
    }
  }

  @Test func thePolicyForbidsStylesInLineAndNoneIsNeeded() async throws {
    let site = try await WrittenSite.render(Self.files)
    for (path, page) in site.pages where path.hasSuffix(".html") { #expect(!page.contains("style=\""), "\(path)") }
  }

  @Test func bothOrdersCanBeFollowed() async throws {
    let site = try await WrittenSite.render(Self.files)
    let page = site.flat("timeline-reported.html")
    #expect(rows(page).map { $0.contains("The second") } == [true, false, false])
    #expect(rows(page).map { $0.contains("The first") } == [false, true, false])
    let headings = page.matches(of: /<h2>([^<]*)<\/h2>/).map { String($0.1) }
    #expect(headings == ["20 February 2026", "2 March 2026", "In undated sources alone"])
    #expect(page.contains("<a href=\"timeline.html\">By event date</a>"))
    #expect(site.flat("timeline.html").contains("<a href=\"timeline-reported.html\">By report date</a>"))
  }

  @Test func withoutADatedSourceThereIsOneOrderAlone() async throws {
    let site = try await WrittenSite.render(Self.files.filter { !["Events/first.md", "Events/second.md"].contains($0.key) })
    #expect(site.pages["timeline-reported.html"] == nil)
    #expect(!site.flat("timeline.html").contains("class=\"orders\""))
  }

  /// The script filters by the pages that a row links to; without it each name leads to that page's own list of events.
  @Test func eachNameLeadsToItsEventsAndNamesThemInTheList() async throws {
    let site = try await WrittenSite.render(Self.files)
    let page = site.flat("timeline.html")
    #expect(page.contains("<a href=\"people/ida-roy.html#_linked-event\">Ida Roy</a> 2</li>"))
    #expect(page.contains("<a href=\"contracts/lease/index.html#_lifecycle\">The lease</a> 1</li>"))
    #expect(rows(page).filter { $0.contains("<a href=\"people/ida-roy.html\">") }.count == 2)
    #expect(rows(page).filter { $0.contains("<a href=\"contracts/lease/v1.html\">The draft</a>") }.count == 1)
    #expect(site.flat("people/ida-roy.html").contains("<h3 id=\"_linked-event\">"))
  }

  @Test func aLongTimelineHasAPageForEachPartAndAListOfThem() async throws {
    var files = Self.files
    for number in 0..<TimelinePart.most {
      files["Events/e\(number).md"] = Self.event("Event \(number)", "2025-0\(1 + number % 9)")
    }
    let site = try await WrittenSite.render(files)
    #expect(site.flat("timeline.html").contains("<a href=\"timeline/2025.html\">2025</a> <span class=\"count\">\(TimelinePart.most) events</span>"))
    #expect(rows(site.flat("timeline.html")).isEmpty)
    #expect(rows(site.flat("timeline/2025.html")).count == TimelinePart.most)
    #expect(rows(site.flat("timeline/2026.html")).count == 3)
    #expect(site.flat("timeline/2026.html").contains("href=\"../timeline/2025.html\" rel=\"prev\""))
    let reported = site.pages.keys.filter { $0.hasPrefix("timeline/reported-") }.sorted()
    #expect(reported.map { $0.dropFirst("timeline/reported-".count) } == ["2026-02.html", "2026-03_1.html", "2026-03_2.html", "undated.html"])
    #expect(site.templateErrors.map(\.summary) == [])
  }
}

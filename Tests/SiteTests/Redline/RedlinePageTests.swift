import Testing

@testable import Site

/// `Fixtures/Quay` is a lease in three versions: its clauses are known, translated, reported, absent, unknown and unchanged,
/// one moves, one changes its signs alone.
@Suite("What a reader finds where versions are compared")
struct RedlinePageTests {
  private func section(_ id: String, of path: String) async throws -> Substring {
    let page = try await FixtureSite.render("Quay").flat(path)
    let start = try #require(page.range(of: "<h2 id=\"\(id)\">"))
    let end = page[start.upperBound...].range(of: "</section>")?.lowerBound ?? page.endIndex
    return page[start.lowerBound..<end]
  }

  private let first = "contracts/quay/draft_to_counter.html"

  @Test func consecutiveVersionsAndThoseToBeComparedHaveAPage() async throws {
    let pages = try await FixtureSite.render("Quay").pages.keys.filter { $0.contains("_to_") }
    #expect(
      Set(pages) == [first, "contracts/quay/counter_to_final.html", "contracts/quay/draft_to_final.html"])
  }

  @Test func wordsAreStruckAndAddedAndSaidToBeSo() async throws {
    let rent = try await section("rent", of: first)
    #expect(
      rent.contains(
        #"<del><span class="vh">deleted: </span>1,000<span class="vh"> end of deletion</span></del> <ins><span class="vh">inserted: </span>1,200<span class="vh"> end of insertion</span></ins>"#))
  }

  @Test func eachChangeLeadsToTheNextAndThePreviousWithoutAScript() async throws {
    let page = try await FixtureSite.render("Quay").flat(first)
    for form in ["d", "w"] {
      #expect(page.contains("href=\"#_\(form)1\">To the first change</a>"))
      for number in 1...4 {
        #expect(page.components(separatedBy: "id=\"_\(form)\(number)\"").count == 2)
        #expect(page.contains("<a href=\"#_\(form)\(number)\" aria-label=\"Next change\">") == (number > 1))
        #expect(page.contains("<a href=\"#_\(form)\(number)\" aria-label=\"Previous change\">") == (number < 4))
      }
    }
    #expect(!page.contains("<script src"))
  }

  @Test func signsAloneAreQuietAndNoChange() async throws {
    let notice = try await section("notice", of: first)
    #expect(notice.contains("Only punctuation differs."))
    #expect(notice.contains("<del class=\"quiet\">"))
    #expect(!notice.contains("class=\"change\""))
  }

  @Test func aClauseThatMovedIsLinkedBothWays() async throws {
    let (from, to) = (try await section("access", of: first), try await section("public", of: first))
    #expect(from.contains(##"Its text moved to: <a href="#public">Public</a>"##))
    #expect(to.contains(##"Its text moved here from: <a href="#access">Access</a>"##))
    #expect(to.contains("No word and no sign differs."))
  }

  @Test func nothingIsMarkedWhereASideIsUnknownOrAReport() async throws {
    for (id, note) in [("repairs", "One side is not known"), ("dues", "a report and not the words"), ("sublease", "Not known in either version")] {
      let clause = try await section(id, of: first)
      #expect(clause.contains(note), "\(id)")
      #expect(!clause.contains("<ins") && !clause.contains("<del"), "\(id)")
    }
    let dues = try await section("dues", of: first)
    #expect(dues.contains("Harbour dues go to the town.") && dues.contains("Harbour dues are said to go to the town"))
  }

  @Test func twoTranslationsAreComparedAsWitnesses() async throws {
    let silence = try await section("silence", of: first)
    #expect(silence.contains("Translations: the marks show how two witnesses’ wordings differ"))
    #expect(silence.contains(#"lang="fr">la mairie"#))
    let page = try await FixtureSite.render("Quay").flat(first)
    #expect(page.contains("What witnesses say is compared here."))
    #expect(page.contains("Clauses whose own words are known on both sides: 5"))
    #expect(page.contains("Clauses compared in translations: 1"))
    #expect(page.contains("Clauses not compared word by word: 4"))
  }

  @Test func whoSaysThatAClauseIsUnchangedIsCited() async throws {
    let mooring = try await section("mooring", of: first)
    #expect(mooring.contains("No more than two ships may moor at once."))
    #expect(mooring.contains(##"<span class="state unchanged">unchanged</span> <span class="note">Carried over from the version before.</span><sup class="cite""##))
  }

  @Test func whatWasAbsentIsNewAsAWhole() async throws {
    let insurance = try await section("insurance", of: first)
    #expect(insurance.contains("had no such clause: all of it is new."))
    #expect(insurance.contains("The tenant insures the quay against fire &amp; storm."))
    #expect(!insurance.contains("<del"))
  }

  @Test func whatIsUnchangedIsComparedByTheWordsThatItCarriesOver() async throws {
    let notice = try await section("notice", of: "contracts/quay/draft_to_final.html")
    #expect(notice.contains("Only punctuation differs."))
    #expect(notice.contains(#"<span class="detail">The counter-offer</span>"#))
    let carried = try await section("notice", of: "contracts/quay/counter_to_final.html")
    #expect(carried.contains("Given as unchanged in the later version."))
  }

  @Test func aClauseHasItsHistoryWhereVersionsAndComparisonsLead() async throws {
    let rent = try await section("rent", of: "contracts/quay/index.html")
    for version in ["The draft", "The counter-offer", "The signed lease"] { #expect(rent.contains(">\(version)</a>")) }
    #expect(rent.contains("1,000 € a month") && rent.contains("1,200 € a month"))
    for path in [first, "contracts/quay/draft.html"] {
      #expect(try await section("rent", of: path).contains("contracts/quay/index.html#rent"), "\(path)")
    }
  }

  @Test func aCellThatIsCutLeadsToTheWholeClause() async throws {
    let page = try await FixtureSite.render("Quay").flat("contracts/quay/index.html")
    #expect(page.contains("…</span>"))
    #expect(page.contains(#"<a class="more" href="../../contracts/quay/final.html#repairs""#))
    #expect(!page.contains(#"<a class="more" href="../../contracts/quay/final.html#dues""#))
  }
}

@Suite("What a reader finds where witnesses are set side by side")
struct ConcordanceTests {
  @Test func differencesAreMarkedAgainstTheNeighbour() async throws {
    let page = try await FixtureSite.render("Quay").flat("statements/promise.html")
    #expect(page.contains(#"<span class="agrees">la mairie</span>"#))
    #expect(page.contains(#"<span class="agrees">la</span> <mark class="differs">commune</mark>"#))
    #expect(page.contains("Original words</span> <span class=\"state unknown\">not in the sources</span>"))
  }

  @Test func bothColumnsOfAComparisonAgreeOnWhatDiffers() async throws {
    let page = try await FixtureSite.render("Quay").flat("statements/promise.html")
    let row = page.components(separatedBy: "<th scope=\"row\">3</th>")[1].components(separatedBy: "</tr>")[0]
    let cells = row.components(separatedBy: "<td>").dropFirst()
    #expect(cells.map { $0.components(separatedBy: #"<span class="agrees">comptes du port</span>"#).count } == [2, 2, 2])
  }

  @Test func aBaseIsShownPlainAndTheOriginalOnTop() async throws {
    let page = try await FixtureSite.render("Quay").flat("statements/known.html")
    #expect(page.contains("Original words</span> <span>The town shall say nothing</span>"))
    #expect(page.contains("<span lang=\"fr\">la mairie sera muette</span>"))
    #expect(page.contains("What agrees with B is grey"))
    #expect(page.contains(#"<span class="status">base</span>"#))
  }

  @Test func theApparatusNamesWitnessesByTheirSigla() async throws {
    let page = try await FixtureSite.render("Quay").flat("statements/promise.html")
    #expect(
      page.contains(
        #"<span class="line">1</span> <span class="lemma" lang="fr">mairie</span> <span aria-hidden="true">]</span> <span class="vh">elsewhere:</span> <span lang="fr">commune</span> <b class="siglum">C</b>"#))
  }

  @Test func everyWitnessShowsItsVerdict() async throws {
    let page = try await FixtureSite.render("Quay").flat("statements/promise.html")
    let head = page.components(separatedBy: "<thead>")[1].components(separatedBy: "</thead>")[0]
    #expect(head.components(separatedBy: "class=\"verdict").count == 4)
  }
}

@Suite("What a reader finds of disagreements")
struct DisagreementPageTests {
  @Test func datesThatCannotBothHoldStandWithTheirQuestion() async throws {
    let site = try await FixtureSite.render("Quay")
    let page = site.flat("questions/index.html")
    #expect(page.contains("<span>1 March 2026</span><sup") && page.contains("<span>2 March 2026</span><sup"))
    #expect(site.flat("events/signature.html").contains("<dt>Date, by source</dt>"))
  }

  @Test func aPositionSaysHowManyIndependentOriginsItHas() async throws {
    let page = try await FixtureSite.render("Quay").flat("questions/which-day.html")
    // The second source repeats the first.
    #expect(page.components(separatedBy: "1 independent origin<").count == 3)
  }

  @Test func anEventInABoxSaysHowFirmlyItIsKnown() async throws {
    let page = try await FixtureSite.render("Quay").flat("questions/which-day.html")
    #expect(page.contains(#"The lease is signed</a> <span class="modality alleged">alleged</span>"#))
  }
}

import Testing

@testable import Site

@Suite("What a reader finds of the proofs")
struct ProofTests {
  @Test func everyReferenceShowsTheVerdictAndTheParagraph() async throws {
    let page = try await FixtureSite.render("Lease").flat("events/signing.html")
    let typographic = #"<a class="verdict near" href="../verification.html#v_typographic" aria-label="Verdict: exact but for typography">"#
    // `flat` takes the no-break space for a space.
    #expect(page.contains(typographic + "exact but for typography</a> <span class=\"locator\">¶ 3</span>"))
    #expect(page.contains(#"aria-label="Verdict: our translation">our translation</a>"#))
  }

  @Test func aSourceListsItsExtractsInTheOrderOfTheArticle() async throws {
    let page = try await FixtureSite.render("Lease").flat("sources/gazette-0214.html")
    let places = try ["apology", "signed", "amount"].map { try #require(page.range(of: "<h3 id=\"\($0)\">")).lowerBound }
    #expect(places == places.sorted())
    #expect(page.contains("aria-label=\"Verdict: apostrophes repaired\""))
    #expect(page.contains("aria-label=\"Verdict: exact, with cuts\""))
  }

  @Test func anExtractOfASourceOnTheWebLeadsToTheVeryPassage() async throws {
    let page = try await FixtureSite.render("Lease").flat("sources/gazette-0214.html")
    #expect(page.contains(#"href="https://example.org/a?b=1&amp;c=2#:~:text=loyer%20de%20200%20000">in the article itself</a>"#))
  }

  @Test func anArticleThatMayBePublishedStandsWholeAndItsExtractsLeadBothWays() async throws {
    let site = try await FixtureSite.render("Lease")
    let page = site.flat("sources/courier.html")
    #expect(page.contains("pas un sou de moins, &amp; personne ne l'a lu."))
    #expect(page.contains(#"<div class="text article" lang="fr">"#))
    #expect(page.contains(##"<a class="locator" href="#x_amount">"##))
    #expect(page.contains(#"<mark><span id="x_amount">200 000 € par an</span></mark>"#))
    #expect(page.contains(##"[<a href="#amount">amount</a>: <a href="#cited_amount">cited by "##))
    #expect(page.contains(#"<h4 id="cited_amount">"#))
    // From another page, too.
    #expect(site.flat("contracts/lease/v1.html").contains(#"<a class="locator" href="../../sources/courier.html#x_amount">"#))
  }

  @Test func aParagraphThatIsCitedIsReachedWhereItsArticleIsPublished() async throws {
    let site = try await FixtureSite.render("Lease")
    #expect(site.flat("sources/courier.html").contains("<p id=\"p_4\">"))
    #expect(site.flat("events/signing.html").contains(##"</a>, <a class="locator" href="../sources/courier.html#p_4">¶ 4</a>]"##))
    #expect(site.flat("print.html").contains(##", <a class="locator" href="#sources/courier:p_4">¶ 4</a>]"##))
    // Of the other article no paragraph stands on the site.
    #expect(site.flat("events/signing.html").contains("1.1</a>, ¶ 2; "))
    #expect(!(try await FixtureSite.render("Lease", withArchive: false)).flat("events/signing.html").contains("#p_4"))
  }

  @Test func ofAnArticleThatMayNotBeNothingButItsExtractsIsSeen() async throws {
    for (path, text) in try await FixtureSite.render("Lease").pages {
      for words in ["conseillers", "naurions", "pêcheurs", "payable", "digue", "cérémonie"] {
        #expect(!text.contains(words), "\(path): \(words)")
      }
    }
  }

  @Test func theVerificationPageListsEverySourceWithItsProof() async throws {
    let page = try await FixtureSite.render("Lease").flat("verification.html")
    #expect(page.contains(#"<a href="sources/gazette-0214.html" lang="fr">Le port changé de mains</a>"#))
    #expect(page.contains("<details><summary><code>"))
    #expect(page.contains(##"1 <a class="verdict edited" href="#v_cuts">exact, with cuts</a>"##))
    #expect(page.contains("Quotations in the texts of this site, by verdict: "))
    #expect(!page.contains("nothing on it has been compared"))
    for word in VerdictWord.allCases { #expect(page.contains("<dt id=\"\(word.anchor)\">")) }
  }

  @Test func whatRestsOnOneOriginIsListedBySource() async throws {
    let page = try await FixtureSite.render("Lease").flat("verification.html")
    let section = try #require(page.range(of: "What rests on one origin</h2>"))
    #expect(page[section.upperBound...].contains("events/signing.html"))
    #expect(page[section.upperBound...].contains(#"<a href="contracts/lease/v1.html#rent">"#))
  }

  @Test func withoutAnArchiveEveryExtractAndQuotationOfAWholeSourceSaysSo() async throws {
    let site = try await FixtureSite.render("Lease", withArchive: false)
    let unchecked = #"aria-label="Verdict: unchecked">unchecked</a>"#
    #expect(site.flat("events/signing.html").contains(unchecked))
    #expect(!site.flat("events/signing.html").contains("class=\"locator\""))
    #expect(site.flat("verification.html").contains("nothing on it has been compared"))
    #expect(!site.flat("sources/courier.html").contains("ceux du port"))
    // A quotation that no reference speaks for says it in its place.
    let note = site.flat("notes/money.html")
    #expect(note.contains(##"« pas un sou de moins » <a class="verdict unchecked" href="../verification.html#v_unchecked">unchecked</a>"##))
  }

  @Test func aProofSettlesTheLanguageOfAQuotation() async throws {
    let note = try await FixtureSite.render("Lease").flat("notes/money.html")
    #expect(note.contains(##"<span lang="fr">« pas un sou de moins »</span>"##))
    #expect(note.contains("“at most” <sup") || note.contains("“at most”<sup"))
  }
}

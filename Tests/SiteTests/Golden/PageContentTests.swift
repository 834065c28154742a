import Foundation
import Testing

@testable import Site

@Suite("What a reader finds on a page")
struct PageContentTests {
  @Test func aCitationLeadsToItsReferenceAndBack() async throws {
    let page = try await FixtureSite.render("Lease").flat("events/signing.html")
    #expect(page.contains(##"<sup class="cite" id="_c1">[see <button popovertarget="_r1-1">1.1</button><a href="#_r1-1">1.1</a>, ¶ 2; <wbr>"##))
    #expect(page.contains(#"<div class="entry" id="_r1-1" popover>"#))
    #expect(page.contains(##"<a href="#_c1" aria-label="Back to place b">b</a>"##))
    #expect(page.contains(#"<a href="../sources/gazette-0214.html#signed">signed</a>"#))
  }

  @Test func theWordsOfAnExtractStandOnceHoweverOftenTheyAreCited() async throws {
    let page = try await FixtureSite.render("Lease").flat("events/signing.html")
    #expect(page.components(separatedBy: #"popovertarget="_r1-1">1.1</button>"#).count > 3)
    #expect(page.components(separatedBy: "The town hall signed “reluctantly”, it is said.").count == 2)
  }

  @Test func citationsOfTheFrontMatterAreNumberedWithTheText() async throws {
    let page = try await FixtureSite.render("Lease").flat("events/signing.html")
    #expect(page.contains(##"id="_m1">[<button popovertarget="_r1-1">1.1</button>"##))
    #expect(page.contains(##"<a href="#_r2">2</a>, <a class="locator" href="../sources/courier.html#p_4">¶ 4</a>]</sup>"##))
  }

  @Test func aForeignPassageSaysItsLanguageAndATranslationDoesNot() async throws {
    let page = try await FixtureSite.render("Lease").flat("events/signing.html")
    #expect(page.contains(#"<span lang="fr">« à contrecœur »</span>"#))
    #expect(page.contains(#"signed “reluctantly”<sup"#) || page.contains(#"signed “reluctantly” <sup"#))
    #expect(page.contains(#"<blockquote lang="fr"><p>La mairie a signé"#))
  }

  @Test func aSourceShowsWhoCitesEachExtractInWhichSentence() async throws {
    let page = try await FixtureSite.render("Lease").flat("sources/gazette-0214.html")
    #expect(page.contains(#"<a href="../contracts/lease/v1.html#_c1">The lease – The draft</a>"#))
    #expect(page.contains("The town of Brack let its harbour to North Quay."))
    #expect(page.contains("among the event’s sources"))
  }

  @Test func aDescribedSourceStandsInBracketsAndAnUndatedOneSaysSo() async throws {
    let site = try await FixtureSite.render("Lease")
    #expect(site.flat("sources/courier.html").contains("<h1>[Unsigned leaflet on the lease]</h1>"))
    #expect(site.flat("sources/courier.html").contains("<dd><span>undated</span></dd>"))
    #expect(site.flat("sources/courier.html").contains("Nothing in this dossier cites this extract.") == false)
    #expect(site.flat("bibliography.html").contains("[Unsigned leaflet on the lease]</a>"))
  }

  @Test func twoValuesOfOnePropertyAreADisagreement() async throws {
    let site = try await FixtureSite.render("Lease")
    #expect(site.flat("organizations/north-quay.html").contains("The sources give different values."))
    let questions = site.flat("questions/index.html")
    // The lease’s value has a question of its own, and is listed with it; the rent paid has none.
    let without = try #require(questions.range(of: #"id="_disagreements""#))
    let with = try #require(questions.range(of: #"id="_asked""#))
    let lease = try #require(questions.range(of: #"<a class="title" href="../contracts/lease/index.html">"#))
    let rent = try #require(questions.range(of: #"<a class="title" href="../organizations/north-quay.html">"#))
    #expect(without.upperBound < rent.lowerBound && rent.upperBound < with.lowerBound && with.upperBound < lease.lowerBound)
    #expect(questions[lease.upperBound...].contains(#"<a href="../questions/lease-value.html">"#))
  }

  @Test func aPageThatAQuestionIsAboutSaysSoBeforeItsText() async throws {
    let page = try await FixtureSite.render("Lease").flat("contracts/lease/index.html")
    let notice = try #require(page.range(of: "Was the rent 200,000 €, or at most that?"))
    let text = try #require(page.range(of: "One lease, three versions."))
    #expect(notice.lowerBound < text.lowerBound)
  }

  @Test func everyCellOfTheMatrixSaysWhatIsKnown() async throws {
    let page = try await FixtureSite.render("Lease").flat("contracts/lease/index.html")
    for label in [
      "Rent, The draft: verbatim", "Term, The draft: reported", "Repairs, The draft: absent", "Sublease, The draft: unknown",
      "Rent, The signed text: in translation", "Term, The signed text: unchanged", "Repairs, The signed text: unknown",
    ] { #expect(page.contains("aria-label=\"\(label)\"")) }
  }

  @Test func whoUsedWhichNameAndTitleStandsWithItsDate() async throws {
    let page = try await FixtureSite.render("Lease").flat("people/ida-roy.html")
    #expect(page.contains(#"<span lang="fr">maire de Brack</span> <span class="gloss">mayor of Brack</span>"#))
    #expect(page.contains("2020 – February 2026"))
    // One form, two sources: the dated one first.
    let form = try #require(page.range(of: #"<span lang="fr">Mme Roy</span>"#))
    let dated = try #require(page[form.upperBound...].range(of: "14 Feb 2026"))
    let undated = try #require(page[form.upperBound...].range(of: "undated"))
    #expect(dated.lowerBound < undated.lowerBound)
  }

  @Test func anEventSaysHowFirmlyItIsKnownWhereverItIsListed() async throws {
    let site = try await FixtureSite.render("Lease")
    for path in ["events/termination.html", "events/index.html", "timeline.html", "organizations/north-quay.html"] {
      #expect(site.flat(path).contains(#"<span class="modality alleged">alleged</span>"#), "\(path)")
    }
    #expect(site.flat("events/termination.html").contains("between 10 and 19 February 2026"))
    #expect(site.flat("events/signing.html").contains("13 February 2026, 17:01 (time zone not stated)"))
  }

  @Test func theIndexOfNamesListsEveryFormUnderItsLetter() async throws {
    let page = try await FixtureSite.render("Lease").flat("names.html")
    #expect(page.contains(#"<span lang="fr">Quai Nord SARL</span> <span class="detail">see <a href="organizations/north-quay.html">North Quay</a>"#))
    #expect(page.contains("The mayor"))
  }

  @Test func aFrenchSiteSpeaksFrench() async throws {
    let site = try await FixtureSite.render("Lease", language: "fr")
    let page = site.flat("events/signing.html")
    #expect(page.contains(#"<html lang="fr">"#))
    #expect(page.contains("13 février 2026, 17\u{A0}h\u{A0}01 (fuseau non précisé)") || page.contains("13 février 2026, 17 h 01 (fuseau non précisé)"))
    #expect(page.contains("rapporté"))
    // French extracts are at home there.
    #expect(!page.contains(#"lang="fr">« à contrecœur »"#))
  }

  @Test func noIdOccursTwiceOnAPage() async throws {
    for (path, text) in try await FixtureSite.render("Lease").pages where path.hasSuffix(".html") {
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(path)")
    }
  }

  @Test func everyLinkLeadsToAFileAndAPlaceInIt() async throws {
    let site = try await FixtureSite.render("Lease")
    let ids = site.pages.mapValues { text in Set(text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }) }
    for (path, text) in site.pages where path.hasSuffix(".html") {
      for match in text.matches(of: /\shref="([^"]*)"/) where !match.1.hasPrefix("https:") && !match.1.hasPrefix("data:") {
        let parts = match.1.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : resolve(parts[0], from: path)
        #expect(site.pages[target] != nil, "\(path): \(match.1)")
        if parts.count > 1 { #expect(ids[target]?.contains(parts[1]) ?? false, "\(path): \(match.1)") }
      }
    }
  }

  private func resolve(_ href: String, from page: String) -> String {
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in href.split(separator: "/") {
      if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }
}

import Testing

@testable import Intake

@Suite struct PageReaderTests {
  private func read(_ html: String) throws(IntakeRefusal) -> Article { try ArticleReader.read(Array(html.utf8), name: "page.html") }

  private func lines(_ html: String) throws -> [String] {
    String(decoding: try read(html).text, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  static let page = """
    <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le bateau de nuit - La Gazette des Îles</title>
    <meta property="og:site_name" content="La Gazette des Îles"><meta property="og:title" content="Ce bateau va vous surprendre">
    <link rel="canonical" href="https://gazette.example/bateau">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
      {"@type":["NewsArticle"],"headline":"Le bateau de nuit","datePublished":"2026-03-17T18:30:00+01:00","dateModified":"2026-03-18T08:00:00+01:00",
       "author":[{"@type":"Person","name":"Claire Morel"},{"@type":"Person","name":"Anne de la Tour"},{"@type":"Organization","name":"AFP"}]}]}</script>
    </head><body><header><a href="/">La Gazette des Îles</a></header><nav><ul><li><a href="/a">Politique</a></li></ul></nav>
    <article><h1>Le bateau de nuit fait déjà des vagues</h1><p class="lead">Quatre jours après l’avoir signé, la ville et la compagnie ont modifié
    leur  contrat.</p><figure><img src="x.jpg" alt="no"><figcaption>Le port, lundi. © Gazette</figcaption></figure>
    <p>« Le prix n’a pas bougé&nbsp;: deux millions&nbsp;», assure <a href="/r">le directeur</a>.<br>Il n’a rien ajouté.</p>
    <script>track()</script><aside>Lire aussi</aside><h2>Les comptes</h2><blockquote><p>Six hivers.</p></blockquote>
    <ul><li>Un point</li><li>Un autre</li></ul><ul><li><a href="/1">Ailleurs</a></li><li><a href="/2">Encore ailleurs</a></li></ul>
    <div hidden>caché</div><span style="display: none">caché</span></article><footer>Mentions légales</footer></body></html>
    """

  @Test func theTextIsTheArticlesAlone() throws {
    #expect(
      try lines(Self.page) == [
        "Le bateau de nuit fait déjà des vagues", "Quatre jours après l’avoir signé, la ville et la compagnie ont modifié leur contrat.",
        "Le port, lundi. © Gazette", "« Le prix n’a pas bougé\u{A0}: deux millions\u{A0}», assure le directeur.", "Il n’a rien ajouté.", "Les comptes",
        "Six hivers.", "Un point", "Un autre",
      ])
  }

  @Test func thePageSaysWhatItIs() throws {
    let article = try read(Self.page)
    #expect(article.title == "Le bateau de nuit fait déjà des vagues")
    #expect(article.publisher == "La Gazette des Îles" && article.issued == "2026-03-17" && article.language == "fr")
    #expect(article.url == "https://gazette.example/bateau")
    #expect(article.authors == [.person(given: "Claire", family: "Morel"), .literal("Anne de la Tour"), .literal("AFP")])
    #expect(article.remarks.contains { $0.contains("changed: 2026-03-18T08:00:00+01:00") })
  }

  @Test func withoutAnArticleElementTheDensestBlockIsIt() throws {
    let text = String(repeating: "A sentence of some length about the contract. ", count: 5)
    let html = """
      <body><div id=top><a href=/>Home</a> <a href=/b>News</a></div><div id=page><div class=content><p>Lead first.</p><p>\(text)</p><p>\(text)</p>
      </div><div class=right><ul><li><a href=/1>One more story</a><li><a href=/2>And another</a></ul></div></div><p>Imprint</p></body>
      """
    #expect(try lines(html).first == "Lead first.")
    #expect(try lines(html).count == 3)
  }

  @Test func metadataHasManyForms() throws {
    let article = try read(
      """
      <html><head><meta name="citation_title" content="On ferries"><meta name="citation_author" content="Morel, Claire"><meta name="citation_author" content="Holt, Ben">
      <meta name="citation_publication_date" content="2026/3/7"><meta name="citation_journal_title" content="Journal of Ferries">
      <meta property="og:locale" content="en_GB"></head><body><!-- saved from url=(0031)https://ferries.example/article -->
      <main><p>The ferry is late and the people of the town are not amused by it at all.</p></main></body></html>
      """)
    #expect(article.title == "On ferries" && article.publisher == "Journal of Ferries" && article.issued == "2026-03-07")
    #expect(article.authors == [.person(given: "Claire", family: "Morel"), .person(given: "Ben", family: "Holt")])
    #expect(article.language == "en-GB" && article.url == "https://ferries.example/article")
    let plain = try read("<title>A title | Site</title><p>By the way, this is the text of it and of nothing else.</p><time datetime=2026-02>x</time>")
    #expect(plain.title == "A title | Site" && plain.issued == "2026-02" && plain.authors == [] && plain.publisher == nil && plain.url == nil)
  }

  @Test func entitiesAndPairsInJSONAreResolved() throws {
    let article = try read(
      ##"<script type="application/ld+json">{"@type":"NewsArticle","headline":"L&#039;accord \ud83d\ude00 \u00e9t\/","author":{"@id":"#a"},"publisher":{"name":"P"}}</script>"##
        + ##"<script type="application/ld+json">[{"@id":"#a","@type":"Person","name":"Par Claire Morel"}]</script><p>Texte.</p>"##)
    #expect(article.title == "L'accord 😀 ét/" && article.publisher == "P" && article.authors == [.person(given: "Claire", family: "Morel")])
  }

  @Test func aLanguageThatTheWordsDenyIsNotBelieved() throws {
    let article = try read("<html lang=en><p>Le conseil de la ville a voté et la compagnie est dans le port avec des bateaux pour les îles, selon le maire.</p>")
    #expect(article.language == "fr" && article.remarks.contains { $0.contains("`en`") })
  }

  @Test func whatIsNoArticleIsRefused() {
    for html in ["<html><body><nav>Menu</nav></body></html>", "<html></html>", "<p>&nbsp;</p>"] {
      #expect(throws: IntakeRefusal.self) { try read(html) }
    }
  }

  @Test func brokenPagesAreReadAsBrowsersDo() throws {
    #expect(try lines("<p>One<p>Two <b>bold<p>Three</b> <table><tr><td>a<td>b<tr><td>c</table>") == ["One", "Two bold", "Three", "a\tb", "c"])
    #expect(try lines("<p>A <q>word</q> &amp; &lt;tag&gt;</p><pre>one\n  two</pre>") == ["A “word” & <tag>", "one", "two"])
    #expect(try lines("<div><p>" + String(repeating: "<span>", count: 20_000) + "deep") == ["deep"])
  }
}

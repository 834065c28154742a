import Evidence
import Testing

/// An invented article. Its third paragraph lost its typographic apostrophes and an *œ*.
private let article = ArticleText(
  """
  Le chantier du pont reprendra en mars

  La société Belvaux n’aurait pas dû promettre 200 places, a reconnu sa présidente, Mme Orban. « Nous avons eu tort », \
  a-t-elle dit au conseil. Le coût est passé de 1 200 à 32 000 euros, soit 2,5 fois plus\u{A0}: personne n’en parle.
  «\u{A0}Nous naurions pas dû signer ce contrat si vite\u{A0}», a écrit lingénieur. La manuvre, dit-il, vise lavenir ; \
  elle engage quAubertin, et jai tout dit.
  Les alarmes du sous-secrétaire n’ont pas cessé [sic] : “nous n'avons rien vu…” Est-ce fini ?
  """)

private func rungs(_ quotation: String, in article: ArticleText = article) -> [String]? {
  article.match(quotation).found?.rungs.names
}

@Suite("A quotation is found as the article has it, and the way it differs is said")
struct QuotationVerdictTests {
  @Test("The very bytes are exact", arguments: [
    "La société Belvaux", "n’aurait pas dû promettre 200 places", "« Nous avons eu tort », a-t-elle dit", "société",
    "Les alarmes du sous-secrétaire n’ont pas cessé [sic]", "de 1 200 à 32 000 euros", "2,5 fois", "Nous avons eu tort",
    "Est-ce fini ?", "lingénieur",
  ])
  func exact(quotation: String) {
    #expect(rungs(quotation) == ["exact"])
  }

  @Test("White space round it, line breaks in it and quotation marks round it are not the quotation")
  func wrapping() {
    #expect(rungs("  n’aurait pas dû\n  promettre 200 places \n") == ["exact"])
    #expect(rungs("« promettre 200 places »") == ["exact"])
    #expect(rungs("“promettre 200 places”") == ["exact"])
  }

  @Test("Typography may differ", arguments: [
    "n'aurait pas dû", "n‘aurait pas dû", "\"Nous avons eu tort\", a-t-elle dit", "“Nous avons eu tort”, a-t-elle dit",
    "«\u{202F}Nous avons eu tort\u{202F}», a-t-elle dit", "fois plus: personne", "nous n’avons rien vu...",
    "nous n’avons rien vu…”", "pro\u{AD}mettre 200 places", "sa\u{200B} présidente",
    "socie\u{301}te\u{301} Belvaux", "1\u{202F}200", "32\u{A0}000 euros", "a‑t‑elle dit", "sous–secrétaire",
    "La  société   Belvaux", "« Nous avons eu tort », a‐t‐elle dit", "cessé [sic]: ‘nous n’avons rien vu",
  ])
  func typographic(quotation: String) {
    #expect(rungs(quotation) == ["typographic"])
  }

  @Test("An article may be the one with ligatures, combining accents, soft hyphens")
  func typographicArticle() {
    let odd = ArticleText(
      "Le c\u{153}ur de l\u{2BC}aﬀaire, re\u{301}pe\u{301}tait-il, c’est l’\u{152}UVRE du ma\u{AD}ga\u{AD}sin"
        + " -- et lui ''seul''.")
    for quotation in [
      "Le coeur de l'affaire", "répétait-il", "c’est l’OEUVRE du magasin — et lui", "magasin", "lui « seul »",
    ] {
      #expect(rungs(quotation, in: odd) == ["typographic"], "\(quotation)")
    }
    #expect(rungs("gasin", in: odd) == nil)
  }

  @Test("An apostrophe or an œ that the article lost may be put back, and that is a rung of its own", arguments: [
    ("Nous n’aurions pas dû signer ce contrat si vite", ["repaired-apostrophes"]),
    ("« Nous n’aurions pas dû signer ce contrat si vite », a écrit l’ingénieur",
      ["typographic", "repaired-apostrophes"]),
    ("La manœuvre, dit-il", ["restored-ligatures"]), ("La manoeuvre, dit-il", ["restored-ligatures"]),
    ("La manœuvre, dit-il, vise l’avenir", ["repaired-apostrophes", "restored-ligatures"]),
    ("elle engage qu’Aubertin, et j’ai tout dit", ["repaired-apostrophes"]),
  ])
  func repaired(quotation: String, expected: [String]) {
    #expect(rungs(quotation) == expected)
  }

  @Test("An apostrophe is never put into a word that the article may mean", arguments: [
    ("Il la vu hier", "Il l’a vu hier"), ("des plans décrits ici", "des plans d’écrits ici"),
    ("une démission forcée", "une d’émission forcée"), ("its own plan", "it’s own plan"),
    ("quelle histoire", "qu’elle histoire"), ("elle parle sur ce point", "elle parle sœur ce point"),
    ("il a vu le plan", "œil a vu le plan"), ("the companies met", "the companie’s met"),
    ("Les contrats sont là", "Les c’ontrats sont là"), ("rien, l’an", "œ, l’an"), ("d’a", "d’œa"),
  ])
  func notRepaired(text: String, quotation: String) {
    #expect(rungs(quotation, in: ArticleText(text)) == nil)
  }

  @Test("An apostrophe that the quotation lost is an alteration")
  func lostInQuotation() {
    #expect(rungs("naurait pas dû promettre") == nil)
    #expect(rungs("La mauvre") == nil)
  }

  @Test("A cut stands for words that the article has there", arguments: [
    ("La société Belvaux […] a reconnu sa présidente", ["elided"]),
    ("La société Belvaux [...] a reconnu sa présidente", ["elided"]),
    ("La société Belvaux [. . .] Mme Orban", ["elided"]),
    ("« Nous avons eu tort » […] au conseil", ["elided"]),
    ("[…] promettre 200 places […]", ["elided"]), ("La société […] promettre […] places", ["elided"]),
    ("La société Belvaux n'aurait […] Mme Orban", ["typographic", "elided"]),
    ("Le coût […] personne n’en parle", ["elided"]),
    ("Nous avons eu tort […] Nous naurions pas dû", ["elided"]),
  ])
  func elided(quotation: String, expected: [String]) {
    #expect(rungs(quotation) == expected)
  }

  @Test("A cut that stands for nothing, runs backwards or leaps too far is none", arguments: [
    "La société […] Belvaux", "a reconnu sa présidente […] La société Belvaux", "[…] Le chantier du pont",
    "Est-ce fini ? […]", "La soc […] présidente",
  ])
  func notElided(quotation: String) {
    #expect(rungs(quotation) == nil)
  }

  @Test("A bracket is the editor’s, unless the article has it", arguments: [
    ("[Belvaux] n’aurait pas dû", ["bracketed"]), ("La société [Belvaux] n’aurait pas dû", ["bracketed"]),
    ("La société [de travaux] Belvaux n’aurait pas dû", ["bracketed"]),
    ("[L]a société Belvaux", ["bracketed"]), ("[n]ous avons eu tort", ["bracketed"]),
    ("a reconnu [la] présidente", ["bracketed"]), ("Nous av[i]ons eu tort", ["bracketed"]),
    ("promettre 200 place[s]", ["bracketed"]), ("promettre [deux cents] places", ["bracketed"]),
    ("Nous naurions [sic] pas dû", ["bracketed"]), ("n’ont pas cessé [sic] : “nous", ["exact"]),
    ("[l]es alarmes du sous-secrétaire", ["bracketed"]),
  ])
  func bracketed(quotation: String, expected: [String]) {
    #expect(rungs(quotation) == expected)
  }

  @Test("A bracket may hold an elided word’s ending, or what follows an elided word")
  func bracketAtApostrophe() {
    let text = ArticleText("Dès lors, l’entreprise a nié. D’abord l’accord du siège, puis rien.")
    #expect(rungs("[L]’entreprise a nié", in: text) == ["bracketed"])
    #expect(rungs("D’abord l’[aval] du siège", in: text) == ["bracketed"])
    #expect(rungs("[D]ès lors, [elle] a nié", in: text) == ["bracketed"])
  }

  @Test("A bracket may not add a negation, nor stand for one less", arguments: [
    ("La société [ne] Belvaux", nil), ("[Jamais] La société Belvaux", nil), ("Nous avons eu [pas] tort", nil),
    ("Nous avons eu tort [, jamais]", nil), ("La société [, qui n’a rien dit,] Belvaux", ["bracketed"]),
  ] as [(String, [String]?)])
  func bracketWithNegation(quotation: String, expected: [String]?) {
    #expect(rungs(quotation) == expected)
  }

  @Test("A writer’s clause joins two quotations where commas set it off and a small letter follows", arguments: [
    ("We did not,", "” she said, “", "sign", true), ("Nous n’aurions", " », a-t-il dit, « ", "dû signer", true),
    ("We did,", "” she said, “", "[…] sign", true), ("We did,", "” she said, and “", "sign", false),
    ("We did,", "” she said, “", "Then we left", false), ("We did,", "” and later, “", "sign", false),
    ("We did.", "” She said, “", "sign", false), ("We did", "” and “", "sign", false),
  ])
  func writersClause(first: String, between: String, second: String, joins: Bool) {
    #expect(QuotingClause.joins(first, between, second) == joins)
  }

  @Test("Neither cut nor bracket may take a negation or a figure away", arguments: [
    "La société Belvaux […] promettre 200 places", "La société Belvaux [aurait dû] promettre",
    "n’aurait […] dû promettre", "promettre [300] places", "[Ils] avons rien vu",
  ])
  func senseIsKept(quotation: String) {
    let missed = article.match(quotation).missed
    #expect(missed != nil)
  }

  @Test("What the cut hides is said")
  func senseReason() {
    #expect(article.match("Belvaux n’aurait […] dû promettre").missed?.reason == .cutChangesSense)
    #expect(article.match("promettre [300] places").missed?.reason == .cutChangesSense)
  }

  @Test("A quotation begins and ends between words and numbers", arguments: [
    "armes", "20", "2", "5 fois plus", "200 à 32", "32", "000 euros", "secrétaire",
    "sous", "aurait pas dû", "conseil. L",
    "n’aurait pas dû promettre 20", "socié", "’aurait pas", "n’", "-elle dit", "a-t", "rien vu.", "vu..",
  ])
  func boundaries(quotation: String) {
    #expect(rungs(quotation) == nil)
  }

  @Test("A quotation may begin after an elided word, and end before an English ’s")
  func softBoundaries() {
    let text = ArticleText(
      "Le maire de l’île, qu’Orban a vu lorsqu’elle vint. Belvaux’s plan wasn’t new. -5 % et 10-15 jours.")
    for quotation in ["île", "Orban a vu", "elle vint", "Belvaux"] {
      #expect(rungs(quotation, in: text) == ["exact"])
    }
    for quotation in ["wasn", "t new", "s plan", "5 %", "15 jours", "10"] {
      #expect(rungs(quotation, in: text) == nil)
    }
  }

  @Test("The quoting sentence’s own comma or period may end it", arguments: [
    ("promettre 200 places.", true), ("au conseil,", true), ("a reconnu,", true), ("a reconnu.", false),
    ("si vite.", true), ("reprendra en mars.", true), ("Est-ce fini.", false), ("Est-ce fini,", false),
    ("nous n'avons rien vu.", false), ("Est-ce fini!", false), ("promettre 200 places;", false),
  ])
  func terminalMarks(quotation: String, isFound: Bool) {
    #expect(rungs(quotation) == (isFound ? ["typographic"] : nil))
  }

  @Test("Anything else is altered", arguments: [
    "La société Belvaux aurait pas dû promettre", "La société Belvaux n’aurait dû promettre 200 places",
    "n’aurait pas dû promettre 300 places", "n’aurait pas dû promettre 2000 places", "la société Belvaux n’aurait",
    "n’aurait pas promettre 200 places", "n’aurait pas dû dû promettre 200 places", "a reconnu, sa présidente",
    "promettre 200 places a reconnu", "LA SOCIÉTÉ BELVAUX", "1200 à 32 000 euros", "Nous avons eu tort, a-t-elle dit",
    "n’aurait pas dû... 200 places", "La societe Belvaux n’aurait pas dû",
    "Le coût est passé de 1 200 à 32 000 dollars",
  ])
  func altered(quotation: String) throws {
    guard case .altered(let missed) = article.match(quotation) else {
      Issue.record("\(article.match(quotation))")
      return
    }
    let fix = try #require(missed.fix)
    #expect(rungs(fix) == ["exact"])
    #expect(missed.diff.contains { $0.kind != .equal })
    #expect(missed.paragraphs == 2...2)
  }

  @Test("What is offered for a long word is not a word short, nor longer than a word like it", arguments: [
    ("asked the town to close it immediately", "asked the town to close it at once"),
    ("asked the town to close it quickly", "asked the town to close it at once"),
    ("immediately they left the old bridge", "In a trice they left the old bridge"),
    ("the pier has to be dismantled", "the pier has to go by May"),
    ("asked the town to close the", "asked the town to close it"),
    ("the old bridge, blue", "the old bridge, red"),
  ])
  func completeFix(quotation: String, offered: String) throws {
    let article = ArticleText(
      "Ida asked the town to close it at once, said two. In a trice they left the old bridge, red and rusty as it was. To Jon the pier has to go by May.\n")
    #expect(try #require(article.match(quotation).missed).fix == offered)
  }

  @Test("What has nothing to do with the article is not found", arguments: [
    "Le vent souffle fort sur les collines du nord", "xyzzy", "The quick brown fox jumps over it", "",
    "[…]", "[mot]", "« »", "…", "[…] [x] […]",
  ])
  func notFound(quotation: String) {
    guard case .notFound = article.match(quotation) else {
      Issue.record("\(article.match(quotation))")
      return
    }
  }

  @Test("A quotation interrupted by its writer is found piece by piece, in order, near together")
  func pieces() {
    func names(_ pieces: String...) -> [String]? { article.match(pieces: pieces).found?.rungs.names }
    #expect(names("La société Belvaux", "n’aurait pas dû") == ["exact"])
    #expect(names("La société Belvaux,", "n’aurait pas dû") == ["typographic"])
    #expect(names("Nous avons eu tort", "Nous naurions pas dû") == ["exact"])
    #expect(names("n’aurait pas dû", "La société Belvaux") == nil)
    #expect(names("Le chantier", "Les alarmes") == nil)
    #expect(names("La société […] places", "a reconnu [la] présidente") == ["elided", "bracketed"])
    #expect(names("La société Belvaux", "aurait pas dû") == nil)
  }

  @Test("Between its pieces nothing of the article goes unmarked, but the article’s own clause")
  func betweenPieces() {
    let text = ArticleText(
      """
      « Nous n’avons pas signé », dit-elle, « et nous ne signerons rien. Le port attendra. Chacun le sait, ajoute \
      M. Orban, depuis mars », et "tout ira bien", a-t-il écrit, "dès demain". Nous avons, en principe, un accord \
      « réel » et ferme.
      """)
    func names(_ pieces: String...) -> [String]? { text.match(pieces: pieces).found?.rungs.names }
    #expect(names("Nous n’avons pas signé", "et nous ne signerons rien") == ["exact"])
    #expect(names("Nous", "signé") == nil)
    #expect(names("nous", "rien") == nil)
    #expect(names("nous ne signerons rien.", "Chacun le sait") == ["exact"])
    #expect(names("Le port", "attendra") == ["exact"])
    #expect(names("Chacun le sait", "depuis mars") == ["exact"])
    #expect(names("tout ira bien,", "dès demain.") == ["typographic"])
    #expect(names("Nous avons", "un accord") == nil)
    #expect(names("un accord", "et ferme") == nil)
    #expect(names("Nous avons […]", "un accord") == ["elided"])
  }

  @Test("The place is given in bytes, scalars and paragraphs")
  func place() throws {
    let found = try #require(article.match("Nous av[i]ons […] conseil").found)
    #expect(found.pieces.map(article.text) == ["Nous av", "ons", "conseil"])
    #expect(found.paragraphs == 2...2)
    let single = try #require(article.match("manuvre").found)
    #expect(single.paragraphs == 3...3)
    let scalars = Array(article.text(of: 0..<article.bytes.count).unicodeScalars)
    #expect(String(String.UnicodeScalarView(scalars[single.scalars])) == "manuvre")
    let across = try #require(article.match("en mars\n\nLa société").found)
    #expect(across.paragraphs == 1...2)
    #expect(across.rungs == [])
    #expect(rungs("en mars La société") == ["typographic"])
  }

  @Test("A translation or an extract is a text like another")
  func shortText() {
    #expect(ArticleText("We should not have published this so soon").contains("published this so soon,"))
    #expect(!ArticleText("We should not have published this so soon").contains("We should have published this"))
  }
}

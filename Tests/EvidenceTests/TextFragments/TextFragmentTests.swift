import Testing

@testable import Evidence

@Suite("A link that lands on the very passage")
struct TextFragmentTests {
  static let article = """
    M. Roy a parlé hier, à la presse – « à contrecœur », dit-on.

    « Nous n’aurions pas dû signer si vite », a dit M. Roy à la mairie. Le loyer, 200 000 € au plus, est-il juste ?
    Le loyer ne change pas. L’arrivée du maire de Brack ? M. Roy a parlé hier, encore, devant les conseillers réunis.
    """
  static let reader = FragmentReader(blocks: article.split(separator: "\n").map(String.init))

  @Test(arguments: [
    ("Nous n’aurions pas dû signer si vite", ":~:text=Nous%20n%E2%80%99aurions%20pas%20d%C3%BB%20signer%20si%20vite"),
    ("juste est-il", ":~:text=juste%20est%2Dil"),
    // An elision may stand before it, d’utiliser, which browsers take for one word; few words are left alone.
    ("utiliser le quai pour Brack", ":~:text=le%20quai%20pour%20Brack"), ("Écoute-les parler du port", ":~:text=parler%20du%20port"),
    ("est-il juste", ":~:text=est%2Dil%20juste"),
    // Quotation marks, dashes and spaced signs may be others on the page: the longest run without one.
    ("Nous n’aurions pas dû signer si vite », a dit M. Roy à la mairie", ":~:text=Nous%20n%E2%80%99aurions%20pas%20d%C3%BB%20signer%20si%20vite"),
    ("Le loyer, 200 000 € au plus, est-il juste ?", ":~:text=Le%20loyer%2C%20200%20000%20%E2%82%AC%20au%20plus%2C%20est%2Dil%20juste"),
    // Where no run has three words, the piece as it is typed.
    ("presse – « à contrecœur », dit-on.", ":~:text=presse%20%E2%80%93%20%C2%AB%20%C3%A0%20contrec%C5%93ur%20%C2%BB%2C%20dit%2Don"),
    ("oui", ":~:text=oui"),
    ("R&D, a-t-il dit", ":~:text=R%26D%2C%20a%2Dt%2Dil%20dit"),
    ("Le deux\u{A0}trois\u{AD}quatre", ":~:text=Le%20deux%20troisquatre"),
  ])
  func namesWordsThatThePageHas(_ quotation: String, _ directive: String) {
    #expect(TextFragment(quotation: quotation, isEdited: false)?.directive == directive)
  }

  @Test(arguments: [
    ("Le loyer […] au plus, est-il juste", "plus, est-il juste"),
    ("[Nous] n’aurions pas dû signer […] à la mairie", "n’aurions pas dû signer"),
    // What touches a bracket is a part of a word.
    ("[n]ous n’aurions pas dû sign[é]", "n’aurions pas dû"),
    ("au plus\nLe loyer ne change pas", "Le loyer ne change pas"),
  ])
  func takesTheLongestPieceOfACutQuotation(_ quotation: String, _ start: String) {
    let fragment = TextFragment(quotation: quotation, isEdited: true)
    #expect(fragment == TextFragment(start: start))
  }

  @Test func bracketsOfTheArticleAreItsWords() {
    #expect(TextFragment(quotation: "le maire [sic] a dit", isEdited: false)?.start == "le maire [sic] a dit")
  }

  @Test func aLongPassageIsNamedByItsEnds() throws {
    let words = (1...80).map { "mot\($0)" }
    let fragment = try #require(TextFragment(quotation: words.joined(separator: " "), isEdited: false))
    #expect(fragment.start == words.prefix(8).joined(separator: " "))
    #expect(fragment.end == words.suffix(8).joined(separator: " "))
    #expect(FragmentReader(blocks: [words.joined(separator: " ")]).target(of: fragment.directive) == words.joined(separator: " "))
  }

  @Test(arguments: ["", "…", "« »", "[…]"]) func nothingToLookForIsNoFragment(_ quotation: String) {
    #expect(TextFragment(quotation: quotation, isEdited: true) == nil)
  }

  @Test func anAddressKeepsItsOwnFragment() {
    let fragment = TextFragment(start: "un mot")
    #expect(fragment.added(to: "https://example.org/a?b=1") == "https://example.org/a?b=1#:~:text=un%20mot")
    #expect(fragment.added(to: "https://example.org/a#p2") == "https://example.org/a#p2:~:text=un%20mot")
    #expect(fragment.added(to: "https://example.org/a#:~:text=x") == "https://example.org/a#:~:text=x")
  }

  // MARK: With the article at hand

  @Test(arguments: [
    ("M. Roy a parlé hier, encore", TextFragment(start: "M. Roy a parlé hier, encore")),
    // The first of its kind needs nothing beside it; the second the words before or, at a paragraph's beginning, those after.
    ("M. Roy a parlé hier", TextFragment(start: "M. Roy a parlé hier")),
    ("loyer ne change pas", TextFragment(start: "loyer ne change pas")),
  ])
  func addsNothingWhereTheWordsAreFoundOnce(_ quotation: String, _ expected: TextFragment) {
    #expect(TextFragment(quotation: quotation, isEdited: false, article: ArticleText(Self.article)) == expected)
  }

  @Test(arguments: [
    ("Le mur est haut. Le mur est bas.", "est", nil as TextFragment?),
    ("Il dit ce mot de trop. Elle dit ce mot de trop, enfin.", "ce mot de trop, enfin", TextFragment(start: "ce mot de trop, enfin")),
    ("Ce mot de trop.\nce mot de trop, enfin dit", "ce mot de trop, enfin dit", TextFragment(start: "ce mot de trop, enfin dit")),
  ])
  func theArticleDecides(_ article: String, _ quotation: String, _ expected: TextFragment?) {
    let fragment = TextFragment(quotation: quotation, isEdited: false, article: ArticleText(article))
    if let expected { #expect(fragment == expected) } else { #expect(fragment?.start == quotation) }
  }

  @Test func wordsBesideThePassageTellItFromAnEarlierOne() throws {
    // The quotation names the second, since its first words are there alone; the longest run is in both.
    let text = ArticleText("On a vu le maire de Brack – hier.\nRien – on a vu le maire de Brack – demain, dit-elle.")
    let fragment = try #require(TextFragment(quotation: "Rien – on a vu le maire de Brack – demain", isEdited: false, article: text))
    #expect(fragment == TextFragment(prefix: "Rien", start: "on a vu le maire de Brack"))
    let after = try #require(
      TextFragment(
        quotation: "on a vu le maire de Brack – demain", isEdited: false,
        article: ArticleText("On a vu le maire de Brack – hier.\non a vu le maire de Brack – demain, dit-elle.")))
    #expect(after == TextFragment(start: "a vu le maire de Brack", suffix: "demain"))
  }

  @Test(arguments: [
    "Nous n’aurions pas dû signer si vite », a dit M. Roy", "est-il juste ?", "Le loyer ne change pas", "M. Roy a parlé hier, encore",
    "« à contrecœur », dit-on", "200 000 € au plus", "arrivée du maire de Brack",
  ])
  func aBrowserLandsInsideThePassage(_ quotation: String) throws {
    let fragment = try #require(TextFragment(quotation: quotation, isEdited: false, article: ArticleText(Self.article)))
    let target = try #require(Self.reader.target(of: "#" + fragment.directive), "\(fragment.directive)")
    #expect(quotation.contains(target))
  }
}

/// Cases of the Web Platform Tests' `scroll-to-text-fragment`, held to by the reader that the tests above trust.
@Suite("The tests' own browser reads fragments as browsers do")
struct FragmentReaderTests {
  static let reader = FragmentReader(blocks: [
    "The quick brown fox jumped over the lazy dog. a a b b b c", "foo foo foo bar bar bar", "search Two words ending in flatten",
    "match suffix2 prefix match suffix3 matchEnd suffix4 matchEnd suffix5",
    "She caught it in one hand and a net.", "he's falling.", "3.5", "And I'm sure 't were a sin", "This is a test page !$'()*+./:;=?@_~ &,- ネコ",
  ])

  @Test(arguments: [
    ("#:~:text=jumped", true), ("#:~:text=u-,mped", false), ("#:~:text=ju-,mped", true), ("#:~:text=null-,The%20quick", false),
    ("#:~:text=foo%20foo-,bar", true), ("#:~:text=a%20a-,b", true), ("#:~:text=quick%20brown-,brown%20fox", false),
    ("#:~:text=quick%20brown-,fox", true), ("#:~:text=fox-,jum,over", false), ("#:~:text=fox-,jum", false),
    ("#:~:text=fox-,jum,-ped", true), ("#:~:text=jumped-,null", false), ("#:~:text=brown-,jumped", false),
    ("#:~:text=search-,Two,flatten", true), ("#:~:text=jum,over", false), ("#:~:text=jum", false), ("#:~:text=jum,-ped", true),
    ("#:~:text=umped", false), ("#:~:text=null,lazy", false), ("#:~:text=b%20b,-c", true), ("#:~:text=brown,fox", true),
    ("#:~:text=brown,quick", false), ("#:~:text=quick,bro", false), ("#:~:text=quick,bro,-wn", true), ("#:~:text=quick,ro,-wn", false),
    ("#:~:text=The-,quick,brown", true), ("#:~:text=The-,quick,fox,-brown", false), ("#:~:text=quick,-bro", false),
    ("#:~:text=qu,-ick", true), ("#:~:text=match,-suffix2", true), ("#:~:text=prefix-,match,-suffix3", true),
    ("#:~:text=caught,and%20a", true), ("#:~:text=he%27s", true), ("#:~:text=he", false), ("#:~:text=%27t", true),
    ("#:~:text=5", false), ("#:~:text=3%2E", false), ("#element:~:directive", false), ("#:~:TEXT=test", false),
    ("#:~:text=%26%2C%2D", true), ("#:~:text=%E3%83%8D%E3%82%B3", true), ("#:~:text=tes&text=age", false),
    ("#:~:text=none&text=test%20page", true), ("#:~:text=test%20page&directive", true), ("#element:~:text=test", true),
    ("#:~:text=this,is,test,page", false),
  ])
  func asPublished(_ fragment: String, _ isFound: Bool) {
    #expect((Self.reader.target(of: fragment) != nil) == isFound)
  }
}

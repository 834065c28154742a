extension Kind {
  /// What the front matter of this kind's files may hold.
  package var schema: RecordSchema {
    switch self {
    case .home: KindSchemas.home
    case .event: KindSchemas.event
    case .person: KindSchemas.person
    case .organization: KindSchemas.organization
    case .contract: KindSchemas.contract
    case .version: KindSchemas.version
    case .statement: KindSchemas.statement
    case .question: KindSchemas.question
    case .note: KindSchemas.note
    case .source: KindSchemas.source
    }
  }
}

/// Every kind's front matter. One declaration each: the only place that knows a field's name, shape and meaning.
package enum KindSchemas {
  static let fact = RecordSchema(
    "a fact",
    [
      Field("property", .line, required: true, "what the value is of"),
      Field("value", .line, required: true, "the value, as the dossier words it"),
      Field("cite", cites, required: true, "the passages that bear it"),
    ])

  static let cites = Shape.oneOrMore(.citation)
  static let modality = Shape.choice(Modality.allCases.map(\.rawValue))

  /// The fields of every page; a title comes first, for it is what a writer looks for.
  private static func page(_ name: String, _ title: String, _ fields: [Field]) -> RecordSchema {
    RecordSchema(name, [Field("title", .line, required: true, title)] + common + fields)
  }

  private static let common = [
    Field("summary", .line, "one sentence for lists"),
    Field("draft", .flag, "`true` leaves the file out of every output"),
    facts,
  ]
  private static let facts = Field("facts", .list(.record(fact)), "the page's info box, each value with its source")

  static let home = RecordSchema(
    "the home page",
    [
      Field("title", .line, required: true, "the page's title"),
      Field("summary", .line, "one sentence that says what the dossier is"), facts,
    ])

  static let note = page("a note", "the note's title", [])

  static let source = RecordSchema(
    "a source",
    [
      Field("title", .line, "the article's own title"),
      Field("describe", .line, "our words for an article without a title, shown in brackets"),
    ] + common + [
      Field("author", .list(.record(author)), "who signed it, in CSL's name parts"),
      Field("publisher", .line, "where it appeared (CSL's container-title)"),
      Field("issued", .date, "when it appeared; undated where left out"),
      Field("language", .language, required: true, "the language that its extracts are in"),
      Field("url", .url, "where it can be read"),
      Field("archive", .file, "the private full text, by its name in the archive folder"),
      Field("sha256", .digest, "of that file, as it was received"),
      Field("rights", .choice(Rights.allCases.map(\.rawValue)), "may the full text be published?"),
      Field("derives-from", .list(.reference([.source])), "sources that it repeats: it is no independent origin"),
    ], atLeastOne: ["title", "describe"], atMostOne: ["title", "describe"])

  private static let author = RecordSchema(
    "an author",
    [
      Field("family", .line, "the family name"), Field("given", .line, "the given names"),
      Field("literal", .line, "the name of a body, or one that has no such parts"),
    ], atLeastOne: ["family", "given", "literal"])

  static let event = page(
    "an event", "what happened, in a few words",
    [
      Field("date", .date, required: true, "when, as exactly as the sources say and no more"),
      Field("time", .time, "the time of day, as the sources give it"),
      Field("zone", .zone, "the time's zone; left out where the sources state none"),
      Field("derived", .line, "from what the date was inferred, where it was; shown to the reader"),
      Field("status", modality, required: true, "how firmly it is known"),
      Field("after", .list(.reference([.event])), "events of the same time that came before it"),
      Field("people", .list(.reference([.person])), "who took part"),
      Field("organizations", .list(.reference([.organization])), "which bodies took part"),
      Field("contracts", .list(.reference([.contract, .version])), "contracts or versions that it concerns"),
      Field("cites", .list(.citation), "the passages that report it"),
    ])

  static let person = page("a person", "the name to show", party)
  static let organization = page("an organization", "the name to show", party)

  private static let party = [
    Field("names", .list(.record(nameForm)), "each form of the name, with who uses it"),
    Field("roles", .list(.record(role)), "each title or function, with who gives it"),
    Field("aka", .list(.line), "other names to index"),
  ]

  private static let nameForm = RecordSchema(
    "a name",
    [
      Field("name", .line, required: true, "the form, to the letter"),
      Field("translation", .line, "our translation"),
      Field("cite", cites, required: true, "the passages that use it"),
    ])

  private static let role = RecordSchema(
    "a role",
    [
      Field("title", .line, required: true, "the title or function, in the source's words"),
      Field("translation", .line, "our translation"),
      Field("org", .reference([.organization]), "in which organization"),
      Field("from", .date, "since when"),
      Field("to", .date, "until when"),
      Field("cite", cites, required: true, "the passages that give it"),
    ])

  static let contract = page(
    "a contract", "the contract's name",
    [
      Field("parties", .list(.reference([.organization, .person])), "who concludes it"),
      Field("compare", .list(.pair(.version)), "versions to compare besides consecutive ones"),
    ])

  static let version = page(
    "a contract version", "the version's name",
    [
      Field("date", .date, "of the version"),
      Field("status", .choice(VersionStatus.allCases.map(\.rawValue)), required: true, "what became of it"),
      Field("follows", .version, "the version before"),
      Field("original-language", .language, "the contract's own language, where the sources are in another"),
    ])

  static let statement = page(
    "a statement", "what is said, in a few words",
    [
      Field("speaker", .reference([.person, .organization]), "who said it"),
      Field("original", .record(original), "the speaker's own words, as far as they are known"),
      Field("witnesses", .list(.record(witness)), required: true, "each source's wording of it"),
      Field("base", .line, "the witness that the others are compared with: its number, or its source; else each with its neighbour"),
    ])

  private static let original = RecordSchema(
    "an original",
    [
      Field("language", .language, "the language that it was said in"),
      Field("text", .text, "the words themselves, or `unknown`"),
    ])

  private static let witness = RecordSchema(
    "a witness",
    [
      Field("cite", .citation, required: true, "the passage that quotes it"),
      Field("text", .text, required: true, "its words, ` / ` between the segments to set side by side"),
    ])

  static let question = page(
    "a question", "the question",
    [
      Field("about", .list(.reference(Kind.allCases.filter { $0 != .home })), "the pages that it is about"),
      Field("status", .choice(QuestionStatus.allCases.map(\.rawValue)), required: true, "how it stands"),
      Field("positions", .list(.record(position)), required: true, "what each side says"),
    ])

  private static let position = RecordSchema(
    "a position",
    [
      Field("says", .line, required: true, "the answer, in a few words"),
      Field("modality", modality, required: true, "how firmly its sources say so"),
      Field("cite", cites, required: true, "the passages that say so"),
    ])

  /// `dossier.yml`.
  package static let settings = RecordSchema(
    "`dossier.yml`",
    [
      Field("title", .line, required: true, "the dossier's title"),
      Field("subtitle", .line, "a line below it"),
      Field("language", .language, "the site's language, `en` where left out"),
      Field("url", .url, "where the site will stand"),
      Field("zone", .zone, "the zone of event times that name none"),
      Field("archive", .folder, "the folder of private full texts, from here"),
      Field("quotation-limit", .percent, "how much of an article may be quoted, `25%` where left out"),
      Field("print", .flag, "whether the site has print.html, the whole dossier in one; up to 2,000 pages it has where left out"),
      Field("search", .flag, "`false` builds the site without its search, `true` where left out"),
      Field("severities", .severities, "checks to turn up, down or off"),
    ])
}

import ArgumentParser
import Dossier
import Evidence
import Intake
import Markup
import Site

/// `dossier quote`.
struct QuoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote",
    abstract: "Find a passage in an archived article, ready to be an extract.",
    discussion: """
      The words are looked for as `verify` looks for quotations: whatever the kind of their apostrophes, quotation marks, dashes \
      and spaces; a […] stands for what is cut out. If nothing has them, the same words in another case will do. What is \
      printed is the passage as the article has it, under a heading that could be its id, with a place for its translation \
      where the site speaks another language. Paste it into the source's file, or let --write do so. Where nothing matches, \
      the nearest passages are shown.

        dossier quote gazette-0214 "pas dû publier"
        dossier quote gazette-0214 "Nous n’aurions […] si vite" --write excuses
        dossier quote gazette-0214 --paragraph 4

      Passages go to standard output, all else to standard error. It exits with 0 if there is a passage, 1 if there is \
      none or it could not be written, 2 if it does not understand its command line.
      """)

  @Argument(help: ArgumentHelp("The source's id.", valueName: "source"))
  var source: String

  @Argument(help: ArgumentHelp("Words of the passage.", valueName: "words"))
  var words: [String] = []

  @Option(help: ArgumentHelp("Only passages of this paragraph; without words, the whole paragraph.", valueName: "n"))
  var paragraph: Int?

  @Option(
    help: ArgumentHelp(
      "Add the passage to the source's file, under this id.",
      discussion: "There must be one passage. A heading that is there already is never touched.", valueName: "id"))
  var write: String?

  @OptionGroup var options: IntakeOptions

  func validate() throws {
    if words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }), paragraph == nil {
      throw ValidationError("Give some words of the passage, or --paragraph.")
    }
    if let paragraph, paragraph < 1 { throw ValidationError("--paragraph must be 1 or more.") }
    if let write, let fault = NewPage.fault(of: write, as: .note) {
      throw ValidationError("--write: \(fault.message)\(fault.better.map { "; take `\($0)`" } ?? "").")
    }
  }

  func run() throws {
    let content = try options.content()
    let article = try QuotedArticle(named: slug, in: content, options: options)
    let search = PassageSearch(article: article, words: words.joined(separator: " "), paragraph: paragraph)
    let passages = try search.passages()
    let drafts = article.drafts(of: passages, cuts: search.hasCuts, id: write)
    guard write != nil else { return PassageList(article: article, drafts: drafts).print() }
    guard let draft = drafts.first, drafts.count == 1 else {
      PassageList(article: article, drafts: drafts).print()
      throw Refusal.tell(
        "\(drafts.count) passages have these words, so none was written", help: "give more of the words, or choose with --paragraph")
    }
    try article.add(draft)
  }

  /// The id, as it is or as a citation or a path has it.
  private var slug: String {
    let name = source.split(separator: "/").last.map(String.init) ?? source
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return stem.hasPrefix("@") ? String(stem.dropFirst()) : stem
  }
}

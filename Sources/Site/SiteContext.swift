import Dossier
import Evidence
import Markup
import Mustache

/// Everything that pages have in common, worked out once before any of them is rendered. A class, so that each page's
/// builder holds it by one reference instead of by copies of all its lists.
final class SiteContext: Sendable {
  let dossier: Dossier
  let strings: Strings
  let templates: TemplateLibrary
  let directory: SiteDirectory
  /// As `dossier.sources`.
  let credits: KeptList<SourceCredit>
  /// As `dossier.sources`, then their extracts.
  let extractTexts: KeptList<[ExtractText]>
  /// As `dossier.sources`, then their extracts: how they are proven.
  let proofs: KeptList<[ExtractProof]>
  /// As `dossier.sources`: how many paragraphs of the article its page shows.
  let publishedParagraphs: [Int]
  /// What stands under a translation of an extract.
  let translationBadge: VerdictBadge
  /// As `dossier.events`: the date in words, in full and for lists.
  let eventDates: KeptList<EventDate>
  /// As `dossier.events`: date and modality, for every list that names the event.
  let eventMetas: KeptList<Value>
  /// What reference lists say of sources and extracts.
  let cited: CitedRecords
  /// As `dossier.events`: the place in `dossier.chronology`.
  let eventPlaces: [Int]
  let titleOrder: TitleOrder
  /// Which events each page of the timeline shows.
  let timeline: TimelinePlan
  /// The questions that are about a page.
  let questions: [AnyID: [ID<Question>]]
  /// The events on whose dates sources disagree.
  let disputedDates: Set<Int>
  let comparisons = Comparisons()
  /// Which sources are independent of which.
  let origins: Origins
  let language: String
  /// Whether all of it is one document as well.
  let hasBook: Bool
  let backNames: BackLetters
  /// The stylesheet, the navigation and the like, by depth and by the part of the site that is current.
  let frame: Frame

  init(dossier: Dossier, theme: SiteTheme) {
    self.dossier = dossier
    strings = theme.strings
    templates = theme.templates
    language = dossier.settings.language
    backNames = BackLetters(theme.strings)
    let directory = SiteDirectory(dossier)
    self.directory = directory
    let strings = theme.strings
    let sources = dossier.sources.count
    credits = KeptList(count: sources) { SourceCredit(dossier.sources[$0], strings: strings) }
    extractTexts = KeptList(count: sources) { index in
      dossier.sources[index].extracts.map { ExtractText($0, of: dossier.sources[index]) }
    }
    proofs = KeptList(count: sources) { index in
      dossier.sources[index].extracts.indices.map { ExtractProof($0, of: ID(index: index), in: dossier, strings: strings) }
    }
    publishedParagraphs = dossier.sources.indices.map { index in
      let proof = dossier.verification[ID<Source>(index: index)]
      return proof.fullText == nil ? 0 : proof.paragraphs ?? 0
    }
    cited = CitedRecords(dossier)
    translationBadge = VerdictBadge(.translated([]), strings: strings)
    let zone = dossier.settings.zone
    let eventDates = KeptList(count: dossier.events.count) { index in
      let event = dossier.events[index]
      return EventDate(event, zone: event.zone ?? zone, words: strings.dates)
    }
    self.eventDates = eventDates
    eventMetas = KeptList(count: dossier.events.count) { index in
      let status = dossier.events[index].status
      let date = eventDates[index]
      return [
        "date": .text(date.short), "datetime": .text(date.machine), "modality": .text(strings.word(status)),
        "class": .text(status.rawValue),
      ]
    }
    var places = [Int](repeating: 0, count: dossier.events.count)
    for (place, event) in dossier.chronology.enumerated() { places[event.index] = place }
    eventPlaces = places
    titleOrder = TitleOrder(directory)
    timeline = TimelinePlan(dossier)
    var questions: [AnyID: [ID<Question>]] = [:]
    for (index, question) in dossier.questions.enumerated() {
      for page in question.about { questions[page, default: []].append(ID(index: index)) }
    }
    self.questions = questions
    disputedDates = Set(dossier.disagreements.lazy.filter { $0.subject == .date && $0.page.kind == .event }.map { $0.page.index })
    origins = dossier.origins
    hasBook = BookPlan.isWanted(dossier, directory)
    frame = Frame(
      directory: directory, strings: strings, templates: theme.templates, icon: SiteIcon(assets: theme.assets), siteTitle: dossier.settings.title,
      hasBook: hasBook, hasSearch: dossier.settings.search)
  }

  /// What every page has, read in place: a dossier's own look-up copies it.
  subscript(id: AnyID) -> Header {
    _read { yield directory[id].header }
  }

  /// A language tag where it is not the page's: what `lang` is set for.
  func foreign(_ language: String) -> String? {
    language == self.language ? nil : language
  }
}

/// An event's date in words.
struct EventDate: Sendable {
  let long: String
  let short: String
  /// The `datetime` of a `<time>` element, where HTML has a form for it.
  let machine: String?

  init(_ event: Event, zone: String?, words: DateWords) {
    let date = event.date.date
    long = worded(date, time: event.time, zone: zone, words: words)
    short = worded(date, words: words, style: .short)
    machine = date.machineForm(time: event.time)
  }
}

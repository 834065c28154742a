import Dossier
import Evidence
import Mustache

extension PageBuilder {
  /// All points on which sources disagree: the questions, then what the build found and no question covers, then the rest of it.
  mutating func questions() -> Page {
    frame(title: strings[.questions], section: .kind(.question), isSectionPage: true)
    set("count", .text(strings.count(site.dossier.questions.count, .countQuestions)))
    let ordered = site.dossier.questions.sorted {
      ($0.status.place, $0.header.id) < ($1.status.place, $1.header.id)
    }
    set("questions", .group(ordered.map { questionRecord($0) }))
    let (open, asked) = (
      site.dossier.disagreements.filter(\.questions.isEmpty), site.dossier.disagreements.filter { !$0.questions.isEmpty }
    )
    section("disagreementsSection", anchor: "_disagreements", strings[.disagreements], if: !open.isEmpty)
    set("disagreements", .list(open.map { disagreementRecord($0) }))
    section("askedSection", anchor: "_asked", strings[.disagreementsAsked], if: !asked.isEmpty)
    set("asked", .list(asked.map { disagreementRecord($0) }))
    return page(.questions)
  }

  /// Values that differ, each with its citations, and the questions that ask about them.
  private mutating func disagreementRecord(_ disagreement: Disagreement) -> Value {
    [
      "href": .text(href(disagreement.page)), "title": .text(site.directory[disagreement.page].fullTitle),
      "property": .text(label(disagreement.subject)),
      "values": .list(disagreement.values.map { value in
        [
          "text": .text(words(value, of: disagreement)), "lang": .text(disagreement.isQuoted ? language(of: value.cites) : nil),
          "mark": mark(value.cites),
        ]
      }),
      "questions": .group(disagreement.questions.map { link($0.any) }),
    ]
  }

  private func label(_ subject: Disagreement.Subject) -> String {
    switch subject {
    case .fact(let property): ReadableID.label(property)
    case .name: strings[.disagreementName]
    case .title(let organization): strings.fill(.disagreementTitle, ["organization": site.directory[organization.any].title])
    case .date: strings[.when]
    }
  }

  private func words(_ value: Disagreement.Value, of disagreement: Disagreement) -> String {
    guard disagreement.subject == .date, let date = try? EDTF(value.text) else { return value.text }
    return worded(date, words: strings.dates)
  }

  private func questionRecord(_ question: Question) -> Value {
    [
      "href": .text(href(question.header.id)), "title": .text(question.header.title),
      "summary": .text(question.header.summary), "status": .text(strings.word(question.status)),
      "statusClass": .text(question.status.rawValue),
      "positions": .list(
        question.positions.map {
          ["says": .text($0.says), "modality": .text(strings.word($0.modality)), "class": .text($0.modality.rawValue)]
        }),
      "about": .list(question.about.map { link($0) }),
    ]
  }
}

extension Disagreement {
  /// Whether its values are the sources’ own words.
  fileprivate var isQuoted: Bool {
    switch subject {
    case .name, .title: true
    case .fact, .date: false
    }
  }
}

extension QuestionStatus {
  /// Open ones come first.
  fileprivate var place: Int {
    switch self {
    case .open: 0
    case .apparent: 1
    case .resolved: 2
    }
  }
}

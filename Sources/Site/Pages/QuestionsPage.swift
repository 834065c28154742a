import Dossier
import Mustache

extension PageBuilder {
  /// All points on which sources disagree: the questions, then what no question covers.
  mutating func questions() -> Page {
    frame(title: strings[.questions], section: .kind(.question), isSectionPage: true)
    set("count", .text(strings.count(site.dossier.questions.count, .countQuestions)))
    let ordered = site.dossier.questions.sorted {
      ($0.status.place, $0.header.id) < ($1.status.place, $1.header.id)
    }
    set("questions", .group(ordered.map { questionRecord($0) }))
    let disagreements = Disagreement.all(in: site)
    section("disagreementsSection", anchor: "_disagreements", strings[.disagreements], if: !disagreements.isEmpty)
    var records: [Value] = []
    for disagreement in disagreements {
      records.append([
        "href": .text(href(disagreement.page)), "title": .text(site.directory[disagreement.page].fullTitle),
        "property": .text(disagreement.facts.label),
        "values": .list(disagreement.facts.values.map { ["text": .text($0.text), "mark": mark($0.cites)] }),
      ])
    }
    set("disagreements", .list(records))
    return page(.questions)
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

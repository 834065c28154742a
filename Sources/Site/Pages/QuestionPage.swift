import Dossier
import Mustache

extension PageBuilder {
  mutating func question(_ question: Question) -> Page {
    frame(question.header)
    set("status", .text(strings.word(question.status)))
    set("statusClass", .text(question.status.rawValue))
    section("positionsSection", anchor: "_positions", strings[.positions], if: !question.positions.isEmpty)
    var positions: [Value] = []
    for position in question.positions {
      let sources = Grouping.inOrder(position.cites) { $0.passage.source }.map { $0[0].passage.source }
      positions.append([
        "says": .text(position.says), "modality": .text(strings.word(position.modality)),
        "class": .text(position.modality.rawValue), "mark": mark(position.cites),
        "origins": .text(strings.count(site.origins.count(of: position.cites), .countOrigins)),
        "sources": .list(
          sources.map {
            [
              "href": .text(href($0.any)), "title": .text(site.directory[$0.any].title),
              "date": .text(site.credits[$0.index].shortDate),
            ]
          }),
      ])
    }
    set("positions", .list(positions))
    let rows = [infoLinks(.about, question.about)].compactMap(\.self) + facts(question.header)
    set("info", info(rows))
    section("reasonSection", anchor: "_reason", strings[.resolution], if: question.status == .resolved)
    set("body", text(question.header))
    return page(.question, of: question.header.id)
  }
}

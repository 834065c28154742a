import Dossier
import Mustache

extension PageBuilder {
  /// What the dossier is, what of it is proven, the ways in, and the author's chapters side by side.
  mutating func home(_ home: Home) -> Page {
    frame(home.header)
    set("subtitle", .text(site.dossier.settings.subtitle))
    set("info", info(facts(home.header)))
    let blocks = home.header.body.blocks
    let starts = blocks.indices.filter { if case .heading(level: 2, _) = blocks[$0].kind { true } else { false } }
    set("lead", text(home.header, blocks: 0..<(starts.first ?? blocks.count)))
    var chapters: [Value] = []
    for (start, end) in zip(starts, starts.dropFirst() + [blocks.count]) {
      chapters.append(text(home.header, blocks: start..<end))
    }
    set("chapters", .group(chapters))
    set("proven", .group(counts(EvidenceReport.extracts(of: site.dossier))))
    set("verification", .text(path.href(to: PagePath.verification)))
    let kinds = Kind.indexed.filter { site.directory.count($0) > 0 }
    section("browseSection", anchor: "_browse", strings[.browse], if: !kinds.isEmpty)
    set(
      "kinds",
      .list(
        kinds.map {
          [
            "href": .text(path.href(to: $0.indexPath)), "label": .text(strings.plural($0)),
            "count": .text(strings.numbers.whole(site.directory.count($0))),
          ]
        }))
    return page(.home, of: home.header.id)
  }
}

import Dossier
import Mustache

extension PageBuilder {
  mutating func home(_ home: Home) -> Page {
    frame(home.header)
    set("subtitle", .text(site.dossier.settings.subtitle))
    set("info", info(facts(home.header)))
    set("body", text(home.header))
    let kinds = Kind.indexed.filter { site.directory.count($0) > 0 }
    section("browseSection", anchor: "_browse", strings[.browse], if: !kinds.isEmpty)
    set(
      "kinds",
      .list(
        kinds.map {
          [
            "href": .text(path.href(to: $0.indexPath)), "label": .text(strings.plural($0)),
            "count": .text(strings.count(site.directory.count($0), of: $0)),
          ]
        }))
    return page(.home, of: home.header.id)
  }
}

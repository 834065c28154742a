import Mustache

extension PageBuilder {
  /// Where the search field leads: all results, which a script fills in; without scripts, the ways round it.
  mutating func search() -> Page {
    frame(title: strings[.search], section: nil)
    let ways = SiteSection.all(of: site.directory, hasBook: site.hasBook).filter { $0 != .home }
    set("ways", .list(ways.map { ["href": .text($0.path.text), "label": .text($0.label(strings))] }))
    return page(.search)
  }
}

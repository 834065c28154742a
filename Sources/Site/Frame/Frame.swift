import Mustache

/// What stands round every page, rendered once: it depends on nothing but a page's depth and its part of the site.
struct Frame: Sendable {
  private struct Place: Hashable {
    let root: String
    let section: SiteSection?
    let isSectionPage: Bool
  }

  private var navigations: [Place: [UInt8]] = [:]
  private var styles: [String: StyleImport] = [:]

  init() {}

  init(_ site: SiteContext) {
    let sections = SiteSection.all(of: site.directory)
    for root in ["", "../", "../../"] {
      styles[root] = StyleImport(root: root)
      for section in sections.map(Optional.some) + [nil] {
        for isSectionPage in [true, false] {
          let place = Place(root: root, section: section, isSectionPage: isSectionPage)
          navigations[place] = Frame.navigation(place, sections, site)
        }
      }
    }
  }

  /// The navigation, as a page of the given part shows it. `isSectionPage` tells the list itself from a page listed.
  func navigation(root: String, section: SiteSection?, isSectionPage: Bool) -> Value {
    .html(navigations[Place(root: root, section: section, isSectionPage: isSectionPage)] ?? [])
  }

  /// The stylesheet for pages of a depth.
  func style(root: String) -> StyleImport { styles[root] ?? StyleImport(root: root) }

  private static func navigation(_ place: Place, _ sections: [SiteSection], _ site: SiteContext) -> [UInt8] {
    let items = sections.map { section -> Value in
      [
        "href": .text(place.root + section.path.text), "label": .text(section.label(site.strings)),
        "current": .text(section == place.section ? (place.isSectionPage ? "page" : "true") : nil),
      ]
    }
    var html: [UInt8] = []
    let record: Record = [
      "t": .record(site.strings.record), "items": .list(items), "root": .text(place.root),
      "home": .text(place.root + PagePath.home.text), "siteTitle": .text(site.dossier.settings.title),
    ]
    _ = site.templates.render(PageTemplate.navigation.rawValue, record, into: &html)
    return html
  }
}

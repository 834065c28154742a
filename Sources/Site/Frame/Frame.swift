import Mustache

/// What stands round every page, rendered once: it depends on nothing but a page's depth and its part of the site.
struct Frame: Sendable {
  private struct Place: Hashable {
    let root: String
    let section: SiteSection?
    let isSectionPage: Bool
  }

  private var navigations: [Place: [UInt8]] = [:]
  private var footers: [String: [UInt8]] = [:]
  private var styles: [String: StyleImport] = [:]
  private var textStyles: [String: StyleImport] = [:]
  private var timelineStyles: [String: StyleImport] = [:]
  private let bookStyle = StyleImport(root: "", sheets: ["site.css", "texts.css", "book.css"])
  /// What loads a page's scripts.
  let loader: ScriptLoader
  let icon: SiteIcon

  init(
    directory: SiteDirectory, strings: Strings, templates: TemplateLibrary, icon: SiteIcon, siteTitle: String, hasBook: Bool, hasSearch: Bool
  ) {
    self.icon = icon
    loader = ScriptLoader(templates: templates)
    let sections = SiteSection.all(of: directory, hasBook: hasBook)
    for root in ["", "../", "../../"] {
      styles[root] = StyleImport(root: root)
      textStyles[root] = Frame.textStyle(root: root)
      timelineStyles[root] = Frame.timelineStyle(root: root)
      let bottom = Place(root: root, section: nil, isSectionPage: false)
      footers[root] = Frame.render(.footer, bottom, sections.filter(\.isInFooter), strings, templates, siteTitle)
      for section in sections.map(Optional.some) + [nil] {
        for isSectionPage in [true, false] {
          let place = Place(root: root, section: section, isSectionPage: isSectionPage)
          navigations[place] = Frame.render(
            .navigation, place, sections.filter { !$0.isInFooter }, strings, templates, siteTitle, hasSearch)
        }
      }
    }
  }

  /// The navigation, as a page of the given part shows it. `isSectionPage` tells the list itself from a page listed.
  func navigation(root: String, section: SiteSection?, isSectionPage: Bool) -> Value {
    .html(navigations[Place(root: root, section: section, isSectionPage: isSectionPage)] ?? [])
  }

  /// What stands under every page: the ways that few readers need.
  func footer(root: String) -> Value { .html(footers[root] ?? []) }

  /// The stylesheets for pages of a depth: contracts and statements, which set texts side by side, have one more, and so
  /// have the timeline and the book.
  func style(root: String, section: SiteSection?) -> StyleImport {
    switch section {
    case .kind(.contract), .kind(.statement): textStyles[root] ?? Frame.textStyle(root: root)
    case .book: bookStyle
    case .timeline: timelineStyles[root] ?? Frame.timelineStyle(root: root)
    default: styles[root] ?? StyleImport(root: root)
    }
  }

  private static func textStyle(root: String) -> StyleImport { StyleImport(root: root, sheets: ["site.css", "texts.css"]) }

  private static func timelineStyle(root: String) -> StyleImport {
    StyleImport(root: root, sheets: ["site.css", "timeline.css"])
  }

  private static func render(
    _ template: PageTemplate, _ place: Place, _ sections: [SiteSection], _ strings: Strings, _ templates: TemplateLibrary,
    _ siteTitle: String, _ hasSearch: Bool = false
  ) -> [UInt8] {
    let items = sections.map { section -> Value in
      [
        "href": .text(place.root + section.path.text), "label": .text(section.label(strings)),
        "current": .text(section == place.section ? (place.isSectionPage ? "page" : "true") : nil),
      ]
    }
    var html: [UInt8] = []
    let record: Record = [
      "t": .record(strings.record), "items": .list(items), "root": .text(place.root),
      "home": .text(place.root + PagePath.home.text), "siteTitle": .text(siteTitle),
      "search": .text(hasSearch ? place.root + PagePath.search.text : nil),
    ]
    _ = templates.render(template.rawValue, record, into: &html)
    return html
  }
}

import Dossier

/// A part of the site that every page leads to.
enum SiteSection: Hashable, Sendable {
  case home, timeline, bibliography, verification, names, book
  case kind(Kind)

  /// The parts that this dossier has, in the order in which they are shown. A kind without a page has none, except questions:
  /// that page also lists what the build itself finds to disagree.
  static func all(of directory: SiteDirectory, hasBook: Bool) -> [SiteSection] {
    var sections: [SiteSection] = [.home]
    if directory.count(.event) > 0 { sections.append(.timeline) }
    for kind in Kind.indexed where directory.count(kind) > 0 || kind == .question { sections.append(.kind(kind)) }
    if directory.count(.source) > 0 { sections += [.bibliography, .verification] }
    return sections + [.names] + (hasBook ? [.book] : [])
  }

  /// Whether the way to it is at the foot of a page: the site's name leads home, and few readers need the others.
  var isInFooter: Bool {
    switch self {
    case .home, .bibliography, .names, .book: true
    case .timeline, .verification, .kind: false
    }
  }

  var path: PagePath {
    switch self {
    case .home: .home
    case .timeline: .timeline
    case .bibliography: .bibliography
    case .verification: .verification
    case .names: .names
    case .book: .print
    case .kind(let kind): kind.indexPath
    }
  }

  func label(_ strings: Strings) -> String {
    switch self {
    case .home: strings[.home]
    case .timeline: strings[.timeline]
    case .bibliography: strings[.bibliography]
    case .verification: strings[.verification]
    case .names: strings[.names]
    case .book: strings[.book]
    case .kind(let kind): strings.plural(kind)
    }
  }
}

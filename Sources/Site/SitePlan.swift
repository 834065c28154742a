import Dossier
import Mustache

/// Every file of a site and how to make it. Rendering is pure: any file, in any order, from any thread.
public struct SitePlan: Sendable {
  fileprivate enum Item {
    case entity(AnyID)
    case list(Kind)
    case redline(RedlinePair)
    case timeline(TimelinePlan.Place)
    case questions, bibliography, verification, names, book, search, missing
    case searchIndex(SearchIndex.File)
    case asset([UInt8])
  }

  /// The files' paths in the site's folder, sorted.
  public private(set) var paths: [String]
  private var items: [Item]
  private let site: SiteContext
  private var searchIndex: SearchIndex?

  /// Plans the site of a dossier in the dress of a theme; its words are indexed on at most `jobs` cores.
  public init(dossier: Dossier, theme: SiteTheme, jobs: Int) async {
    self = await SitePlan(dossier: dossier, theme: theme).withIndex(jobs: jobs)
  }

  /// The same without the index of its words, which takes longer than all the rest.
  public init(dossier: Dossier, theme: SiteTheme) {
    let site = SiteContext(dossier: dossier, theme: theme)
    self.site = site
    var items: [(path: String, item: Item)] = Kind.allCases.flatMap { site.directory.all($0) }.map {
      (site.directory[$0].path.text, .entity($0))
    }
    for section in SiteSection.all(of: site.directory, hasBook: site.hasBook) {
      switch section {
      case .home: break
      case .timeline: items += site.timeline.pages.map { ($0.path.text, .timeline($0.place)) }
      case .bibliography: items.append((section.path.text, .bibliography))
      case .verification: items.append((section.path.text, .verification))
      case .names: items.append((section.path.text, .names))
      case .book: items.append((section.path.text, .book))
      case .kind(.question): items.append((section.path.text, .questions))
      case .kind(let kind): items.append((section.path.text, .list(kind)))
      }
    }
    for contract in dossier.contracts {
      items += RedlinePair.all(of: contract, in: dossier).map { ($0.path(in: dossier).text, .redline($0)) }
    }
    items.append((PagePath.missing.text, .missing))
    if dossier.settings.search { items.append((PagePath.search.text, .search)) }
    let unused = dossier.settings.search ? [] : SearchIndex.assets
    items += theme.assets.filter { !unused.contains($0.path) }.map { ($0.path, .asset($0.bytes)) }
    (paths, self.items) = SitePlan.sorted(items)
  }

  /// Whether the site has an index of its words that this plan does not have.
  public var lacksIndex: Bool { site.dossier.settings.search && searchIndex == nil }

  /// The plan with the index of its words, made on at most `jobs` cores.
  public func withIndex(jobs: Int) async -> SitePlan {
    guard lacksIndex else { return self }
    var plan = self
    let index = await SearchIndex(site, jobs: jobs)
    plan.searchIndex = index
    (plan.paths, plan.items) = SitePlan.sorted(
      zip(paths, items).map { ($0, $1) } + index.files.map { ($0.path, .searchIndex($0.file)) })
    return plan
  }

  private static func sorted(_ items: [(path: String, item: Item)]) -> (paths: [String], items: [Item]) {
    let sorted = items.sorted { utf8Precedes($0.path, $1.path) }
    return (sorted.map(\.path), sorted.map(\.item))
  }

  /// Whether there is no `print.html` only because the dossier is large; `print: true` would make it all the same.
  public var lacksBook: Bool { !site.hasBook && site.dossier.settings.print == nil }

  /// Appends the bytes of the file at `paths[index]`.
  public func render(_ index: Int, into output: inout [UInt8]) {
    _ = render(index, into: &output, strict: false)
  }

  /// Whether a file may look otherwise after the texts of some pages have, which touches the pages `changed`. Lists show what front
  /// matter says; what is not named here may show anything.
  func isTouched(_ index: Int, by changed: Set<AnyID>) -> Bool {
    switch items[index] {
    case .entity(let id): id.kind == .home || changed.contains(id)
    case .list, .questions, .timeline, .bibliography, .names, .redline, .search, .missing, .asset: false
    default: true
    }
  }

  /// The same; with `strict`, names that a template asks for and no page declares come back as errors.
  func render(_ index: Int, into output: inout [UInt8], strict: Bool) -> [TemplateError] {
    switch items[index] {
    case .asset(let bytes):
      output += bytes
      return []
    case .searchIndex(let file):
      searchIndex?.render(file, into: &output)
      return []
    default: break
    }
    var builder = PageBuilder(site: site, path: PagePath(paths[index]))
    let page = builder.page(items[index])
    return site.templates.render(page.template.rawValue, page.record, into: &output, strict: strict)
  }
}

extension PageBuilder {
  fileprivate mutating func page(_ item: SitePlan.Item) -> Page {
    switch item {
    case .entity(let id): page(id)
    case .list(let kind): list(kind)
    case .redline(let pair): redline(pair)
    case .questions: questions()
    case .timeline(let place): timeline(place)
    case .bibliography: bibliography()
    case .verification: verification()
    case .names: names()
    case .book: book()
    case .search: search()
    case .missing, .asset, .searchIndex: missing()
    }
  }

  mutating func page(_ id: AnyID) -> Page {
    let dossier = site.dossier
    return switch id.kind {
    case .home: home(dossier.home)
    case .event: event(dossier.events[id.index])
    case .person: person(dossier.people[id.index])
    case .organization: organization(dossier.organizations[id.index])
    case .contract: contract(dossier.contracts[id.index])
    case .version: version(dossier.versions[id.index])
    case .statement: statement(dossier.statements[id.index])
    case .question: question(dossier.questions[id.index])
    case .note: note(dossier.notes[id.index])
    case .source: source(dossier.sources[id.index])
    }
  }
}

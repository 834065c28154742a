import Markup

/// A tree's files with their places: which are pages, and what is wrong with the names of the others.
struct Inventory: Sendable {
  struct Page: Sendable {
    let kind: Kind
    let slug: String
    fileprivate(set) var file: ContentTree.File
    /// By the order of paths, so that a build numbers its files always alike.
    let id: FileID
  }

  private(set) var pages: [Page] = []
  private(set) var settings: (file: ContentTree.File, id: FileID)?
  private(set) var ledger: ContentTree.File?
  private(set) var diagnostics: [Diagnostic] = []
  /// How many files have an id.
  private(set) var count = 0

  init(_ tree: ContentTree) {
    var strayFolders = Set(tree.strayFolders.map(Self.belowContent))
    for file in tree.files {
      switch ContentPlace(path: Self.belowContent(file.path)) {
      case .settings:
        settings = (file, nextID())
      case .page(let kind, let slug):
        pages.append(Page(kind: kind, slug: slug, file: file, id: nextID()))
      case .ledger: ledger = file
      case .stray(.folder(let folder)): strayFolders.insert(folder)
      case .stray(let reason): diagnostics.append(Self.stray(file.path, reason))
      }
    }
    diagnostics += strayFolders.sorted().map(Self.strayFolder)
    if settings == nil { diagnostics.append(Self.missing("dossier.yml", "it gives the dossier's title: `title: …`")) }
    if !pages.contains(where: { $0.kind == .home }) {
      diagnostics.append(Self.missing("index.md", "it is the home page: front matter with a `title:`, then the state of play"))
    }
    checkNames()
  }

  /// The pages whose bytes differ between this inventory's tree and another; `nil` where the trees differ in more.
  func pages(changedFrom old: ContentTree, to new: ContentTree) -> [(number: Int, page: Page)]? {
    guard old.files.count == new.files.count, old.strayFolders == new.strayFolders else { return nil }
    var changed: [(number: Int, page: Page)] = []
    var next = 0
    for place in new.files.indices {
      guard old.files[place].path == new.files[place].path else { return nil }
      if old.files[place].bytes == new.files[place].bytes { continue }
      // Files and pages are in one order.
      guard let number = pages[next...].firstIndex(where: { $0.file.path == new.files[place].path }) else { return nil }
      var page = pages[number]
      page.file = new.files[place]
      changed.append((number, page))
      next = number + 1
    }
    return changed
  }

  /// Puts a page's other text in the place of its own.
  mutating func replace(_ number: Int, with page: Page) { pages[number] = page }

  private mutating func nextID() -> FileID {
    defer { count += 1 }
    return FileID(index: count)
  }

  static func belowContent(_ path: String) -> String {
    path.utf8.starts(with: "Content/".utf8) ? String(Substring(path.utf8.dropFirst("Content/".utf8.count))) : path
  }

  private static func missing(_ name: String, _ help: String) -> Diagnostic {
    Diagnostic(.contentMissing, path: "Content/\(name)", "`Content/\(name)` is missing").help(help)
  }

  private static let folders = Array(Set(Kind.allCases.compactMap(\.folder))).sorted()

  private static func strayFolder(_ path: String) -> Diagnostic {
    let isTop = !path.utf8.contains(UInt8(ascii: "/"))
    let diagnostic = Diagnostic(.strayFile, path: "Content/\(path)", "the folder `Content/\(path)` has no place in a dossier")
    guard isTop else { return diagnostic.help("files stand directly in their kind's folder, a contract's in one of its own") }
    let near = diagnostic.didYouMean(path, among: folders)
    return near.notes.isEmpty ? near.help("`Content/` has the folders " + folders.joined(separator: ", ")) : near
  }

  private static func stray(_ path: String, _ reason: ContentPlace.Stray) -> Diagnostic {
    let diagnostic = Diagnostic(.strayFile, path: path, "`\(path)` has no place in a dossier")
    return switch reason {
    case .folder, .top:
      diagnostic.help("`Content/` itself holds `dossier.yml` and `index.md`; pages stand in " + folders.joined(separator: ", "))
    case .notMarkdown: diagnostic.help("only Markdown files, `<id>.md`, stand here")
    case .looseContract: diagnostic.help("a contract is a folder: `Contracts/<contract>/contract.md`")
    }
  }

  // MARK: Names

  private mutating func checkNames() {
    let collisions = caseCollisions()
    for page in pages where page.kind != .home && !collisions.contains(page.file.path) {
      let stems = page.kind == .version ? page.slug.split(separator: "/", omittingEmptySubsequences: false) : [page.slug[...]]
      for stem in stems {
        guard let fault = PageID.fault(stem) else { continue }
        diagnostics.append(Self.badID(String(stem), fault, page))
      }
    }
  }

  private static func badID(_ stem: String, _ fault: PageID.Fault, _ page: Page) -> Diagnostic {
    let place = Span(file: page.id, lower: 0, upper: 0)
    switch fault {
    case .reserved:
      return Diagnostic(.badID, at: place, "`index` cannot be an id: lists of pages have that name").help("rename the file")
    case .character:
      let diagnostic = Diagnostic(.badID, at: place, "`\(stem)` cannot be an id: ids are lowercase letters a–z, digits and hyphens")
      let better = Slug.make(stem)
      return PageID.fault(better) == nil ? diagnostic.help("rename it to `\(better)`") : diagnostic
    }
  }

  /// Paths that differ from another by case alone: on many disks they are one file.
  private mutating func caseCollisions() -> Set<String> {
    // The kinds' folders alone begin with a capital.
    func hasCapital(_ path: String) -> Bool { path.utf8.dropFirst("Content/".utf8.count + 1).contains { $0 &- 0x41 < 26 } }
    guard pages.contains(where: { hasCapital($0.file.path) }) else { return [] }
    var first: [String: Page] = [:]
    var collisions: Set<String> = []
    for page in pages {
      let folded = page.file.path.lowercased()
      guard let other = first[folded] else {
        first[folded] = page
        continue
      }
      collisions.formUnion([page.file.path, other.file.path])
      diagnostics.append(
        Diagnostic(
          .nameCase, at: Span(file: page.id, lower: 0, upper: 0), "`\(page.file.path)` and `\(other.file.path)` differ by case alone"
        ).note("the other file", at: Span(file: other.id, lower: 0, upper: 0)).help("rename one: many disks keep only one of them"))
    }
    return collisions
  }
}

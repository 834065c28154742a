/// The reverse of every reference, built once. Each list is sorted by page, then place, without doubles: a page's fields first,
/// then its text.
public struct Mentions: Sendable {
  /// One after another: the mentions of each page by kind and number, then of each source as a whole and of its extracts.
  private var all: [Mention] = []
  /// Where the list of each target begins in `all`, and the end.
  private var starts: [Int] = [0]
  /// Where each kind's targets begin in `starts`, and the passages'.
  private var kinds: [Int] = []
  /// Where each source's passages begin in `starts`, and the end.
  private var sources: [Int] = []

  package init() {}

  /// Who links to a page: in its text or in a front matter field. Citations of a source are not in it, nor a page's links to
  /// itself.
  public func of(_ page: AnyID) -> ArraySlice<Mention> { kinds.isEmpty ? [] : list(target(.page(page))) }

  /// Who cites a passage: an extract, or a source as a whole.
  public func of(_ passage: Passage) -> ArraySlice<Mention> { kinds.isEmpty ? [] : list(target(.passage(passage))) }

  private func list(_ target: Int) -> ArraySlice<Mention> { all[starts[target]..<starts[target + 1]] }

  private func target(_ target: Reference.Target) -> Int {
    switch target {
    case .page(let page): kinds[page.kind.rank] + page.index
    case .passage(let passage): sources[passage.source.index] + (passage.extract.map { $0 + 1 } ?? 0)
    }
  }

  /// Turns all references of a dossier round.
  init(_ dossier: Dossier) {
    var targets = 0
    for kind in Kind.allCases {
      kinds.append(targets)
      targets += dossier.count(of: kind)
    }
    for source in dossier.sources {
      sources.append(targets)
      targets += source.extracts.count + 1
    }
    sort(collect(dossier), targets: targets)
  }

  /// In the order of pages and places, with each mention's target.
  private func collect(_ dossier: Dossier) -> [(target: Int, mention: Mention)] {
    var found: [(target: Int, mention: Mention)] = []
    // A sixteenth more for citations of several passages: growing would take the memory twice.
    let count = dossier.pages.reduce(0) { count, page in
      let references = dossier.header(page) { $0.references }
      return count + dossier.references(of: page).count + references.citations.count + references.links.count
    }
    found.reserveCapacity(count + count / 16)
    func add(_ target: Reference.Target, _ mention: Mention) {
      if target != .page(mention.page) { found.append((self.target(target), mention)) }
    }
    for page in dossier.pages {
      for reference in dossier.references(of: page) {
        add(reference.target, Mention(page: page, place: .field(reference.field)))
      }
      let references = dossier.header(page) { $0.references }
      for (index, items) in references.citations.enumerated() {
        for cite in items { add(.passage(cite.passage), Mention(page: page, place: .citation(index))) }
      }
      for (index, link) in references.links.enumerated() {
        add(.page(link.page), Mention(page: page, place: .link(index)))
      }
    }
    return found
  }

  /// By target, keeping the order: a counting sort. A place's references come one after another, so that its doubles do too.
  private mutating func sort(_ found: [(target: Int, mention: Mention)], targets: Int) {
    var next = [Int](repeating: 0, count: targets + 1)
    for (target, _) in found { next[target + 1] += 1 }
    for target in 0..<targets { next[target + 1] += next[target] }
    let ends = next.dropFirst()
    var order = [Int](repeating: 0, count: found.count)
    for (number, entry) in found.enumerated() {
      order[next[entry.target]] = number
      next[entry.target] += 1
    }
    all.reserveCapacity(found.count)
    starts.reserveCapacity(targets + 1)
    var place = 0
    for end in ends {
      let start = all.count
      while place < end {
        let mention = found[order[place]].mention
        if all.count == start || all[all.count - 1] != mention { all.append(mention) }
        place += 1
      }
      starts.append(all.count)
    }
  }
}

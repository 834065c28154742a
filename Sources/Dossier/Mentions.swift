/// The reverse of every reference, built once. Each list is sorted by page, then place, without doubles: a page's fields first,
/// then its text.
public struct Mentions: Sendable {
  /// By the target's kind and number.
  private var ofPages: [[[Mention]]] = []
  /// By the source's number, the whole source first, then each extract.
  private var ofPassages: [[[Mention]]] = []

  package init() {}

  /// Who links to a page: in its text or in a front matter field. Citations of a source are not in it, nor a page's links to
  /// itself.
  public func of(_ page: AnyID) -> [Mention] {
    guard ofPages.indices.contains(page.kind.rank), ofPages[page.kind.rank].indices.contains(page.index) else { return [] }
    return ofPages[page.kind.rank][page.index]
  }

  /// Who cites a passage: an extract, or a source as a whole.
  public func of(_ passage: Passage) -> [Mention] {
    let place = (passage.extract ?? -1) + 1
    guard ofPassages.indices.contains(passage.source.index), ofPassages[passage.source.index].indices.contains(place) else {
      return []
    }
    return ofPassages[passage.source.index][place]
  }

  /// Turns all references of a dossier round.
  init(_ dossier: Dossier) {
    ofPages = Kind.allCases.map { [[Mention]](repeating: [], count: dossier.count(of: $0)) }
    ofPassages = dossier.sources.map { [[Mention]](repeating: [], count: $0.extracts.count + 1) }
    for page in dossier.pages {
      for reference in dossier.references(of: page) {
        add(reference.target, Mention(page: page, place: .field(reference.field)))
      }
      let references = dossier.header(page).references
      for (index, items) in references.citations.enumerated() {
        for cite in items { add(.passage(cite.passage), Mention(page: page, place: .citation(index))) }
      }
      for (index, link) in references.links.enumerated() {
        add(.page(link.page), Mention(page: page, place: .link(index)))
      }
    }
  }

  private mutating func add(_ target: Reference.Target, _ mention: Mention) {
    // A place's references come one after another: a double is the last one.
    switch target {
    case .page(let page):
      guard page != mention.page, ofPages[page.kind.rank][page.index].last != mention else { return }
      ofPages[page.kind.rank][page.index].append(mention)
    case .passage(let passage):
      let place = (passage.extract ?? -1) + 1
      guard ofPassages[passage.source.index][place].last != mention else { return }
      ofPassages[passage.source.index][place].append(mention)
    }
  }
}

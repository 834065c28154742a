import Dossier

/// The numbers of all sources and extracts in the book: as they follow one another in its last part, where their texts are.
/// So a number is the same in every chapter, and each passage is printed once.
struct BookNumbers: Sendable {
  /// As `dossier.sources`: the place among them.
  private let sources: [Int]
  /// As `dossier.sources`, then their extracts: the place in the source.
  private let extracts: [[Int]]

  init(_ site: SiteContext, order: [AnyID]) {
    var sources = [Int](repeating: 0, count: site.dossier.sources.count)
    for (place, id) in order.enumerated() { sources[id.index] = place }
    self.sources = sources
    extracts = site.dossier.sources.enumerated().map { index, source in
      var places = [Int](repeating: 0, count: source.extracts.count)
      for (place, extract) in source.extractsInOrder(site.dossier.verification[ID(index: index)]).enumerated() {
        places[extract] = place
      }
      return places
    }
  }

  /// The places by which a passage is numbered.
  subscript(passage: Passage) -> (source: Int, extract: Int?) {
    (sources[passage.source.index], passage.extract.map { extracts[passage.source.index][$0] })
  }
}

/// Who is independent of whom: a source that repeats others is no origin of its own.
public struct Origins: Sendable {
  /// By source: the sources that it rests on in the end; itself where it derives from none.
  private let roots: [Set<Int>]

  init(_ sources: [Source]) {
    var known = [Set<Int>?](repeating: nil, count: sources.count)
    // Depth first with a list of its own; a ring, which is an error elsewhere, ends at the source that closes it.
    for start in sources.indices where known[start] == nil {
      var stack = [start]
      var open: Set<Int> = []
      while let source = stack.last {
        let before = sources[source].derivesFrom.map(\.index)
        open.insert(source)
        if let next = before.first(where: { known[$0] == nil && !open.contains($0) }) {
          stack.append(next)
          continue
        }
        known[source] = before.isEmpty ? [source] : Set(before.flatMap { known[$0] ?? [$0] })
        stack.removeLast()
      }
    }
    roots = known.map { $0 ?? [] }
  }

  /// How many independent origins some sources come to; never more than the sources themselves.
  public func count(of sources: some Sequence<ID<Source>>) -> Int {
    let distinct = Set(sources)
    return min(distinct.count, distinct.reduce(into: Set<Int>()) { $0.formUnion(roots[$1.index]) }.count)
  }

  /// How many independent origins bear some citations.
  public func count(of cites: some Sequence<Cite>) -> Int { count(of: cites.map(\.passage.source)) }
}

extension Dossier {
  /// Made anew on each call, in time linear in the sources: keep it where it is asked often.
  public var origins: Origins { Origins(sources) }
}

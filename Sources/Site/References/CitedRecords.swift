import Dossier
import Mustache

/// What the reference lists of all pages say alike of a source or an extract: a page adds the number, the id and the links back.
/// They hold for pages in a folder right below the site's root, other than the source's own.
struct CitedRecords: Sendable {
  private let sources: Kept<SharedRecord>
  private let extracts: Kept<SharedRecord>
  /// Where each source's extracts begin among all.
  private let starts: [Int]

  init(_ dossier: Dossier) {
    var starts: [Int] = []
    var count = 0
    for source in dossier.sources {
      starts.append(count)
      count += source.extracts.count
    }
    self.starts = starts
    sources = Kept(count: dossier.sources.count)
    extracts = Kept(count: count)
  }

  func source(_ id: ID<Source>, make: () -> SharedRecord) -> SharedRecord { sources.value(at: id.index, make: make) }

  func extract(_ index: Int, of id: ID<Source>, make: () -> SharedRecord) -> SharedRecord {
    extracts.value(at: starts[id.index] + index, make: make)
  }
}

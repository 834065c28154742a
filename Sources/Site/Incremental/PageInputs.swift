import Dossier
import Markup

/// What the pages of a site are made from, as digests, so that a page can be left as it stands where nothing of it has changed.
///
/// It rests on one rule: **a page shows another page's text only where that page refers to it**, as a sentence under *Linked from*;
/// what is copied freely, the texts of sources, statements, contracts and their versions, belongs to what all pages have in
/// common. So after an edit to a text alone there is to be rendered: the page itself, what it refers to, and what tells of all
/// texts together.
struct PageInputs: Sendable {
  /// Everything but the texts that only their own pages and those they refer to show.
  let common: Digest
  /// The pages of those texts, sorted by kind, then id, and the digest of each one's file.
  let pages: [AnyID]
  let texts: [Digest]

  /// Digests are made of digests, so that files are read in parallel and nothing is gathered.
  init(tree: ContentTree, dossier: Dossier, theme: SiteTheme, jobs: Int) async {
    let own = dossier.pages.filter { Self.keepsItsText($0.kind) }
    let halves = await parallelMap(count: own.count, jobs: jobs) { Self.halves(of: own[$0], in: dossier) }
    var paths: Set<String> = []
    for page in own { paths.insert(dossier.files[dossier.header(page).file].path) }
    let others = tree.files.filter { !paths.contains($0.path) }
    let wholes = await parallelMap(count: others.count, jobs: jobs) { Digest(of: others[$0].bytes) }
    var common = CacheWriter()
    common.write(theme.digest)
    common.write(list: halves.map(\.head))
    for (file, whole) in zip(others, wholes) {
      common.write(file.path)
      common.write(whole)
    }
    // The archive's part: with the sources' own files it settles what every extract came to.
    for proof in dossier.verification.sources {
      common.write(proof.basis.rawValue)
      common.write(proof.sha256 ?? "")
      common.write(proof.fullText == nil ? UInt8(0) : 1)
    }
    self.common = Digest(of: common.bytes)
    pages = own
    texts = halves.map(\.text)
  }

  /// The digest of what all pages have of a page's file, its path and what its text refers to with it, and that of the whole file.
  private static func halves(of page: AnyID, in dossier: Dossier) -> (head: Digest, text: Digest) {
    let header = dossier.header(page)
    let file = dossier.files[header.file]
    var head = CacheWriter()
    head.write(file.path)
    head.write(file.bytes[..<min(header.body.start, file.bytes.count)])
    write(header.references, into: &head)
    return (Digest(of: head.bytes), Digest(of: file.bytes))
  }

  /// What is to be rendered anew after a build with `earlier` inputs; `nil` where that is everything.
  func changed(since earlier: (common: Digest, texts: [Digest]), in dossier: Dossier) -> Set<AnyID>? {
    guard earlier.common == common, earlier.texts.count == texts.count else { return nil }
    var changed: Set<AnyID> = []
    for (page, (old, new)) in zip(pages, zip(earlier.texts, texts)) where old != new {
      changed.insert(page)
      let references = dossier.header(page).references
      changed.formUnion(references.links.map(\.page))
      for cite in references.citations.joined() { changed.insert(cite.passage.source.any) }
    }
    return changed
  }

  private static func keepsItsText(_ kind: Kind) -> Bool {
    switch kind {
    case .home, .event, .person, .organization, .question, .note: true
    case .contract, .version, .statement, .source: false
    }
  }

  /// What a text's references lead to, in their order: that of the marks which other pages lead back to. Pages are named by their
  /// numbers, which are the same wherever the list of all files is.
  private static func write(_ references: ResolvedReferences, into out: inout CacheWriter) {
    var numbers = [references.links.count, references.citations.count]
    for link in references.links {
      numbers.append(link.page.kind.ordinal)
      numbers.append(link.page.index)
      numbers.append(link.anchor?.utf8.count ?? -1)
    }
    for cites in references.citations {
      numbers.append(cites.count)
      for cite in cites {
        numbers.append(cite.passage.source.index)
        numbers.append(cite.passage.extract ?? -1)
      }
    }
    out.write(list: numbers)
    for link in references.links { if let anchor = link.anchor { out.write(anchor) } }
  }
}

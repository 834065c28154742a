import Markup

extension Resolver {
  /// What the body's citations and links lead to, index by index.
  mutating func body() -> ResolvedReferences {
    var resolved = ResolvedReferences()
    resolved.citations.reserveCapacity(manuscript.body.citations.count)
    for citation in manuscript.body.citations {
      var cites: [Cite] = []
      cites.reserveCapacity(citation.items.count)
      for item in citation.items { if let cite = cite(item) { cites.append(cite) } }
      resolved.citations.append(cites)
    }
    // A link that leads nowhere is an error, and no page is made: what stands in its place is never seen.
    let nowhere = LinkTarget(page: AnyID(kind: .home, index: 0), anchor: nil)
    resolved.links.reserveCapacity(manuscript.body.links.count)
    for link in manuscript.body.links { resolved.links.append(target(of: link) ?? nowhere) }
    return resolved
  }

  private mutating func target(of link: Body.Link) -> LinkTarget? {
    let page: AnyID?
    switch link.target {
    case .here: page = id
    case .id(let slug): page = self.page(slug, at: link.targetSpan)
    case .path(let path): page = self.page(path: path, of: link)
    }
    guard let page else { return nil }
    if let anchor = link.anchor, !registry[page].sections.holds(anchor: anchor) {
      missing(anchor: anchor, on: page, link)
      return nil
    }
    return LinkTarget(page: page, anchor: link.anchor)
  }

  private mutating func missing(anchor: String, on page: AnyID, _ link: Body.Link) {
    let target = registry[page]
    if target.isUnread { return missSilently() }
    let what = page == id ? "this page" : "`\(target.slug)`"
    var diagnostic = Diagnostic(
      .unknownAnchor, at: link.span, "\(what) has no section `\(anchor)`", label: "unknown anchor")
    if page != id { diagnostic = diagnostic.note("the page", at: target.start) }
    report(diagnostic, nearest: anchor, in: .anchors(page), replacing: nil)
  }

  /// The page of a relative path, from this file.
  private mutating func page(path: String, of link: Body.Link) -> AnyID? {
    let from = Inventory.belowContent(manuscript.path)
    guard let target = RelativePath.resolve(path, from: from) else {
      report(
        Diagnostic(.badLink, at: link.targetSpan, "`\(path)` leads out of `Content/`", label: "no page of the dossier")
          .help("link to pages of the dossier, or to a web address"))
      return nil
    }
    guard case .page(let kind, let slug) = ContentPlace(path: target) else {
      missing(path: path, from: from, target, link)
      return nil
    }
    switch registry.entries[slug] {
    case .page(let id) where id.kind == kind: return id
    case .draft(kind), .withheld: return self.page(slug, at: link.targetSpan)
    default:
      missing(path: path, from: from, target, link)
      return nil
    }
  }

  private mutating func missing(path: String, from: String, _ target: String, _ link: Body.Link) {
    let diagnostic = Diagnostic(
      .unknownTarget, at: link.targetSpan, "there is no page `Content/\(target)`", label: "leads nowhere")
    // The stem says most: a page may have moved to another folder, or the link may lack its `.md`.
    var stem = target.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
    if stem.hasSuffix(".md") || stem.hasSuffix(".html") { stem = String(stem.prefix { $0 != "." }) }
    if let folder = folder(of: stem), case .page(let id)? = registry.entries[stem] {
      let right = RelativePath.make(to: Inventory.belowContent(registry[id].path), from: from)
      report(diagnostic.note("`\(stem)` is \(folder)", at: registry[id].start).help("did you mean `\(right)`?").fix(link.targetSpan, with: right))
    } else {
      report(diagnostic, nearest: stem, in: .pages, replacing: nil)
    }
  }

  private func folder(of slug: String) -> String? {
    if case .page(let id)? = registry.entries[slug] { id.kind.phrase } else { nil }
  }
}

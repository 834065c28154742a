import Dossier
import Markup

/// Writes an author's text with its slots filled.
///
/// On its own page marks and links get the ids that other pages lead to; a copy on another page numbers its marks there.
struct BodyWriter {
  enum Use {
    /// The text of the page itself.
    case own
    /// A part of another page's text, citations included.
    case copied
    /// An extract: its words alone.
    case quoted
  }

  let site: SiteContext
  let path: PagePath
  let page: SiteDirectory.Entry
  let use: Use
  /// The quotations that are open, and whether each has an element round it.
  private var openQuotations: [(index: Int, hasSpan: Bool)] = []

  init(site: SiteContext, path: PagePath, page: SiteDirectory.Entry, use: Use) {
    self.site = site
    self.path = path
    self.page = page
    self.use = use
  }

  private var header: Header { page.header }
  private var body: Body { page.header.body }

  /// Appends whole blocks, a quotation with the language that it is in.
  mutating func write(blocks: Range<Int>, references: inout PageReferences, into html: inout [UInt8]) {
    for index in blocks {
      let block = body.blocks[index]
      switch block.kind {
      case .quote:
        html.append(html: "<blockquote")
        if let language = language(of: block, index).flatMap(site.foreign) {
          html.append(html: " lang=\"")
          html.append(escaped: language)
          html.append(html: "\"")
        }
        html.append(html: ">")
        write(block.inner, references: &references, into: &html)
        if use != .quoted, let proof = site.dossier.verification.block(index, of: page.header.id), !proof.verdict.isProven {
          html.append(html: "<p class=\"proof\">")
          warn(of: proof, into: &html)
          html.append(html: "</p>")
        }
        html += body.html[block.inner.upperBound..<block.html.upperBound]
      default:
        write(block.html, references: &references, into: &html)
      }
    }
  }

  /// Appends a range of the body's HTML, bounds at the edges of elements.
  mutating func write(_ range: Range<Int>, references: inout PageReferences, into html: inout [UInt8]) {
    var written = range.lowerBound
    var index = body.firstSlot(from: range.lowerBound)
    while index < body.slots.count, body.slots[index].offset <= range.upperBound {
      let slot = body.slots[index]
      html += body.html[written..<slot.offset]
      written = slot.offset
      fill(slot.kind, references: &references, into: &html)
      index += 1
    }
    html += body.html[written..<range.upperBound]
  }

  private mutating func fill(_ kind: Body.Slot.Kind, references: inout PageReferences, into html: inout [UInt8]) {
    switch kind {
    case .citation(let index):
      guard use != .quoted else { return }
      references.writeMark(
        header.references.citations[index], id: use == .own ? MarkID.citation(index) : nil, into: &html)
    case .link(let index):
      open(link: index, into: &html)
      html.append(escaped: body.links[index].label ?? site.directory[header.references.links[index].page].title)
      html.append(html: "</a>")
    case .linkOpen(let index):
      open(link: index, into: &html)
    case .editorial:
      html.append(html: "<sup class=\"editorial\"><abbr title=\"")
      html.append(escaped: site.strings[.editorialMeaning])
      html.append(html: "\">")
      html.append(escaped: site.strings[.editorialMark])
      html.append(html: "</abbr></sup>")
    case .quotationOpen(let index):
      let language = use == .quoted ? nil : QuotationLanguage.of(quotation: index, in: page, site: site)
      openQuotations.append((index, language != nil))
      guard let language else { return }
      html.append(html: "<span lang=\"")
      html.append(escaped: language)
      html.append(html: "\">")
    case .quotationClose:
      guard let quotation = openQuotations.popLast() else { return }
      if quotation.hasSpan { html.append(html: "</span>") }
      if use != .quoted { warn(of: site.dossier.verification.quotation(quotation.index, of: page.header.id), into: &html) }
    }
  }

  /// After words that nothing proves, a badge that says so. What is proven shows it at its reference.
  private func warn(of proof: Proof?, into html: inout [UInt8]) {
    guard let proof, !proof.verdict.isProven else { return }
    let badge = VerdictBadge(proof.verdict, strings: site.strings)
    html.append(html: " <a class=\"verdict \(badge.shape)\" href=\"")
    html.append(escaped: path.href(to: .verification, anchor: badge.anchor))
    html.append(html: "\">")
    html.append(escaped: badge.words)
    html.append(html: "</a>")
  }

  private func open(link index: Int, into html: inout [UInt8]) {
    let target = header.references.links[index]
    html.append(html: "<a")
    if use == .own {
      html.append(html: " id=\"")
      MarkID.link(index).write(into: &html)
      html.append(html: "\"")
    }
    html.append(html: " href=\"")
    path.writeHref(to: site.directory[target.page], anchor: target.anchor, into: &html)
    html.append(html: "\">")
  }

  /// The language of a block quotation: as tagged, else that of the passage it ends by citing.
  private func language(of block: Body.Block, _ index: Int) -> String? {
    if let tagged = block.language { return tagged }
    let proof = use == .quoted ? nil : site.dossier.verification.block(index, of: page.header.id)
    if let language = proof.flatMap({ QuotationLanguage.of($0, site: site) }) { return language }
    guard use != .quoted, block.endsWithCitation, let last = block.citations.last else { return nil }
    return QuotationLanguage.of(body.text[block.text], cites: header.references.citations[last], site: site)
  }
}

extension Body {
  /// Whether anything is to be filled in within a range of the HTML, its bounds included.
  func hasSlots(in range: Range<Int>) -> Bool {
    let first = firstSlot(from: range.lowerBound)
    return first < slots.count && slots[first].offset <= range.upperBound
  }

  fileprivate func firstSlot(from offset: Int) -> Int {
    var low = 0
    var high = slots.count
    while low < high {
      let middle = (low + high) / 2
      if slots[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

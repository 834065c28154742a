import Dossier
import Mustache

/// The rows of a list of pages that refer to a page: how each does, and in which sentences.
final class MentionList: Sendable {
  typealias Item = (id: AnyID, mentions: ArraySlice<Mention>)

  private let pages: [Item]
  /// The kind of the page referred to; `nil` where it is a passage.
  private let target: Kind?
  private let site: SiteContext
  private let path: PagePath

  init(_ pages: [Item], of target: Kind?, site: SiteContext, path: PagePath) {
    self.pages = pages
    self.target = target
    self.site = site
    self.path = path
  }

  var rows: Value {
    .rows(pages.count) { [self] in fill(pages[$0], &$1) }
  }

  private func fill(_ item: Item, _ row: inout Row) {
    let entry = site.directory[item.id]
    row.set("event", item.id.kind == .event ? site.eventMetas[item.id.index] : .none)
    row.set("href") { path.writeHref(to: entry, mark: firstMark(item.mentions), intoText: &$0) }
    row.set("title", .text(entry.fullTitle))
    row.set("ways") { writeWays(item.mentions, into: &$0) }
    let first = item.mentions.startIndex
    row.set("sentences", distinctTexts: item.mentions.count) {
      writeSentence(of: item.mentions[first + $0], in: entry, into: &$1)
    }
    row.set("kind", .text(site.strings.singular(item.id.kind)))
  }

  /// Where on its page the reference stands, if it does in its text.
  private func firstMark(_ mentions: ArraySlice<Mention>) -> MarkID? {
    for mention in mentions {
      switch mention.place {
      case .field: continue
      case .citation(let index): return .citation(index)
      case .link(let index): return .link(index)
      }
    }
    return nil
  }

  /// The ways of the front matter, each once.
  private func writeWays(_ mentions: ArraySlice<Mention>, into text: inout [UInt8]) {
    var ways: [String] = []
    for mention in mentions {
      guard case .field(let field) = mention.place else { continue }
      let way = site.strings.mention(field: field, of: target)
      if ways.contains(way) { continue }
      if !ways.isEmpty { text += site.strings[.semicolon].utf8 }
      text += way.utf8
      ways.append(way)
    }
  }

  private func writeSentence(of mention: Mention, in entry: SiteDirectory.Entry, into text: inout [UInt8]) -> Bool {
    switch mention.place {
    case .field: return false
    case .citation(let index):
      SentenceText.write(at: entry.header.body.citations[index].offset, in: entry, site: site, into: &text)
    case .link(let index):
      SentenceText.write(at: entry.header.body.links[index].text.lowerBound, in: entry, site: site, into: &text)
    }
    return true
  }
}

import Dossier

/// The references of one page, numbered in the order in which the page first cites them: sources 1, 2, 3, and the
/// extracts of a source 1.1, 1.2. A mark opens its number's entry, and the entry leads back to every mark. An entry stands
/// once in the page: in the list at its foot, from where it is lifted to beside the mark.
///
/// Three flat lists, whose elements name those that follow: lists in lists cost an allocation for every entry of every page.
struct PageReferences: Sendable {
  struct Entry: Sendable {
    let source: ID<Source>
    /// The marks that cite the source as a whole.
    fileprivate(set) var marks = Chain()
    fileprivate(set) var extracts = Chain()
  }

  struct ExtractEntry: Sendable {
    /// Index into the source's extracts.
    let extract: Int
    fileprivate(set) var marks = Chain()
    fileprivate var next = Chain.none

    fileprivate init(extract: Int) { self.extract = extract }
  }

  /// Elements of a list that belong together, by the first and the last.
  struct Chain: Sendable {
    fileprivate static let none: Int32 = -1
    fileprivate var first = none
    fileprivate var last = none
    fileprivate(set) var count = 0
  }

  private struct Mark: Sendable {
    let id: MarkID
    var next = Chain.none
  }

  /// The numbers of the book, where all pages have the same; `nil` where the page has its own.
  let numbers: BookNumbers?
  private let locators: LocatorLinks?
  private(set) var entries: [Entry] = []
  private var allExtracts: [ExtractEntry] = []
  private var allMarks: [Mark] = []
  /// Where each source's entry is; looked into only once there are many.
  private var places: [ID<Source>: Int] = [:]
  private var marks = 0

  /// Up to this many entries are looked through in order.
  private static let few = 16

  init(numbers: BookNumbers? = nil, locators: LocatorLinks? = nil) {
    self.numbers = numbers
    self.locators = locators
  }

  /// The extracts of an entry, in the order of their numbers.
  func extracts(of entry: Entry) -> [ExtractEntry] {
    var extracts: [ExtractEntry] = []
    extracts.reserveCapacity(entry.extracts.count)
    var place = entry.extracts.first
    while place != Chain.none {
      extracts.append(allExtracts[Int(place)])
      place = allExtracts[Int(place)].next
    }
    return extracts
  }

  /// The marks of a chain, in the order in which they stand on the page.
  func ids(of marks: Chain) -> [MarkID] {
    var ids: [MarkID] = []
    ids.reserveCapacity(marks.count)
    var place = marks.first
    while place != Chain.none {
      ids.append(allMarks[Int(place)].id)
      place = allMarks[Int(place)].next
    }
    return ids
  }

  /// The place of a passage's entry, and of its extract there, which it has from now on.
  private mutating func place(_ passage: Passage, mark: MarkID) -> (source: Int, extract: Int?) {
    if let numbers { return numbers[passage] }
    let place = place(of: passage.source)
    guard let extract = passage.extract else {
      Self.add(mark, to: &entries[place].marks, in: &allMarks)
      return (place, nil)
    }
    var inner = 0
    var at = entries[place].extracts.first
    while at != Chain.none, allExtracts[Int(at)].extract != extract {
      at = allExtracts[Int(at)].next
      inner += 1
    }
    if at == Chain.none {
      at = Int32(allExtracts.count)
      if inner == 0 {
        entries[place].extracts.first = at
      } else {
        allExtracts[Int(entries[place].extracts.last)].next = at
      }
      entries[place].extracts.last = at
      entries[place].extracts.count += 1
      allExtracts.append(ExtractEntry(extract: extract))
    }
    Self.add(mark, to: &allExtracts[Int(at)].marks, in: &allMarks)
    return (place, inner)
  }

  private mutating func place(of source: ID<Source>) -> Int {
    let known = entries.count > Self.few ? places[source] : entries.firstIndex { $0.source == source }
    if let known { return known }
    entries.append(Entry(source: source))
    if entries.count == Self.few + 1 {
      for (place, entry) in entries.enumerated() { places[entry.source] = place }
    } else if entries.count > Self.few {
      places[source] = entries.count - 1
    }
    return entries.count - 1
  }

  private static func add(_ mark: MarkID, to chain: inout Chain, in allMarks: inout [Mark]) {
    let place = Int32(allMarks.count)
    if chain.count > 0 {
      guard allMarks[Int(chain.last)].id != mark else { return }
      allMarks[Int(chain.last)].next = place
    } else {
      chain.first = place
    }
    chain.last = place
    chain.count += 1
    allMarks.append(Mark(id: mark))
  }

  /// Appends the mark of a citation: `[see 1.2, ¶ 4; 3]`. Its id is `id`, or the next of the page's own.
  mutating func writeMark(_ cites: [Cite], id: MarkID? = nil, into html: inout [UInt8]) {
    guard !cites.isEmpty else { return }
    if id == nil { marks += 1 }
    let mark = id ?? .own(marks)
    html.append(html: "<sup class=\"cite\" id=\"")
    mark.write(into: &html)
    html.append(html: "\">[")
    for (index, cite) in cites.enumerated() {
      // A mark is not broken but between its passages.
      if index > 0 { html.append(html: "; <wbr>") }
      if !cite.prefix.isEmpty {
        html.append(escaped: cite.prefix)
        html.append(html: " ")
      }
      writeWay(to: place(cite.passage, mark: mark), into: &html)
      if !cite.suffix.isEmpty {
        html.append(html: ", ")
        let href = locators?.href(cite)
        if let href {
          html.append(html: "<a class=\"locator\" href=\"")
          html.append(escaped: href)
          html.append(html: "\">")
        }
        html.append(escaped: cite.suffix)
        if href != nil { html.append(html: "</a>") }
      }
    }
    html.append(html: "]</sup>")
  }

  /// A button that opens the entry in place, and a link that goes to it: the stylesheet shows one of them, the link on paper
  /// and in browsers that open nothing in place.
  private func writeWay(to place: (source: Int, extract: Int?), into html: inout [UInt8]) {
    if numbers == nil {
      html.append(html: "<button popovertarget=\"")
      ReferenceNumber.writeAnchor(place.source, place.extract, into: &html)
      html.append(html: "\">")
      ReferenceNumber.write(place.source, place.extract, into: &html)
      html.append(html: "</button>")
    }
    html.append(html: "<a href=\"#")
    ReferenceNumber.writeAnchor(place.source, place.extract, into: &html)
    html.append(html: "\">")
    ReferenceNumber.write(place.source, place.extract, into: &html)
    html.append(html: "</a>")
  }
}

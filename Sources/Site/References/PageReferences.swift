import Dossier

/// The references of one page, numbered in the order in which the page first cites them: sources 1, 2, 3, and the
/// extracts of a source 1.1, 1.2. A mark opens its number's entry, and the entry leads back to every mark. An entry stands
/// once in the page: in the list at its foot, from where it is lifted to beside the mark.
struct PageReferences {
  struct Entry {
    let source: ID<Source>
    /// The marks that cite the source as a whole, by their ids.
    var marks: [String] = []
    var extracts: [ExtractEntry] = []
  }

  struct ExtractEntry {
    /// Index into the source's extracts.
    let extract: Int
    var marks: [String] = []
  }

  /// The numbers of the book, where all pages have the same; `nil` where the page has its own.
  let numbers: BookNumbers?
  private(set) var entries: [Entry] = []
  private var places: [ID<Source>: Int] = [:]
  private var marks = 0

  init(numbers: BookNumbers? = nil) {
    self.numbers = numbers
  }

  /// The place of a passage's entry, and of its extract there, which it has from now on.
  private mutating func place(_ passage: Passage, mark: String) -> (source: Int, extract: Int?) {
    if let numbers { return numbers[passage] }
    let place: Int
    if let known = places[passage.source] {
      place = known
    } else {
      place = entries.count
      places[passage.source] = place
      entries.append(Entry(source: passage.source))
    }
    guard let extract = passage.extract else {
      if entries[place].marks.last != mark { entries[place].marks.append(mark) }
      return (place, nil)
    }
    let inner: Int
    if let known = entries[place].extracts.firstIndex(where: { $0.extract == extract }) {
      inner = known
    } else {
      inner = entries[place].extracts.count
      entries[place].extracts.append(ExtractEntry(extract: extract))
    }
    if entries[place].extracts[inner].marks.last != mark { entries[place].extracts[inner].marks.append(mark) }
    return (place, inner)
  }

  /// Appends the mark of a citation: `[see 1.2, ¶ 4; 3]`. Its id is `id`, or the next of the page's own.
  mutating func writeMark(_ cites: [Cite], id: String? = nil, into html: inout [UInt8]) {
    guard !cites.isEmpty else { return }
    let mark: String
    if let id {
      mark = id
    } else {
      marks += 1
      mark = "_m" + String(marks)
    }
    html.append(html: "<sup class=\"cite\" id=\"")
    html.append(html: mark)
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
        html.append(escaped: cite.suffix)
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

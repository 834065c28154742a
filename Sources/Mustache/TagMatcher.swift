/// Pairs opening with closing tags and finds those that have no partner or stand where they mean nothing.
struct TagMatcher {
  private(set) var tags: [Tag]
  private(set) var errors: [TemplateError] = []

  private let source: TemplateSource
  private var opened: [Int] = []
  /// How many open tags, and how many open blocks, bear each name: what matches none needs no search.
  private var openNames: [ArraySlice<UInt8>: (tags: Int, blocks: Int)] = [:]

  init(_ tags: [Tag], in source: TemplateSource) {
    self.tags = tags
    self.source = source
    for index in tags.indices {
      place(index)
      if tags[index].kind.opens {
        open(index)
      } else if tags[index].kind == .close {
        close(index)
      }
    }
    for index in opened.reversed() { failUnclosed(index) }
  }

  /// Says what a tag is by where it stands: only blocks mean something directly inside a parent's tags.
  private mutating func place(_ index: Int) {
    guard let outer = opened.last, tags[outer].kind == .parent else { return }
    switch tags[index].kind {
    case .block: tags[index].isArgument = true
    case .comment, .delimiters, .close: break
    default:
      fail(
        "\(shown(index)) has no effect directly inside \(shown(outer))", index,
        help: "put it into a block of the parent, as in {{$name}}…{{/name}}")
    }
  }

  private mutating func open(_ index: Int) {
    if tags[index].kind == .block, openNames[name(index), default: (0, 0)].blocks > 0 {
      fail("\(shown(index)) stands inside a block of the same name", index)
    }
    opened.append(index)
    count(index, by: 1)
  }

  private mutating func count(_ index: Int, by step: Int) {
    let blocks = tags[index].kind == .block ? step : 0
    let before = openNames[name(index), default: (0, 0)]
    openNames[name(index)] = (before.tags + step, before.blocks + blocks)
  }

  private mutating func close(_ index: Int) {
    guard let last = opened.last else {
      fail("\(shown(index)) closes nothing that is open", index)
      return
    }
    guard openNames[name(index), default: (0, 0)].tags > 0 else {
      let line = source.place(of: tags[last].range.lowerBound).line
      fail(
        "\(shown(index)) closes nothing that is open", index, help: "\(shown(last)) is open since line \(line)")
      return
    }
    // Whatever was opened since is what the author forgot to close.
    while let inner = opened.popLast() {
      count(inner, by: -1)
      if name(inner) == name(index) {
        tags[inner].partner = index
        tags[index].partner = inner
        return
      }
      failUnclosed(inner)
    }
  }

  private mutating func failUnclosed(_ index: Int) {
    let kind =
      switch tags[index].kind {
      case .block: "block"
      case .parent: "parent"
      default: "section"
      }
    fail(
      "\(kind) \(shown(index)) is never closed", index, help: "close it with {{/\(source.excerpt(tags[index].name))}}")
  }

  private mutating func fail(_ summary: String, _ index: Int, help: String? = nil) {
    errors.append(TemplateError(summary, in: source, at: tags[index].range, help: help))
  }

  private func shown(_ index: Int) -> String {
    tags[index].shown(in: source)
  }

  private func name(_ index: Int) -> ArraySlice<UInt8> {
    source.bytes[tags[index].name]
  }
}

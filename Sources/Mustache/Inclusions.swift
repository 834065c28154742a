/// Checks what templates include: every name known, no template that holds itself without end, no block filled that
/// nothing asks for.
struct Inclusions {
  private(set) var errors: [(template: Int, error: TemplateError)] = []

  private let templates: [(source: TemplateSource, tags: [Tag])]
  private let places: [ArraySlice<UInt8>: Int32]
  /// What each template includes, in the order of its tags.
  private var included: [[Inclusion]] = []
  /// The names of the blocks each template has, `nil` where its own faults hide them.
  private var blocks: [Set<ArraySlice<UInt8>>?]

  private struct Inclusion {
    let tag: Int
    let target: Int
    /// Whether rendering the one always renders the other: no section and no block stands around the tag. An inverted
    /// section changes no context, so it does not end a recursion either.
    let isCertain: Bool
  }

  /// `templates` without tags are those that have faults of their own.
  init(_ templates: [(source: TemplateSource, tags: [Tag]?)], places: [ArraySlice<UInt8>: Int32]) {
    self.templates = templates.map { ($0.source, $0.tags ?? []) }
    self.places = places
    blocks = templates.map { template in
      template.tags.map { tags in
        Set(tags.lazy.filter { $0.kind == .block }.map { template.source.bytes[$0.name] })
      }
    }
    for index in templates.indices { collect(index) }
    findCycles()
    checkArguments()
  }

  private mutating func collect(_ index: Int) {
    let (source, tags) = templates[index]
    var inclusions: [Inclusion] = []
    var guards = 0
    for (position, tag) in tags.enumerated() {
      switch tag.kind {
      case .section, .block: guards += 1
      case .close: if [.section, .block].contains(tags[tag.partner].kind) { guards -= 1 }
      case .partial, .parent:
        if let target = places[source.bytes[tag.name]] {
          inclusions.append(Inclusion(tag: position, target: Int(target), isCertain: guards == 0))
        } else {
          failUnknown(tag, index)
        }
      default: break
      }
    }
    included.append(inclusions)
  }

  private mutating func failUnknown(_ tag: Tag, _ index: Int) {
    let source = templates[index].source
    let nearest = NearestName.of(source.text(tag.name), among: templates.lazy.map(\.source.name))
    fail(
      "\(tag.shown(in: source)) names no template", tag, index,
      help: nearest.map { "did you mean {{\(tag.kind.sigil)\($0)}}?" })
  }

  /// A walk in depth over certain inclusions: one that leads back into the path closes a circle.
  private mutating func findCycles() {
    enum State { case new, onPath, done }
    var states = Array(repeating: State.new, count: templates.count)
    for start in templates.indices where states[start] == .new {
      var path: [(template: Int, next: Int)] = [(start, 0)]
      states[start] = .onPath
      while let (template, next) = path.last {
        guard next < included[template].count else {
          states[template] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let inclusion = included[template][next]
        guard inclusion.isCertain else { continue }
        switch states[inclusion.target] {
        case .done: break
        case .new:
          states[inclusion.target] = .onPath
          path.append((inclusion.target, 0))
        case .onPath:
          let circle = path.drop { $0.template != inclusion.target }.map(\.template) + [inclusion.target]
          failCircle(inclusion, in: template, circle)
        }
      }
    }
  }

  private mutating func failCircle(_ inclusion: Inclusion, in template: Int, _ circle: [Int]) {
    let tag = templates[template].tags[inclusion.tag]
    let shown = tag.shown(in: templates[template].source)
    let names = circle.map { templates[$0].source.name }.joined(separator: " → ")
    fail(
      "\(shown) never ends: \(names)", tag, template, help: "only a section over a list, or a block, ends a recursion")
  }

  /// An argument has to fill a block of its parent or of what that includes.
  private mutating func checkArguments() {
    var reachable: [Int: Set<ArraySlice<UInt8>>?] = [:]
    for (index, template) in templates.enumerated() {
      let parents = Dictionary(included[index].map { ($0.tag, $0.target) }, uniquingKeysWith: { first, _ in first })
      var open: [(target: Int?, filled: Set<ArraySlice<UInt8>>)] = []
      for (position, tag) in template.tags.enumerated() {
        if tag.kind == .parent { open.append((parents[position], [])) }
        if tag.kind == .close, template.tags[tag.partner].kind == .parent { open.removeLast() }
        guard tag.isArgument, let target = open.last?.target else { continue }
        let name = template.source.bytes[tag.name]
        if !open[open.count - 1].filled.insert(name).inserted {
          fail("\(tag.shown(in: template.source)) is filled twice", tag, index)
        }
        if reachable[target] == nil { reachable[target] = .some(blocksReachable(from: target)) }
        if let known = reachable[target] ?? nil, !known.contains(name) {
          failArgument(tag, index, parent: target, known: known)
        }
      }
    }
  }

  /// The blocks of a template and of all that it includes, `nil` where they can't be known.
  private func blocksReachable(from start: Int) -> Set<ArraySlice<UInt8>>? {
    var seen = Set([start])
    var waiting = [start]
    var names: Set<ArraySlice<UInt8>> = []
    while let template = waiting.popLast() {
      guard let own = blocks[template] else { return nil }
      names.formUnion(own)
      for inclusion in included[template] where seen.insert(inclusion.target).inserted {
        waiting.append(inclusion.target)
      }
    }
    return names
  }

  private mutating func failArgument(_ tag: Tag, _ index: Int, parent: Int, known: Set<ArraySlice<UInt8>>) {
    let source = templates[index].source
    let names = known.map { String(decoding: $0, as: UTF8.self) }.sorted()
    let nearest = NearestName.of(source.text(tag.name), among: names)
    fail(
      "\(tag.shown(in: source)) fills no block of “\(templates[parent].source.name)”", tag, index,
      help: nearest.map { "did you mean {{$\($0)}}?" })
  }

  private mutating func fail(_ summary: String, _ tag: Tag, _ template: Int, help: String? = nil) {
    errors.append((template, TemplateError(summary, in: templates[template].source, at: tag.range, help: help)))
  }
}

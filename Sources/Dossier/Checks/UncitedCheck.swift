import Markup

/// A paragraph that asserts something ends in the passage that bears it, or is marked `[ed.]` as the editors' own.
struct UncitedCheck: Check {
  static let codes: [DiagnosticCode] = [.uncited]

  /// Where an author states what happened, who did what, or what follows from it.
  private static let kinds: [Kind] = [.event, .person, .organization, .contract, .version, .note]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for kind in kinds {
      for index in 0..<dossier.count(of: kind) {
        let page = AnyID(kind: kind, index: index)
        let body = dossier.header(page) { $0.body }
        let excepted = exceptions(page, in: dossier)
        for block in body.blocks.indices where isUncited(block, in: body) && !excepted.contains(block) { found.append(report(body.blocks[block])) }
      }
    }
    return found
  }

  private static func isUncited(_ index: Int, in body: Body) -> Bool {
    guard body.blocks[index].citations.isEmpty, body.blocks[index].kind == .paragraph, !body.blocks[index].isEditorial,
      !body.blocks[index].text.isEmpty
    else { return false }
    return !introduces(index, in: body)
  }

  /// A paragraph that ends with a colon says no more than what it introduces.
  private static func introduces(_ index: Int, in body: Body) -> Bool {
    let text = body.text[body.blocks[index].text]
    guard text.last(where: { $0 > 0x20 }) == UInt8(ascii: ":"), body.blocks.indices.contains(index + 1) else { return false }
    return !body.blocks[index + 1].citations.isEmpty
  }

  /// What a clause is about is the editors' description of a heading; that a clause is unknown or unchanged needs no source.
  private static func exceptions(_ page: AnyID, in dossier: Dossier) -> Set<Int> {
    switch page.kind {
    case .contract: Set(dossier.contracts[page.index].clauses.flatMap(\.text))
    case .version:
      Set(dossier.versions[page.index].clauses.filter { $0.state == .unknown || $0.state == .unchanged }.flatMap(\.blocks))
    default: []
    }
  }

  private static func report(_ block: Body.Block) -> Diagnostic {
    Diagnostic(.uncited, at: block.span, "a paragraph cites nothing", label: "who says so?")
      .help("end it with the passage that bears it, `[@source#extract]`, or with `[ed.]` where the editors speak for themselves")
  }
}

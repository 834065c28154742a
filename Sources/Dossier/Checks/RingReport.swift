import Markup

/// Reports the cycles of a front matter field that must have none.
struct RingReport {
  let dossier: Dossier
  let kind: Kind
  /// The field that makes the relation.
  let field: String
  /// Between two ids: `a` *comes after* `b`.
  let verb: String
  let rule: String

  /// One error for each ring, naming all of it, each step with its place.
  func diagnostics(_ rings: [[Int]]) -> [Diagnostic] {
    rings.map { ring in
      let pages = ring.map { AnyID(kind: kind, index: $0) }
      let steps = zip(pages, pages.dropFirst() + pages.prefix(1))
      let names = (pages + pages.prefix(1)).map { "`\(dossier.header($0).slug)`" }
      let whole = names.count == 2 ? "\(names[0]) \(verb) itself" : names.joined(separator: " \(verb) ")
      var diagnostic = Diagnostic(.cycle, at: nil, "\(rule): \(whole)", label: "the ring begins here")
      for (number, (from, to)) in steps.enumerated() {
        let place = dossier.place(of: to, in: field, of: from)
        if number == 0 { diagnostic.span = place } else { diagnostic = diagnostic.note("\(names[number]) \(verb) \(names[number + 1])", at: place) }
      }
      return diagnostic
    }
  }
}


extension TemplateLibrary {
  /// The same templates with the fields of a record written in where they ask for them: `{{t.home}}` for a record called `t`.
  /// Nothing that is rendered may declare another value of that name, and `record` stays to be declared for its sections.
  public func fixing(_ name: Key, to record: Record) -> TemplateLibrary {
    var fixed = self
    fixed.fix(name, record)
    return fixed
  }

  private mutating func fix(_ fixed: Key, _ record: Record) {
    for (index, step) in program.steps.enumerated() {
      guard case .variable(let name, let escaped) = step, name.first == fixed, name.rest.count == 1,
        case .text(let text)? = record[program.keys[Int(name.rest.start)]]
      else { continue }
      let start = Span.end(of: program.text)
      program.text += escaped ? Escaping.escaped(text) : Array(text.utf8)
      program.steps[index] = .constant(start.extended(to: program.text.count))
    }
  }
}

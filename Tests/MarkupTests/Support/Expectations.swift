import Testing

@testable import Markup

/// Expects that a text's citations stand at its marked places, in order.
func expectCitations(_ marked: Marked, _ location: SourceLocation = #_sourceLocation) {
  let parsed = marked.parsed()
  #expect(parsed.body.citations.map(\.span.range) == marked.places, sourceLocation: location)
  #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)", sourceLocation: location)
}

/// Expects that a text's links stand at its marked places, in order.
func expectLinks(_ marked: Marked, _ location: SourceLocation = #_sourceLocation) {
  let parsed = marked.parsed()
  #expect(parsed.body.links.map(\.span.range) == marked.places, sourceLocation: location)
  #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics)", sourceLocation: location)
}

/// Expects that a text's quotations, marks included, stand at its marked places, in order.
func expectQuotations(_ marked: Marked, _ location: SourceLocation = #_sourceLocation) {
  let parsed = marked.parsed()
  #expect(parsed.body.quotations.map(\.span.range) == marked.places, sourceLocation: location)
}

/// Expects one diagnostic with `code` at every marked place, and none beside.
func expectFaults(_ code: DiagnosticCode, _ marked: Marked, _ location: SourceLocation = #_sourceLocation) {
  let parsed = marked.parsed()
  #expect(parsed.codes == marked.places.map { _ in code }, sourceLocation: location)
  #expect(parsed.diagnostics.map { $0.span?.range } == marked.places, sourceLocation: location)
}

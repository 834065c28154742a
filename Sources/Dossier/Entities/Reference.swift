import Markup

/// A reference that a front matter field makes, with its place in the file.
package struct Reference: Sendable {
  package enum Target: Sendable, Hashable {
    case page(AnyID)
    case passage(Passage)
  }
  /// The field's key: `people`, `facts` …
  package var field: String
  package var target: Target
  package var span: Span
}

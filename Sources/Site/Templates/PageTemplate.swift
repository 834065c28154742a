/// The templates that the program asks for by name. They may use others, as partials and parents.
enum PageTemplate: String, Sendable, CaseIterable {
  case home, event, party, contract, version, redline, statement, question, note, source
  case list, questions, timeline, bibliography, verification, names, search, missing
  case book = "print"
  /// What stands above and under every page, rendered once for all pages of a depth.
  case navigation = "_navigation"
  case footer = "_footer"
  /// What reference lists say of a source and of an extract, rendered once for all pages of a depth.
  case credit = "_credit"
  case passage = "_passage"
  /// The script that loads the others, the same on all pages.
  case loader = "_loader"
}

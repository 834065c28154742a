import Markup

/// What one diagnostic means, in plain words: `dossier explain` and the reference page of codes are both made of it.
public struct Explanation: Sendable {
  public let code: DiagnosticCode
  /// The rule that was broken, and why there is one.
  public let meaning: String
  /// Input with the fault.
  public let example: FaultExample
  /// How to mend it.
  public let remedy: String

  init(_ code: DiagnosticCode, _ meaning: String, _ example: FaultExample, _ remedy: String) {
    self.code = code
    self.meaning = meaning
    self.example = example
    self.remedy = remedy
  }

  /// Every code's, in the order in which the program first meets what they are about.
  public static let groups: [(title: String, explanations: [Explanation])] = [
    ("Files and folders", files),
    ("Front matter", frontMatter),
    ("References", references),
    ("Markdown", markdown),
    ("Sizes", sizes),
    ("Events, sources, contracts, statements and questions", entities),
    ("Where sources disagree", disagreements),
    ("Archive and evidence", evidence),
    ("What editors want to know", editorial),
    ("Templates and strings", templates),
  ]

  private static let byCode = Dictionary(
    groups.flatMap(\.explanations).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The explanation of a code.
  public static func of(_ code: DiagnosticCode) -> Explanation? { byCode[code] }
}

import Markup

/// A question that is resolved says by what: its text cites the passage that settles it.
struct ReasonCheck: Check {
  static let codes: [DiagnosticCode] = [.reasonMissing]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    dossier.questions.filter { $0.status == .resolved && $0.header.references.citations.allSatisfy(\.isEmpty) }.map { question in
      Diagnostic(
        .reasonMissing, at: question.header.titleSpan, "`\(question.header.slug)` is resolved, and its text cites nothing",
        label: "resolved by what?"
      ).help("say in its text what settles it and cite the passage, or set `status: open`")
    }
  }
}

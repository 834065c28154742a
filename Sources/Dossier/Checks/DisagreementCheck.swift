import Markup

/// Where sources differ, the dossier says so: values that exclude each other need a question that is about their page.
struct DisagreementCheck: Check {
  static let codes: [DiagnosticCode] = [.factDisagreement, .nameDisagreement, .titleDisagreement, .dateDisagreement]

  static func run(on dossier: Dossier) -> [Diagnostic] {
    dossier.disagreements.filter(\.questions.isEmpty).compactMap { found in
      guard found.values.count > 1 else { return nil }
      let slug = dossier.header(found.page).slug
      let (code, what) = words(found.subject, in: dossier)
      var diagnostic = Diagnostic(
        code, at: found.values[1].span, "the sources give `\(slug)` different \(what), and no question is about it",
        label: "here \(quoted(found.values[1].text))")
      for (index, value) in found.values.enumerated() where index != 1 {
        diagnostic = diagnostic.note(index == 0 ? "first \(quoted(value.text))" : "and \(quoted(value.text))", at: value.span)
      }
      return diagnostic.help("ask it in `Questions/`, with `about: [\(slug)]`; it is listed among the open questions in any case")
    }
  }

  private static func words(_ subject: Disagreement.Subject, in dossier: Dossier) -> (DiagnosticCode, String) {
    switch subject {
    case .fact(let property): (.factDisagreement, "values of `\(property)`")
    case .name: (.nameDisagreement, "names")
    case .title(let organization): (.titleDisagreement, "titles in `\(dossier[organization].header.slug)` at one time")
    case .date: (.dateDisagreement, "dates that cannot both hold")
    }
  }

  private static func quoted(_ text: String) -> String { "`\(text)`" }
}

import TestSupport

/// A whole dossier of invented people, small enough to read, with a page of every kind.
enum SmallDossier {
  static let files = [
    // What is only advice here is off: these tests are about the program, and count what it says.
    "Content/dossier.yml": """
      title: The Alpha affair
      language: en
      severities: {quote-unchecked: off, uncited: off, orphan-page: off}
      """,
    "Content/index.md": """
      ---
      title: The Alpha affair
      ---
      Alpha apologised [@gazette-0214#excuses]. See [[jean-roy]] and [[refusal]].
      """,
    "Content/Sources/gazette-0214.md": """
      ---
      title: Le contrat de la discorde
      publisher: La Gazette
      issued: 2026-02-14
      language: fr
      rights: quotation
      ---
      A daily.

      ## excuses
      > « Nous n’aurions pas dû publier », a écrit M. Roy.

      > [en] “We should not have published,” Mr Roy wrote.

      Roy answers here.

      ## clause
      > Aucune surveillance.
      """,
    "Content/Sources/courrier-0216.md": """
      ---
      describe: A letter to the editor
      issued: 2026-02-16
      language: en
      rights: quotation
      ---
      A weekly.

      ## excuses
      > We were wrong to publish in haste.
      """,
    "Content/Events/apology.md": """
      ---
      title: The apology
      date: 2026-02-13
      status: quoted
      people: [jean-roy]
      organizations: [alpha]
      contracts: [contrat-alpha/v1]
      cites: [gazette-0214#excuses]
      ---
      Roy apologised, [see @gazette-0214#excuses].
      """,
    "Content/Events/refusal.md": """
      ---
      title: The refusal
      date: 2026-02
      status: reported
      cites: [courrier-0216]
      ---
      Alpha refused [@courrier-0216].
      """,
    "Content/People/jean-roy.md": """
      ---
      title: Jean Roy
      names:
        - {name: M. Roy, translation: Mr Roy, cite: gazette-0214#excuses}
      ---
      Founder of [Alpha](../Organizations/alpha.md) [@gazette-0214].
      """,
    "Content/Organizations/alpha.md": """
      ---
      title: Alpha
      facts:
        - {property: value, value: "$200 million", cite: gazette-0214#excuses}
      ---
      A firm [@courrier-0216].
      """,
    "Content/Contracts/contrat-alpha/contract.md": """
      ---
      title: The Alpha contract
      parties: [alpha]
      ---
      ## surveillance
      What may be watched.
      """,
    "Content/Contracts/contrat-alpha/v1.md": """
      ---
      title: First version
      date: 2026-01
      status: signed
      original-language: fr
      ---
      ## surveillance
      > Aucune surveillance. [@gazette-0214#clause]
      """,
    "Content/Statements/sorry.md": """
      ---
      title: The apology's words
      speaker: jean-roy
      original: {language: en, text: unknown}
      witnesses:
        - {cite: gazette-0214#excuses, text: "Nous n’aurions pas dû / publier"}
        - {cite: courrier-0216#excuses, text: "We were wrong / to publish in haste"}
      ---
      Two papers give it.
      """,
    "Content/Questions/when.md": """
      ---
      title: Was it haste?
      about: [apology]
      status: open
      positions:
        - {says: it was, modality: quoted, cite: courrier-0216#excuses}
        - {says: not said, modality: reported, cite: gazette-0214#excuses}
      ---
      Only one says so.
      """,
    "Content/Notes/method.md": """
      ---
      title: How to read this
      ---
      See [the apology](../Events/apology.md).
      """,
  ]

  /// A folder with the dossier in it, and `changes` made: a text replaces the file, `nil` takes it away.
  static func folder(_ changes: [String: String?] = [:]) -> TemporaryFolder {
    let folder = TemporaryFolder()
    for (path, text) in files.merging(changes.compactMapValues { $0 }, uniquingKeysWith: { $1 }) where changes[path] != .some(nil) {
      folder.write(text, to: path)
    }
    return folder
  }
}

/// Invented files that tests put together into dossiers.
enum Sample {
  /// A source in French with an extract `excuses`, translated, and an extract `montant`.
  static let gazette = """
    ---
    title: Le contrat de la discorde
    author: [{family: Durand, given: Anne}]
    publisher: La Gazette
    issued: 2026-02-14
    language: fr
    url: https://example.org/a
    archive: gazette-0214.txt
    sha256: 0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef
    rights: quotation
    ---
    What this source is.

    ## excuses
    > « Nous n’aurions pas dû publier cette annonce si vite », a écrit M. Roy.

    > [en] “We should not have published this announcement so soon,” Mr Roy wrote.

    Roy answers here the criticism of the day before.

    ## montant
    > 200 M$ au plus

    """

  static let person = "---\ntitle: Jean Roy\n---\n"
  static let organization = "---\ntitle: Alpha\n---\n"

  /// A note with a body.
  static func note(_ body: String = "") -> String { "---\ntitle: A note\n---\n\(body)\n" }

  /// An event with more fields and a body.
  static func event(_ fields: String = "", date: String = "2026-02-13", body: String = "") -> String {
    "---\ntitle: An event\ndate: \(date)\nstatus: reported\n\(fields.isEmpty ? "" : fields + "\n")---\n\(body)\n"
  }

  /// A source in French with these sections.
  static func source(_ sections: String = "", fields: String = "") -> String {
    "---\ntitle: A source\nlanguage: fr\n\(fields.isEmpty ? "" : fields + "\n")---\n\(sections)\n"
  }

  static let contract = "---\ntitle: A contract\n---\n## scope\nWhat it covers.\n\n## term\nHow long.\n"

  static func version(_ sections: String = "", fields: String = "") -> String {
    "---\ntitle: A version\nstatus: signed\n\(fields.isEmpty ? "" : fields + "\n")---\n\(sections)\n"
  }
}

extension Explanation {
  static let frontMatter: [Explanation] = [
    Explanation(
      .frontMatterMissing, "A page begins with its front matter: fields between two lines `---`.",
      .file("Content/Notes/method.md", "How this dossier was made."),
      "Begin the file with `---`, a line `title: …`, and `---`. `dossier schema note` lists what else may stand "
        + "there."),
    Explanation(
      .frontMatterUnclosed, "The front matter begins with `---` and is never closed, so that the whole page "
        + "would be taken for fields.",
      .file("Content/Notes/method.md", "---\ntitle: How this dossier was made\n\nWe read two articles."),
      "Write a line `---` after the last field."),
    Explanation(
      .yamlSyntax,
      "The front matter is not valid YAML, or uses a part of it that has no place here: anchors, tags, aliases, "
        + "several documents.",
      .file("Content/Notes/method.md", "---\ntitle: \"How this dossier was made\nsummary: In short\n---"),
      "Close what is open where the caret points. Text with `: `, ` #`, or a leading `[`, `{`, `*`, `&`, `!`, "
        + "`@` or quotation "
        + "mark goes between quotation marks."),
    Explanation(
      .unknownField, "The field is none of this kind's. A misspelt field would else be left out of the page "
        + "without a word.",
      .file("Content/Notes/method.md", "---\ntitle: How this dossier was made\nsumary: In short\n---"),
      "Take the name that is offered, or delete the field. The message lists what the kind has."),
    Explanation(
      .duplicateField, "A field is given twice, and only one of the values could count.",
      .file("Content/Notes/method.md", "---\ntitle: How this dossier was made\ntitle: Method\n---"), "Delete "
        + "one of the two."),
    Explanation(
      .missingField, "A field that this kind cannot do without is absent or empty.",
      .file("Content/Events/refusal.md", "---\ntitle: The refusal\ndate: 2026-02-14\n---"),
      "Add the field. Where the sources leave a value open, say so in its own terms: a date can be `2026-02-XX`."),
    Explanation(
      .wrongType, "A value is of another shape than the field takes: one word where a list belongs, a list "
        + "where a word does.",
      .file("Content/Events/refusal.md", "---\ntitle: The refusal\ndate: 2026-02-14\nstatus: reported\npeople: "
        + "jean-roy\n---"),
      "Write what the message asks for. A list stands in brackets, even a list of one: `people: [jean-roy]`."),
    Explanation(
      .badValue, "A value has the right shape but is none of those that the field takes, or goes against "
        + "another field.",
      .file("Content/Events/refusal.md", "---\ntitle: The refusal\ndate: 2026-02-14\nstatus: rumoured\n---"),
      "Take one of the values that the message names."),
    Explanation(
      .badDate,
      "A date is not in EDTF (ISO 8601-2), which can say how exact it is: `2026`, `2026-02`, `2026-02-1X`, "
        + "`2026-02-13?`, "
        + "`2026-02-13/2026-02-20`.",
      .file("Content/Events/refusal.md", "---\ntitle: The refusal\ndate: 14/02/2026\nstatus: reported\n---"),
      "Write year, month and day in this order with hyphens, and no more of them than the sources give."),
    Explanation(
      .badID,
      "An id is the name of a file without `.md`, or the heading of an extract: lowercase letters a–z, digits "
        + "and hyphens. "
        + "It becomes an address, and must survive every disk and server.",
      .commands([#"printf '%b' '---\ntitle: The refusal\n---\n' > 'Content/Notes/The refusal.md'"#]),
      "Rename the file or the heading as the message proposes; `title:` takes any text."),
    Explanation(
      .duplicateID, "Ids are unique in the whole dossier, whatever the kind, so that `[[alpha]]` can mean one "
        + "page alone.",
      .file("Content/Notes/alpha.md", "---\ntitle: A note on Alpha\n---"),
      "Rename one of the two, and the references to it."),
  ]
}

extension Explanation {
  static let entities: [Explanation] = [
    Explanation(
      .extractWithoutQuote, "Under each heading of a source stands a block quote: the article's words, to the "
        + "letter, in its language.",
      .file("Content/Sources/echo-0301.md", "---\ntitle: Echo\nlanguage: fr\n---\n## refus\nAlpha refused."),
      "Quote the article, `> …`. Remarks of your own come below the quote."),
    Explanation(
      .textOutsideSection, "An extract begins with its block quote; text stands between the heading and the quote.",
      .file("Content/Sources/echo-0301.md", "---\ntitle: Echo\nlanguage: fr\n---\n## refus\nWhat Alpha "
        + "said:\n\n> Alpha refuse."),
      "Move the text below the quote."),
    Explanation(
      .translationLanguage,
      "A second block quote under an extract is its translation. It names its language, which is not the "
        + "article's own, once each, "
        + "and stands directly below the extract.",
      .file("Content/Sources/echo-0301.md", "---\ntitle: Echo\nlanguage: fr\n---\n## refus\n> Alpha "
        + "refuse.\n\n> Alpha refuses."),
      "Begin it with a tag, `> [en] …`. Other words of the article are an extract of their own, under a heading."),
    Explanation(
      .translationMissing, "A translation has its language and no words yet. The site shows the extract without it.",
      .file("Content/Sources/echo-0301.md", "---\ntitle: Echo\nlanguage: fr\n---\n## refus\n> Alpha refuse.\n\n> [en] …"),
      "Write the translation after the tag, or delete the block."),
    Explanation(
      .contractMissing, "A version stands in a folder without `contract.md`, which gives the contract's title, "
        + "its parties and its clauses.",
      .file("Content/Contracts/beta/v1.md", "---\ntitle: First version\nstatus: signed\n---"),
      "Write `contract.md` beside it, with a heading for each clause."),
    Explanation(
      .unknownClause, "A version has a section for a clause that its contract does not declare.",
      .file("Content/Contracts/contrat-alpha/v2.md", "---\ntitle: Second version\nstatus: proposed\n---\n## "
        + "surveilance\nUnknown."),
      "Take the clause that is offered, or declare it in `contract.md`."),
    Explanation(
      .clauseState,
      "A version's section says of its clause one of these: its words (a block quote that ends with a "
        + "citation), a report of it (prose with a "
        + "citation), `Absent.` with a citation, `Unknown.`, or `Unchanged.` where the version follows another.",
      .file("Content/Contracts/contrat-alpha/v2.md", "---\ntitle: Second version\nstatus: proposed\n---\n## "
        + "surveillance\nNone is allowed."),
      "Cite the passage that says so, or write `Unknown.`"),
    Explanation(
      .segmentCount, "The witnesses of a statement are set side by side, part by part: ` / ` parts each into "
        + "the same number of segments.",
      .file(
        "Content/Statements/sorry.md",
        "---\ntitle: The apology\nwitnesses:\n  - {cite: gazette-0214#excuses, text: \"Nous n’aurions pas dû / "
          + "publier si vite\"}\n"
          + "  - {cite: courrier-0216#refus, text: \"Alpha refuse\"}\n---"),
      "Put the missing ` / ` where the part begins; a part that a witness leaves out may be empty."),
    Explanation(
      .reasonMissing, "A question is `resolved`, and its text cites nothing that settles it.",
      .file(
        "Content/Questions/when.md",
        "---\ntitle: Was it haste?\nstatus: resolved\npositions: [{says: it was, modality: quoted, cite: "
          + "gazette-0214}]\n---\nIt was."),
      "Say in the text what settles it and cite the passage, or set `status: open`."),
  ]

  static let disagreements: [Explanation] = [
    Explanation(
      .factDisagreement, "Two sources give one property of a page different values, and no question is about "
        + "that page.",
      .file(
        "Content/Notes/sum.md",
        "---\ntitle: The sum\nfacts:\n  - {property: value, value: 200 million, cite: gazette-0214}\n"
          + "  - {property: value, value: 300 million, cite: courrier-0216}\n---"),
      "Ask it: write a file in `Questions/` with `about:` that page. Both values stay, side by side."),
    Explanation(
      .nameDisagreement, "Sources give a person names that cannot be one name, as “Jean Roy” and “Jean Roi” cannot.",
      .file(
        "Content/People/jean-roy.md",
        "---\ntitle: Jean Roy\nnames:\n  - {name: Jean Roy, cite: gazette-0214}\n  - {name: Jean Roi, cite: "
          + "courrier-0216}\n---"),
      "Ask which it is in `Questions/`, with `about: [jean-roy]`; or move one of the names to the person that "
        + "it belongs to."),
    Explanation(
      .titleDisagreement, "Sources give a person different titles in one organization at one time.",
      .file(
        "Content/People/jean-roy.md",
        "---\ntitle: Jean Roy\nroles:\n  - {title: mayor, org: alpha, cite: gazette-0214}\n"
          + "  - {title: treasurer, org: alpha, cite: courrier-0216}\n---"),
      "Ask it in `Questions/`. Where one followed the other, give `from:` and `to:`; where they are one title in two "
        + "languages, give `translation:`."),
    Explanation(
      .dateDisagreement, "Sources give an event dates that cannot both hold.",
      .file(
        "Content/Events/refusal.md",
        "---\ntitle: The refusal\ndate: 2026-02-14\nstatus: reported\n"
          + "facts:\n  - {property: date, value: 2026-02-16, cite: courrier-0216}\n---"),
      "Ask it in `Questions/`, with `about:` the event. A date that is less exact, as `2026-02`, agrees with both."),
  ]
}

extension Explanation {
  static let evidence: [Explanation] = [
    Explanation(
      .archiveMissing, "The archive, or the article in it that a source names, is not there.",
      .file("Content/Sources/echo-0301.md", "---\ntitle: Echo\nlanguage: fr\narchive: echo-0301.txt\n---"),
      "Put the article's full text into the archive folder under that name, or name the folder with `--archive`."),
    Explanation(
      .archiveChanged, "An archived article is not the file that was received: its SHA-256 is not the one that "
        + "its source states.",
      .file(
        "Content/Sources/echo-0301.md",
        "---\ntitle: Echo\nlanguage: fr\narchive: article.txt\n"
          + "sha256: 0000000000000000000000000000000000000000000000000000000000000000\n---"),
      "Put back the file as it was received. If the new one is right, check every extract against it and state "
        + "its digest."),
    Explanation(
      .quoteAltered, "Words in quotation are nearly those of the passage, but not its very words. The message "
        + "shows the difference.",
      .text("Roy wrote: « Nous aurions pas dû publier si vite » [@gazette-0214#excuses]."),
      "Take the words that are offered. What you leave out is marked `[…]`, what you put in, `[so]`."),
    Explanation(
      .quoteNotFound, "Words in quotation stand nowhere in what they cite.",
      .text("Roy wrote: « Jamais de la vie je ne signerai ce papier » [@gazette-0214#excuses]."),
      "Cite the passage that has these words, or say it in your own, without quotation marks."),
    Explanation(
      .quoteUnchecked,
      "Words in quotation could not be held to the article: its full text is not in the archive, and the ledger "
        + "does not vouch for it.",
      .file("Content/Sources/echo-0301.md", "---\ntitle: Echo\nlanguage: fr\n---\n## refus\n> Alpha refuse."),
      "Put the article into the archive and name it with `archive:`. Where you do not have the archive, take "
        + "the ledger "
        + "(`Content/evidence.json`) from who has."),
    Explanation(
      .quotationLimit, "More of an article is quoted than `quotation-limit:` allows, a quarter of it unless "
        + "`dossier.yml` says otherwise.",
      .file(
        "Content/Sources/echo-0301.md",
        "---\ntitle: Echo\nlanguage: fr\narchive: article.txt\n---\n## tout\n> Hier soir, la société a parlé. "
          + "Personne ne l’attendait."),
      "Shorten or drop extracts, or cite a paragraph without quoting it: `[@echo-0301, ¶ 2]`. An article that "
        + "may be published whole says "
        + "`rights: full`."),
    Explanation(
      .unknownParagraph, "A citation names a paragraph that the archived article does not have.",
      .commands([
        #"printf '%b' '---\ntitle: Echo\nlanguage: fr\narchive: article.txt\n---\n' > Content/Sources/echo-0301.md"#,
        #"printf '%b' '---\ntitle: A note\n---\nIt spoke [@echo-0301, ¶ 99].\n' > Content/Notes/spoke.md"#,
      ]), "Count the lines of the archived text that are not blank, from 1."),
    Explanation(
      .ledgerInvalid, "`Content/evidence.json`, the ledger of what was proven, cannot be understood.",
      .commands(["echo '{' > Content/evidence.json"]),
      "Run `dossier verify` where the archive is, or take the file back from an earlier version."),
    Explanation(
      .ledgerDisagrees, "The ledger says of a quotation what the archive, which is at hand, does not bear out.",
      .commands([
        #"printf '%b' '---\ntitle: Echo\nlanguage: fr\narchive: article.txt\n---\n## a\n> Hier soir\n' > Content/Sources/echo-0301.md"#,
        "dossier verify", "perl -pi -e 's/exact/typographic/' Content/evidence.json", "dossier verify --check",
      ]),
      "If the archive is right, run `dossier verify`. If the ledger was edited by hand, ask why."),
    Explanation(
      .ledgerStale, "The ledger does not tell of the texts as they stand now: something was written or changed since.",
      .commands([
        #"printf '%b' '---\ntitle: Echo\nlanguage: fr\narchive: article.txt\n---\n## a\n> Hier soir\n' > Content/Sources/echo-0301.md"#,
        "dossier verify", "perl -pi -e 's/Hier soir/Hier/' Content/Sources/echo-0301.md", "dossier verify --check",
      ]),
      "Run `dossier verify` where the archive is, and keep the ledger with the dossier."),
  ]

  static let editorial: [Explanation] = [
    Explanation(
      .uncited, "A paragraph cites nothing, so a reader cannot tell who says so.", .text("Roy refused at once."),
      "End it with the passage that bears it, `[@source#extract]`, or with `[ed.]` where the editors speak for "
        + "themselves."),
    Explanation(
      .unusedExtract, "Nothing cites an extract. It still counts towards how much of the article is quoted.",
      .file(
        "Content/Sources/courrier-0216.md",
        "---\ntitle: Courrier\nlanguage: fr\n---\n## refus\n> Alpha refuse.\n\n## suite\n> Beta accepte."),
      "Cite it, `[@courrier-0216#suite]`, or delete it."),
    Explanation(
      .unusedSource, "Nothing cites a source.", .file("Content/Sources/echo-0301.md", "---\ntitle: "
        + "Echo\nlanguage: fr\n---"),
      "Cite it, or mark it `draft: true` until something does."),
    Explanation(
      .orphanPage, "No page links to this one: readers meet it only in an index.",
      .file("Content/Notes/method.md", "---\ntitle: How this dossier was made\n---"), "Link to it where it "
        + "matters: `[[method]]`."),
    Explanation(
      .oneOrigin, "A claim rests on one origin alone: on one source, or on several that derive from one another. "
        + "`dossier report` lists such claims; a check tells of them where `severities:` asks for it.",
      .file(
        "Content/Events/refusal.md",
        "---\ntitle: The refusal\ndate: 2026-02-14\nstatus: reported\ncites: [courrier-0216#refus]\n---\nAlpha "
          + "refused [@courrier-0216#refus]."),
      "Cite a second source that does not derive from the first, or say in the text that only one reports it."),
  ]

  static let templates: [Explanation] = [
    Explanation(
      .templateSyntax, "A template cannot be compiled: a section is never closed, a tag is malformed, or a "
        + "partial is not there.",
      .file("Templates/note.mustache", "<h1>{{#title}}</h1>"), "Mend the tag at the caret. Templates are "
        + "Mustache, as its specification has it."),
    Explanation(
      .templateMissing, "A template that pages are made with is missing.",
      .words("A folder of templates stands in for those built in file by file, so this tells of a program that "
        + "was put together wrongly."),
      "Build the program anew, or put a template of that name into `Templates/`."),
    Explanation(
      .stringMissing, "The site's language has no strings file, or the file lacks one of the words that pages show.",
      .commands(["echo 'language: eo' >> Content/dossier.yml"]),
      "Write `Templates/strings/<language>.yml` after the model of the English one, or set `language:` to `en` "
        + "or `fr`."),
    Explanation(
      .stringUnknown, "A strings file has a key that no page asks for. It is usually misspelt.",
      .commands(["mkdir -p Templates/strings", "cp en.yml Templates/strings/en.yml", "echo 'sumary: Summary' >> Templates/strings/en.yml"]),
      "Take the key that is offered, or delete the line."),
    Explanation(
      .strayTemplate, "A file in the folder of templates is none that the site uses.",
      .file("Templates/readme.txt", "Our templates."),
      "Templates stand at the top as `*.mustache`, other files in `assets/`, words in `strings/<language>.yml`."),
  ]
}

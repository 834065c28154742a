import TestSupport
import Testing

/// One fault in an otherwise sound dossier.
struct Fault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let path: String
  let text: String
  let code: String
  /// Line and column, where the fault has one.
  let place: String?
  /// What else the message must say: the nearest candidate, the other place.
  let says: [String]

  init(_ name: String, _ path: String, _ text: String, _ code: String, _ place: String? = nil, says: [String] = []) {
    testDescription = name
    (self.path, self.text, self.code, self.place, self.says) = (path, text, code, place, says)
  }

  /// A note with this body, which begins on line 4.
  static func note(_ name: String, _ body: String, _ code: String, _ place: String, says: String...) -> Fault {
    Fault(name, "Content/Notes/new.md", "---\ntitle: New\n---\n\(body)\n", code, place, says: says)
  }

  /// An event with these fields, which begin on line 4.
  static func event(_ name: String, _ fields: String, _ code: String, _ place: String, says: String...) -> Fault {
    let text = "---\ntitle: New\nstatus: reported\n\(fields)\n---\nText [@gazette-0214].\n"
    return Fault(name, "Content/Events/new.md", text, code, place, says: says)
  }

  private static let note = "Content/Notes/new.md"

  static let all: [Fault] = [
    .note("unknown source", "Text [@gazete-0214].", "unknown-source", "4:8", says: "did you mean `gazette-0214`?"),
    .note("unknown extract", "Text [@gazette-0214#excuse].", "unknown-extract", "4:21", says: "did you mean `excuses`?"),
    .note("unknown link", "See [[jean-roi]].", "unknown-target", "4:7", says: "did you mean `jean-roy`?"),
    .note("unknown file", "See [him](../People/jean-roi.md).", "unknown-target", "4:11", says: "jean-roy"),
    .note("unknown anchor", "See [[contrat-alpha#surveilance]].", "unknown-anchor", "4:5", says: "did you mean `surveillance`?"),
    .note("script in a link", "See [him](javascript:alert(1)).", "unsafe-url", "4:11"),
    .note("data in a link", "See [him](data:text/html,x).", "unsafe-url", "4:11"),
    .note("raw HTML", "So <b>bold</b>.", "raw-html", "4:4"),
    .note("quotation as deep as a well", String(repeating: ">", count: 40) + " x", "nesting-too-deep", "4:1"),
    .note("line without an end", String(repeating: "word ", count: 2000), "line-too-long", "4:1"),
    .event("unknown field", "date: 2026-02-13\nplace: here", "unknown-field", "5:1"),
    .event("slip in a field", "date: 2026-02-13\npeopel: [jean-roy]", "unknown-field", "5:1", says: "did you mean `people`?"),
    .event("field given twice", "date: 2026-02-13\ndate: 2026-02-14", "duplicate-field", "5:1"),
    .event("missing field", "people: [jean-roy]", "missing-field", "1:1", says: "date"),
    .event("wrong type", "date: 2026-02-13\npeople: {a: b}", "wrong-type", "5:9"),
    .event("word that is no choice", "date: 2026-02-13\nmodality: x", "unknown-field", "5:1"),
    .event("bad date", "date: 2026-02-30", "bad-date", "4:15"),
    .event("time without hours", "date: 2026-02-13\ntime: \"25:00\"\nzone: Europe/Paris", "bad-value", "5:8"),
    .event("unknown person", "date: 2026-02-13\npeople: [jean-roi]", "unknown-target", "5:10", says: "did you mean `jean-roy`?"),
    .event("organization for a person", "date: 2026-02-13\npeople: [alpha]", "wrong-kind", "5:10"),
    .event("event after itself", "date: 2026-02-13\nafter: [new]", "cycle", "5:9"),
    Fault("bad id", "Content/Notes/New.md", "---\ntitle: New\n---\nText.\n", "bad-id"),
    Fault("id of another page", "Content/Notes/alpha.md", "---\ntitle: New\n---\nText.\n", "duplicate-id", says: ["Content/Organizations/alpha.md"]),
    Fault("names that differ by case", "Content/People/Jean-Roy.md", "---\ntitle: Jean Roy\n---\nText.\n", "name-case", says: ["jean-roy.md"]),
    Fault("folder that is none", "Content/Places/paris.md", "---\ntitle: Paris\n---\nText.\n", "stray-file", says: ["Content/Places"]),
    Fault("front matter without an end", note, "---\ntitle: New\nText.\n", "front-matter-unclosed", "1:1"),
    Fault("no front matter", note, "Text.\n", "front-matter-missing"),
    Fault("empty file", note, "", "empty-file"),
    Fault("NUL byte", note, "---\ntitle: New\n---\nTe\u{0}xt.\n", "nul-byte", "4:3"),
    Fault("broken YAML", note, "---\ntitle: [New\n---\nText.\n", "yaml-syntax"),
    Fault("version that follows itself", "Content/Contracts/contrat-alpha/v2.md",
      "---\ntitle: Second\ndate: 2026-02\nstatus: amended\nfollows: v2\noriginal-language: fr\n---\n## surveillance\nUnchanged.\n", "cycle", "5:10"),
    Fault("file without a measure", note, String(repeating: "a b\n\n", count: 300_000), "file-too-large"),
  ]
}

@Suite struct BadInputTests {
  @Test(arguments: Fault.all)
  func isToldWithItsPlaceAndLeavesTheEarlierSiteUntouched(_ fault: Fault) {
    let folder = SmallDossier.folder(["Output/.gitignore": "*"])
    folder.write(fault.text, to: fault.path)
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("error[\(fault.code)]"), "\(run.errors)")
    if let place = fault.place { #expect(run.errors.contains("--> \(fault.path):\(place)\n"), "\(run.errors)") }
    for words in fault.says { #expect(run.errors.contains(words), "\(run.errors)") }
    #expect(!folder.files.contains("Output/index.html"))
  }

  @Test func allFaultsAreToldInOneRun() {
    let folder = SmallDossier.folder([
      "Content/Notes/a.md": "---\ntitel: A\n---\nText [@nobody] and [[nowhere]].\n",
      "Content/Notes/b.md": "---\ntitle: B\n---\nSee [[missing#x]] and <i>this</i>.\n",
    ])
    let errors = ProgramRun("check", in: folder).errors
    for code in ["unknown-field", "missing-field", "unknown-source", "unknown-target", "raw-html"] {
      #expect(errors.contains("error[\(code)]"), "\(code)")
    }
    let places = errors.split(separator: "\n").filter { $0.contains("--> Content/Notes/") }
    #expect(places.firstIndex { $0.contains("a.md") } ?? 9 < places.firstIndex { $0.contains("b.md") } ?? 0, "sorted by file")
  }

  @Test func faultsOfTheTemplatesAreToldWithThoseOfTheContent() {
    let folder = SmallDossier.folder([
      "Content/Notes/a.md": "---\ntitle: A\n---\nSee [[nowhere]].\n",
      "Templates/note.mustache": "<p>\n{{#open}}</p>\n", "Templates/strings/en.yml": "home: Home\n", "Templates/style.css": "a {}",
    ])
    let errors = ProgramRun("check", in: folder).errors
    #expect(errors.contains("error[unknown-target]"))
    #expect(errors.contains("error[template-syntax]") && errors.contains("--> Templates/note.mustache:2:"))
    #expect(errors.contains("error[string-missing]") && errors.contains("Templates/strings/en.yml"))
    #expect(errors.contains("warning[stray-template]") && errors.contains("Templates/style.css"))
  }

  @Test func severitiesAreThoseOfTheDossier() {
    let note = ["Content/Notes/new.md": "---\ntitle: New\n---\nText.\n\n[^x]: Nobody refers to this.\n"]
    func check(_ setting: String) -> ProgramRun {
      let settings = "title: The Alpha affair\nseverities: {footnote-unused: \(setting), stray-template: \(setting)}\n"
      return ProgramRun("check", in: SmallDossier.folder(note.merging(["Content/dossier.yml": settings, "Templates/x.css": ""]) { $1 }))
    }
    let off = check("off")
    #expect(off.status == 0 && !off.errors.contains("footnote-unused") && !off.errors.contains("stray-template"))
    let error = check("error")
    #expect(error.status == 1 && error.errors.contains("error[footnote-unused]") && error.errors.contains("error[stray-template]"))
  }

  @Test func invalidUTF8IsToldWithItsByte() {
    let folder = SmallDossier.folder()
    folder.write(Array("---\ntitle: New\n---\nCaf".utf8) + [0xE9, 0x0A], to: "Content/Notes/new.md")
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1 && run.errors.contains("error[invalid-utf8]") && run.errors.contains("new.md:4:4"))
  }

  @Test func aByteOrderMarkAndWindowsLineEndsAreAccepted() {
    let folder = SmallDossier.folder()
    let plain = SmallDossier.folder()
    let text = "---\ntitle: New\n---\nText\nand more [@gazette-0214].\n"
    folder.write("\u{FEFF}" + text.split(separator: "\n").joined(separator: "\r\n") + "\r\n", to: "Content/Notes/new.md")
    plain.write(text, to: "Content/Notes/new.md")
    #expect(ProgramRun("build", in: folder).status == 0)
    #expect(ProgramRun("build", in: plain).status == 0)
    #expect(folder.checksum("Output") == plain.checksum("Output"))
  }

  @Test func aMissingContentFolderIsTold() {
    let folder = TemporaryFolder()
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1 && run.errors.contains("error[content-missing]"))
    #expect(folder.files == [])
    #expect(ProgramRun("build nowhere", in: folder).status == 1)
  }

  @Test func anUnreadableFileIsTold() {
    let folder = SmallDossier.folder()
    // Not even root can read these.
    folder.run("mkdir '\(folder.path)/Content/Notes/folder.md'; ln -s nowhere '\(folder.path)/Content/Notes/lost.md'")
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("Content/Notes/folder.md") && run.errors.contains("Content/Notes/lost.md"))
    #expect(run.errors.contains("error[unreadable]"))
  }

  @Test func aLinkThatLeadsOutOfContentIsRefused() {
    let folder = SmallDossier.folder(["secret.md": "---\ntitle: Secret\n---\nText.\n"])
    folder.run("ln -s ../../secret.md '\(folder.path)/Content/Notes/secret.md'")
    let run = ProgramRun("build", in: folder)
    #expect(run.status == 1 && run.errors.contains("error[link-outside]"))
    #expect(run.errors.contains("--> Content/Notes/secret.md"))
  }

  @Test func anArchiveIsHeldToTheDigests() {
    let source = SmallDossier.files["Content/Sources/gazette-0214.md"] ?? ""
    // The source's extracts, in an article long enough to quote them from.
    let article = "« Nous n’aurions pas dû publier », a écrit M. Roy.\n\nAucune surveillance.\n\n"
      + String(repeating: "Le reste de l’article. ", count: 60) + "\n"
    let digest = "5b25e0d7d044d08f1a7bade8657c84996ae676f1f8f94ffc352030f06cdcf356"
    let folder = SmallDossier.folder([
      "Content/Sources/gazette-0214.md": source.replacing("rights:", with: "archive: g.txt\nsha256: \(digest)\nrights:"),
      "articles/g.txt": article,
    ])
    #expect(ProgramRun("build --archive articles", in: folder).status == 0)
    folder.write(article + "Un mot de plus.\n", to: "articles/g.txt")
    let changed = ProgramRun("check --archive articles", in: folder)
    #expect(changed.status == 1 && changed.errors.contains("error[archive-changed]") && changed.errors.contains(digest))
    folder.run("rm '\(folder.path)/articles/g.txt'")
    #expect(ProgramRun("check --archive articles", in: folder).errors.contains("error[archive-missing]"))
    #expect(ProgramRun("check --archive nowhere", in: folder).errors.contains("error[archive-missing]"))
    #expect(ProgramRun("check", in: folder).status == 0, "without an archive there is nothing to hold it to")
  }
}

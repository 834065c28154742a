/// A small dossier that is edited again and again, the same way on every machine: texts, titles, ids, references, dates, files
/// that come and go, articles of the archive. Most edits leave it whole; what an edit breaks is put back some rounds later.
public struct RandomEdits {
  private var state: UInt64
  /// Texts by their paths below `Content/`, and those of the archive by their names.
  public private(set) var files: [String: String]
  public private(set) var articles: [String: String]
  private var broken: (round: Int, path: String, text: String?)?
  private var round = 0
  /// What the last edit did.
  public private(set) var last = "nothing"

  public init(seed: UInt64) {
    state = seed
    articles = [
      "a.txt": "The mayor spoke on Monday.\n\n« Nous avons signé », a dit le maire.\n\nNobody else was there, it seems.\n",
      "b.txt": "A second paper repeats it.\n\n“We signed,” the mayor said.\n",
    ]
    files = [
      "dossier.yml": "title: A dossier\nquotation-limit: 100%\n",
      "index.md": "---\ntitle: Home\n---\nThe state of play: [[signing]].\n",
      "Sources/alpha.md":
        "---\ntitle: Alpha\nlanguage: fr\narchive: a.txt\n---\n## signed\n> « Nous avons signé », a dit le maire.\n\n> [en] “We signed,” said the mayor.\n\n## monday\n> The mayor spoke on Monday.\n",
      "Sources/beta.md": "---\ntitle: Beta\nlanguage: en\narchive: b.txt\nderives-from: [alpha]\n---\n## signed\n> “We signed,” the mayor said.\n",
      "Sources/gamma.md": "---\ndescribe: A leaflet\nlanguage: en\n---\n",
      "People/mayor.md": "---\ntitle: The mayor\nfacts: [{property: born, value: '1950', cite: alpha}]\nroles: [{title: mayor, org: town, cite: alpha#signed}]\n---\nSaid “We signed” [@beta#signed]. See [[signing#part]].\n",
      "Organizations/town.md": "---\ntitle: The town\n---\nIts mayor is [[mayor|he]] [@alpha#monday].\n",
      "Events/signing.md": "---\ntitle: The signing\ndate: 2026-02-13\nstatus: reported\npeople: [mayor]\ncites: [alpha#signed]\n---\n## Part\nThey met [@alpha; @beta#signed].\n\n> Nous avons signé [@alpha]\n",
      "Events/before.md": "---\ntitle: Before it\ndate: 2026-02-1X\nstatus: alleged\n---\nNothing known [ed.]\n",
      "Events/after.md": "---\ntitle: After it\ndate: 2026-02\nstatus: reported\nafter: [signing]\n---\nMore [@gamma, ¶ 1].\n",
      "Contracts/works/contract.md": "---\ntitle: The works\nparties: [town]\n---\n## scope\nWhat.\n\n## term\nHow long.\n",
      "Contracts/works/v1.md": "---\ntitle: First\nstatus: proposed\ndate: 2025\n---\n## scope\n> We signed [@beta#signed]\n\n## term\nUnknown.\n",
      "Contracts/works/v2.md": "---\ntitle: Second\nstatus: signed\ndate: 2026\nfollows: v1\n---\n## scope\nUnchanged.\n\n## term\nAbsent. [@alpha]\n",
      "Statements/word.md": "---\ntitle: His word\nspeaker: mayor\nwitnesses:\n  - {cite: beta#signed, text: '“We signed,” / the mayor said'}\n  - {cite: alpha#monday, text: The mayor spoke / on Monday}\n---\n",
      "Questions/when.md": "---\ntitle: When?\nabout: [signing]\nstatus: open\npositions: [{says: Monday, modality: reported, cite: alpha#monday}]\n---\n",
      "Notes/one.md": "---\ntitle: One\n---\nA note on [[signing]] and [the town](../Organizations/town.md). “The mayor spoke” [@alpha].\n",
      "Notes/two.md": "---\ntitle: Two\n---\n## Here\nSee [it](#here) and “We signed” [@beta].\n",
    ]
  }

  /// Makes one edit.
  public mutating func edit() {
    round += 1
    if let due = broken, due.round <= round {
      broken = nil
      put(due.path, due.text)
      last = "put back \(due.path)"
      return
    }
    let path = pick(files.keys.sorted())
    let text = files[path] ?? ""
    switch next(below: 16) {
    case 0, 1, 2, 3, 4: add(to: path)
    case 5: set(path, text.replacing("title: ", with: "title: New "), "another title in \(path)")
    case 6: set(path, text.replacing("date: 2026", with: "date: 2027"), "another date in \(path)")
    case 7: set("Notes/new-\(next(below: 4)).md", "---\ntitle: A note\n---\n\(pick(Self.additions))\n", "a note")
    case 8: rename(path)
    case 9:
      let name = pick(["a.txt", "b.txt"])
      articles[name] = (articles[name] ?? "") + "\nMore of it.\n"
      last = "a longer \(name)"
    case 10: damage("a.txt", articles["a.txt"]?.replacing("Monday", with: "Tuesday"), "another article")
    case 11: damage(path, text.replacing("## ", with: "## x"), "other headings in \(path)")
    case 12: damage(path, nil, "removed \(path)")
    case 13: damage(path, text.replacing("[@", with: "[@un"), "unknown sources in \(path)")
    case 14: damage(path, text.replacing("signé", with: "payé").replacing("We signed", with: "We paid"), "other words in \(path)")
    default: damage(path, "---\ntitle: Broken\ndraft: true\n---\n", "a draft in place of \(path)")
    }
  }

  private static let additions = [
    "\nMore text, “a dit” [@alpha#signed, ¶ 2].\n", "\nSee [[town]] and [[mayor]].\n", "\nAn uncited paragraph.\n", "\n", "\n## More\nText [ed.]\n",
    "\n“The mayor spoke” on a Monday [@alpha].\n", "\n“We signed” [@beta#signed] and « signé » [@alpha#signed].\n", "\n| a | b |\n|---|---|\n| c | d |\n",
    "\nA line with ~~strikes~~ and https://example.org/a.\n", "\r\nAn ending of another system.\r\n", "\n- [x] done [[works/v1]]\n",
  ]

  private mutating func add(to path: String) {
    let folder = path.prefix { $0 != "/" }
    let text = (files[path] ?? "") + pick(Self.additions)
    if ["Notes", "Events", "People", "Organizations", "index.md"].contains(folder) { set(path, text, "more in \(path)") } else { damage(path, text, "more in \(path)") }
  }

  private mutating func rename(_ path: String) {
    guard path.hasPrefix("Notes/") else { return set(path, (files[path] ?? "") + "\n", "a line at the end of \(path)") }
    let text = files.removeValue(forKey: path)
    files["Notes/renamed-\(next(below: 50)).md"] = text
    last = "renamed \(path)"
  }

  private mutating func set(_ path: String, _ text: String, _ what: String) {
    // The file of settings and growing texts would soon be nothing but additions.
    if path != "dossier.yml", text.utf8.count < 3000 { files[path] = text }
    last = what
  }

  private mutating func damage(_ path: String, _ text: String?, _ what: String) {
    if broken == nil { broken = (round + 1 + next(below: 2), path, path == "a.txt" ? articles[path] : files[path]) }
    guard broken?.path == path else { return last = "nothing" }
    put(path, text)
    last = what
  }

  private mutating func put(_ path: String, _ text: String?) {
    if path == "a.txt" { articles[path] = text } else { files[path] = text }
  }

  private mutating func pick(_ choices: [String]) -> String { choices[next(below: choices.count)] }

  private mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }
}

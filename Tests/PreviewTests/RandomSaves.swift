import Preview
import TestSupport

/// A dossier on a disk whose writer saves, renames, deletes, breaks and mends, the same way on every machine; each save tells what a
/// watch would tell of it.
struct RandomSaves {
  let folder: TemporaryFolder
  private var state: UInt64
  /// What was broken, and how it was: `nil` for a file that was not there.
  private var broken: [(path: String, text: String?)] = []
  private var notes = 0
  /// What the last save did.
  private(set) var last = "nothing"

  init(_ folder: TemporaryFolder, seed: UInt64) {
    self.folder = folder
    state = seed
  }

  /// Saves something.
  mutating func save() -> Changes {
    // A writer mends what is told; else all would soon be broken for good.
    if broken.count > 1, next(below: 2) == 0 { return mend() }
    return switch next(below: 20) {
    case 0...4: append()
    case 5: replace("title: ", with: "title: Newer ")
    case 6: replace("2026-02", with: "2026-03")
    case 7: write(note(), "---\ntitle: Note \(notes)\n---\nSee [[who-spoke]] & “words” \\<b>.\n")
    case 8: write(note(), "---\ntitle: Note \(notes)\ndraft: true\n---\nUnfinished [[nobody]].\n")
    case 9: write(pick(pages), "---\ntitle: [unclosed\n---\n", breaks: true)
    case 10: write(pick(pages), nil, breaks: true)
    case 11: rename()
    case 12: write("Content/dossier.yml", (text("Content/dossier.yml") ?? "") + "\n", breaks: false)
    case 13: write("Content/Elsewhere/x.md", next(below: 2) == 0 ? "stray" : nil, breaks: true)
    case 14: write("Templates/assets/site.css", next(below: 3) == 0 ? nil : "/* \(next(below: 9)) */\n")
    case 15: write("Templates/note.mustache", next(below: 2) == 0 ? nil : "{{#unclosed}}", breaks: true)
    case 16: write("Templates/note.mustache", "{{<page}}{{$main}}<h1>\(next(below: 9)) {{title}}</h1>{{/main}}{{/page}}\n", breaks: true)
    case 17: write("archive/gazette-0214.txt", (text("archive/gazette-0214.txt") ?? "") + "More.\n", breaks: true)
    case 18: replace("Content/Sources", "> ", with: "> Altered ")
    default: mend()
    }
  }

  /// Puts back everything that was broken.
  mutating func mend() -> Changes {
    var changes = Changes()
    for (path, text) in broken.reversed() {
      put(path, text)
      changes.formUnion(told(path))
    }
    last = "put back \(broken.map(\.path))"
    broken = []
    return changes
  }

  // MARK: Saves

  private mutating func append() -> Changes {
    let path = pick(pages.filter { !$0.hasPrefix("Content/Sources/") && !$0.hasPrefix("Content/Contracts/") })
    let more = pick([
      "\nMore text & \\<more>.\n", "\nSee [[who-spoke]].\n", "\n- a\n- b\n", "\n## Another heading \(next(below: 99))\n\nText.\n", "\nUnknown [[nobody-\(next(below: 9))]].\n",
      "\r\nOther line ends.\r\n", "\u{FEFF}", "\n“A quotation” [@courier].\n", "\n\u{0}",
    ])
    return write(path, (text(path) ?? "") + more, breaks: true)
  }

  private mutating func replace(_ below: String = "Content/", _ old: String, with new: String) -> Changes {
    let path = pick(pages.filter { $0.hasPrefix(below) })
    return write(path, (text(path) ?? "").replacing(old, with: new, maxReplacements: 1), breaks: true)
  }

  private mutating func replace(_ old: String, with new: String) -> Changes { replace("Content/", old, with: new) }

  private mutating func rename() -> Changes {
    let path = pick(pages)
    let target = note()
    let text = text(path)
    var changes = write(path, nil, breaks: true)
    changes.formUnion(write(target, text, breaks: true))
    last = "renamed \(path) to \(target)"
    return changes
  }

  private mutating func note() -> String {
    notes += 1
    return "Content/Notes/n\(notes).md"
  }

  private mutating func write(_ path: String, _ text: String?, breaks: Bool = false) -> Changes {
    if breaks { broken.append((path, self.text(path))) }
    last = text == nil ? "removed \(path)" : "wrote \(path)"
    put(path, text)
    return told(path)
  }

  private func put(_ path: String, _ text: String?) {
    if let text { folder.write(text, to: path) } else { folder.run("rm -f '\(folder.path)/\(path)'; rmdir '\(folder.path)/Content/Elsewhere' 2>/dev/null") }
  }

  private func told(_ path: String) -> Changes {
    var changes = Changes()
    if path.hasPrefix("Content/Elsewhere") {
      // Folders that come and go are told as this.
      changes.isContentUnknown = true
    } else if path.hasPrefix("Content/") {
      changes.files = [path]
    } else {
      changes.hasTheme = path.hasPrefix("Templates/")
      changes.hasArchive = path.hasPrefix("archive/")
    }
    return changes
  }

  // MARK: Choices

  private func text(_ path: String) -> String? { folder.text(path) }

  private var pages: [String] { folder.files.filter { $0.hasPrefix("Content/") && $0.hasSuffix(".md") } }

  private mutating func pick(_ choices: [String]) -> String { choices.isEmpty ? "Content/index.md" : choices[next(below: choices.count)] }

  private mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, limit)
  }
}

import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct CommandLineTests {
  let folder = SmallDossier.folder()
  let broken = SmallDossier.folder([
    "Content/Notes/new.md": "---\ntitle: New\ntitel: x\n---\nSee [[nobody]], 100%.\n"
  ])

  @Test func saysItsVersion() {
    let run = ProgramRun("--version", in: folder)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.split(separator: ".").count == 3)
  }

  @Test(arguments: ["", "build", "check", "explain", "markdown", "schema", "serve"])
  func helpIsPrintedWithExamples(_ command: String) {
    let run = ProgramRun("\(command) --help", in: folder)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.contains("  dossier \(command.isEmpty ? "build" : command)"))
  }

  @Test(arguments: [
    "build --outptu x", "build --format xml", "build --jobs 0", "build --jobs two", "build a b", "build --output",
    "check --output ''",
  ])
  func aCommandLineThatIsNotUnderstoodExitsWithTwo(_ arguments: String) {
    let run = ProgramRun(arguments, in: folder)
    #expect(run.status == 2)
    #expect(run.output == "" && run.errors.hasPrefix("Error: ") && run.errors.contains("Usage: dossier"))
    #expect(!folder.files.contains { !$0.hasPrefix("Content/") })
  }

  @Test(arguments: [("bulid", "did you mean `build`?"), ("add-sources x", "did you mean `add-source`?"), ("zzz", "`dossier --help` lists every command")])
  func aCommandThatThereIsNotIsAnsweredWithTheNearest(_ arguments: String, _ help: String) {
    let run = ProgramRun(arguments, in: folder)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors == "error: there is no command `\(arguments.prefix { $0 != " " })`\nhelp: \(help)\n")
  }

  @Test func warningsAreErrorsWhenStrict() {
    let warned = SmallDossier.folder(["Content/Notes/new.md": "---\ntitle: New\n---\nText.\n\n[^x]: Nobody refers to this.\n"])
    let lenient = ProgramRun("check", in: warned)
    #expect(lenient.status == 0 && lenient.errors.contains("warning[footnote-unused]"))
    #expect(lenient.errors.contains("1 warning"))
    let strict = ProgramRun("check --strict", in: warned)
    #expect(strict.status == 1 && strict.errors.contains("error[footnote-unused]"))
  }

  @Test func noColourWhereNobodyLooksOrNobodyWantsIt() {
    #expect(!ProgramRun("check", in: broken).errors.contains("\u{1B}"))
    let line = "cd '\(broken.path)' && script -qec \"'\(ProgramRun.program)' check\" /dev/null </dev/null"
    guard folder.run("command -v script") != "" else { return }
    #expect(folder.run("unset NO_COLOR; export TERM=xterm; \(line)").contains("\u{1B}["))
    #expect(!folder.run("export TERM=xterm NO_COLOR=1; \(line)").contains("\u{1B}[1"))
    #expect(!folder.run("export TERM=dumb; \(line)").contains("\u{1B}"))
  }

  @Test func jsonIsOneDocumentOnStandardOutput() throws {
    struct Document: Decodable {
      struct Item: Decodable {
        var code: String
        var severity: String
        var message: String
        var path: String?
        var start: Place?
      }
      struct Place: Decodable, Equatable {
        var line: Int
        var column: Int
      }
      var diagnostics: [Item]
    }
    let run = ProgramRun("check --format json", in: broken)
    #expect(run.status == 1 && run.errors == "")
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(document.diagnostics.map(\.code) == ["unknown-field", "unknown-target"])
    #expect(document.diagnostics.map(\.start) == [.init(line: 3, column: 1), .init(line: 5, column: 7)])
    #expect(document.diagnostics.allSatisfy { $0.path == "Content/Notes/new.md" && $0.severity == "error" })
    let clean = ProgramRun("build --format json", in: SmallDossier.folder())
    #expect(try JSONDecoder().decode(Document.self, from: Data(clean.output.utf8)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("build", "load parse resolve verify check theme plan cache render write total"),
    ("check", "load parse resolve verify check theme plan total"),
  ])
  func theProfileNamesEveryStageThatRan(_ command: String, _ stages: String) {
    let run = ProgramRun("\(command) --profile", in: folder)
    let table = run.errors.split(separator: "\n").drop { !$0.hasPrefix("stage ") }
    #expect(run.status == 0 && run.output == "")
    #expect(table.dropFirst().map { $0.prefix { $0 != " " } }.joined(separator: " ") == stages)
  }

  @Test func githubGetsAnnotations() {
    let lines = ProgramRun("check --format github", in: broken).errors.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("::error file=Content/Notes/new.md,line=3,") && $0.contains("unknown-field") })
    #expect(lines.contains { $0.hasPrefix("::error file=Content/Notes/new.md,line=5,") })
  }

  @Test func pathsAreThoseOfTheFolderThatOneStandsIn() {
    let folder = TemporaryFolder()
    folder.run("cp -r '\(broken.path)' '\(folder.path)/affair'")
    #expect(ProgramRun("check affair", in: folder).errors.contains("--> affair/Content/Notes/new.md:5:"))
    #expect(ProgramRun("check affair/ --format github", in: folder).errors.contains("file=affair/Content/Notes/new.md,line=5,"))
  }

  @Test func markdownTurnsInputIntoHTML() {
    #expect(ProgramRun("markdown", in: folder, input: "*a* ~~b~~\n").output == "<p><em>a</em> <del>b</del></p>\n")
    #expect(!ProgramRun("markdown", in: folder, input: "<b>x</b>\n").output.contains("<b>"))
    #expect(ProgramRun("markdown --unsafe", in: folder, input: "<b>x</b>\n").output == "<p><b>x</b></p>\n")
    #expect(ProgramRun("markdown", in: folder).status == 0)
  }

  @Test func ownTemplatesAndWordsStandInForThoseBuiltIn() {
    let own = SmallDossier.folder(["Templates/assets/site.css": "/* ours */\n", "Templates/assets/logo.svg": "<svg/>"])
    #expect(ProgramRun("build", in: own).status == 0)
    #expect(own.text("Output/assets/site.css") == "/* ours */\n")
    #expect(own.text("Output/assets/logo.svg") == "<svg/>")
    own.run("mv '\(own.path)/Templates' '\(own.path)/theirs'")
    #expect(ProgramRun("build", in: own).status == 0)
    #expect(own.text("Output/assets/logo.svg") == nil)
    #expect(ProgramRun("build --templates theirs", in: own).status == 0)
    #expect(own.text("Output/assets/site.css") == "/* ours */\n")
    #expect(ProgramRun("build --templates nowhere", in: own).status == 1)
  }
}

/// `dossier markdown -e` takes extensions as cmark-gfm's own program does.
@Suite struct MarkdownExtensionTests {
  @Test func extensionsAreChosenOneByOne() {
    let folder = TemporaryFolder()
    let text = "~~a~~ http://example.com\n"
    #expect(ProgramRun("markdown", in: folder, input: text).output == "<p><del>a</del> <a href=\"http://example.com\">http://example.com</a></p>\n")
    #expect(ProgramRun("markdown -e strikethrough", in: folder, input: text).output == "<p><del>a</del> http://example.com</p>\n")
    #expect(ProgramRun("markdown -e none", in: folder, input: text).output == "<p>~~a~~ http://example.com</p>\n")
    #expect(ProgramRun("markdown --unsafe -e tagfilter", in: folder, input: "<title>\n").output == "&lt;title>\n")
    #expect(ProgramRun("markdown -e tables", in: folder).status == 2)
  }
}

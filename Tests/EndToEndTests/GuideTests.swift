import Foundation
import Markup
import TestSupport
import Testing

/// The guides under `Documentation/`: every command in them is run, in order, and every file in them is written and built.
///
/// A code block says after its language what it is: a path is a file to write there; `append` and a path, lines to add to it; `sh` is
/// run and must succeed, `sh fails` must not; `sh until-stopped` runs until it has printed a link, which must answer; `text output` is
/// what the commands before it print, a line `…` standing for any number of lines.
@Suite struct GuideTests {
  static let guides = ["tutorial", "language", "templates", "publishing", "verification", "editors"]

  @Test(arguments: guides)
  func aGuideDoesWhatItSays(_ name: String) throws {
    let guide = Repository.text("Documentation/\(name).md")
    let blocks = GuideBlock.all(in: guide)
    #expect(blocks.contains { if case .run = $0.use { true } else { false } }, "\(name).md has no command")
    let desk = GuideDesk()
    for block in blocks {
      let fault = desk.follow(block)
      #expect(fault == nil, "\(name).md:\(block.line): \(fault ?? "")")
      if fault != nil { break }
    }
  }

  @Test func everyFieldIsListed() throws {
    let page = Repository.text("Documentation/fields.md")
    #expect(ProgramRun("schema --all", in: TemporaryFolder()).output == page, "dossier schema --all > Documentation/fields.md")
  }

  /// A link of a guide leads to a file, and to a heading where it names one.
  @Test(arguments: guides + ["README", "fields", "codes", "markdown", "diagnostics"])
  func aLinkLeadsSomewhere(_ name: String) throws {
    let text = Repository.text("Documentation/\(name).md")
    #expect(!text.isEmpty)
    for match in GuideBlock.prose(of: text).matches(of: /\]\(([^)\s:]+)\)/) {
      let parts = match.output.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let path = parts[0].isEmpty ? "Documentation/\(name).md" : "Documentation/\(parts[0])"
      #expect(FileManager.default.fileExists(atPath: Repository.file(path).path), "\(name).md leads to \(path)")
      if parts.count == 2 {
        #expect(GuideBlock.anchors(of: Repository.text(path)).contains(parts[1]), "\(name).md leads to \(path)#\(parts[1])")
      }
    }
  }

  @Test func aCommandThatFailsIsNoticed() {
    let desk = GuideDesk()
    func fault(_ text: String) -> String? { GuideBlock.all(in: text).lazy.compactMap(desk.follow).first }
    #expect(fault("```sh\ntrue\nfalse\n```") != nil)
    #expect(fault("```sh fails\ntrue\n```") != nil)
    #expect(fault("```sh\necho one; echo two; echo three\n```\n```text output\none\n…\nthree\n```") == nil)
    #expect(fault("```sh\necho one\n```\n```text output\ntwo\n```") != nil)
    #expect(fault("```yaml\na: b\n```") != nil)
  }
}

import Dossier
import Foundation
import Markup
import TestSupport
import Testing

/// `dossier explain`, and the reference page that is made of it.
@Suite struct ExplainTests {
  let folder = TemporaryFolder()

  private static let explained = Explanation.groups.flatMap(\.explanations)

  @Test func everyCodeIsExplainedOnce() {
    #expect(Self.explained.map(\.code.rawValue).sorted() == DiagnosticCode.allCases.map(\.rawValue).sorted())
  }

  @Test func theReferencePageIsUpToDate() throws {
    let page = try String(contentsOf: Repository.file("Documentation/codes.md"), encoding: .utf8)
    #expect(page == Explanation.page, "dossier explain --all > Documentation/codes.md")
    #expect(ProgramRun("explain --all", in: folder).output == page)
  }

  /// An example shows its fault and no other, in a dossier that has none.
  @Test(arguments: explained.filter(\.hasInput).map(\.code))
  func anExampleHasItsFault(_ code: DiagnosticCode) throws {
    let explanation = try #require(Explanation.of(code))
    let run = ExampleRun(explanation)
    #expect(run.codes == [code.rawValue], "\(run.told)")
  }

  @Test func theDossierAroundTheExamplesHasNoFault() {
    let run = ExampleRun(.of(.uncited)!, plain: true)
    #expect(run.codes == [], "\(run.told)")
  }

  @Test func onlyWhatNoWriterCanBringAboutHasNoInput() {
    #expect(Self.explained.filter { !$0.hasInput }.map(\.code) == [.templateMissing])
  }

  @Test(arguments: ["unknown-source", "'error[unknown-source]'"])
  func aCodeIsExplained(_ argument: String) {
    let run = ProgramRun("explain \(argument)", in: folder)
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.hasPrefix("unknown-source: error\n\n"))
    #expect(run.output.contains("\n    Roy apologised [@gazete-0214#excuses].\n\nThe way out: "))
  }

  @Test func everyCodeIsListedWithItsSeverity() {
    let run = ProgramRun("explain", in: folder)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }.map { $0.split(separator: " ").map(String.init) }
    #expect(Set(lines) == Set(DiagnosticCode.allCases.map { [$0.rawValue, $0.defaultSeverity.rawValue] }))
  }

  @Test func anUnknownCodeIsRefusedWithTheNearestOne() {
    let run = ProgramRun("explain unknwon-source", in: folder)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors == "error: there is no diagnostic `unknwon-source`\nhelp: did you mean `unknown-source`?\n")
    #expect(ProgramRun("explain something-else", in: folder).errors.contains("`dossier explain` lists every code"))
    #expect(ProgramRun("explain --all uncited", in: folder).status == 2)
  }

  @Test func linesBreakBetweenWordsAndNeverInCode() {
    let long = String(repeating: "word ", count: 30) + "`a b`"
    #expect(Explanation.wrapped(long).split(separator: "\n").allSatisfy { $0.count <= 100 })
    let code = String(repeating: "w", count: 97) + " `a b c d e f`"
    #expect(Explanation.wrapped(code) == String(repeating: "w", count: 97) + "\n`a b c d e f`")
  }
}

extension Explanation {
  fileprivate var hasInput: Bool { if case .words = example { false } else { true } }
}

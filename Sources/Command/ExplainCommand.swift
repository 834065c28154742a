import ArgumentParser
import Dossier
import Markup

/// `dossier explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a diagnostic means, with an example and the way out.",
    discussion: """
      The code stands in brackets in every diagnostic: error[unknown-source]. Without one, all codes are listed, each \
      with how bad it is.

        dossier explain unknown-source
        dossier explain
        dossier explain --all > codes.md      the whole reference, as Markdown
      """)

  @Argument(
    help: ArgumentHelp("The code to explain.", valueName: "code"),
    completion: .list(DiagnosticCode.allCases.map(\.rawValue)))
  var code: String?

  @Flag(help: "Explain every code, as a page of Markdown.")
  var all = false

  func validate() throws {
    if all, code != nil { throw ValidationError("--all explains every code; name one, or give --all.") }
  }

  func run() throws {
    guard let code else { return Stream.output.write(all ? Explanation.page : Explanation.list) }
    // As it is copied from a diagnostic: `error[unknown-source]`, `[unknown-source]`.
    let name = code.split(whereSeparator: { $0 == "[" || $0 == "]" }).last.map(String.init) ?? code
    guard let found = DiagnosticCode(rawValue: name), let explanation = Explanation.of(found) else {
      throw UnknownWord.refuse(
        name, what: "diagnostic", among: DiagnosticCode.allCases.map(\.rawValue), otherwise: "`dossier explain` lists every code")
    }
    Stream.output.write(explanation.text)
  }
}

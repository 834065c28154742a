import ArgumentParser

/// `dossier check`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a dossier as build does, and write nothing.",
    discussion: """
      Takes the same options and gives the same diagnostics as build; --output is accepted and not looked at.

        dossier check
        dossier check ~/affair --strict
        dossier check --format github      in a workflow on a code host
      """)

  @OptionGroup var options: DossierOptions

  func run() async throws {
    try await Session(options).run(writing: false)
  }
}

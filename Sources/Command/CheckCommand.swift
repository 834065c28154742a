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
        dossier check --watch              again each time a file is saved, until Ctrl-C
        dossier check --format github      in a workflow on a code host
      """)

  @OptionGroup var options: DossierOptions

  @Flag(
    help: ArgumentHelp(
      "Check again each time a file is saved, until Ctrl-C.",
      discussion: "With --format json, each check is one document on one line (JSON Lines)."))
  var watch = false

  func run() async throws {
    if watch { return try await WatchSession(options).run() }
    try await Session(options).run(writing: false)
  }
}

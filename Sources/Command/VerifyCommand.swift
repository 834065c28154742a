import ArgumentParser
import Dossier
import Markup
import Site

/// `dossier verify`.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove every quotation against the archive, and write the ledger.",
    discussion: """
      Holds every extract and quotation to the archived articles and writes what came of it to Content/evidence.json, \
      the ledger. Keep it with the dossier: where the articles are not at hand, build and check take the verdicts from it, for \
      texts that have not changed since. Nothing is written while a quotation is not proven.

        dossier verify --archive ~/affair-articles
        dossier verify --check --archive ~/affair-articles      say whether the ledger holds, write nothing
      """)

  @OptionGroup var options: DossierOptions

  @Flag(help: "Write nothing: a ledger that is not up to date is an error.")
  var check = false

  func run() async throws {
    try await Session(options).verify(writing: !check)
  }
}

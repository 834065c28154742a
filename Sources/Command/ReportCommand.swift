import ArgumentParser
import Dossier
import Markup

/// `dossier report`.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Say what is proven, what is not, and what rests on one origin alone.",
    discussion: """
      Lists every source with its date, the share of it that is quoted, its extracts and their verdicts; paragraphs that cite \
      nothing, extracts, sources and pages that nothing uses; and the claims that one origin alone bears (sources that derive from \
      one another count as one). A table on standard output, or one JSON document with --format json.

        dossier report
        dossier report --archive ~/affair-articles --format json > report.json
      """)

  @OptionGroup var options: DossierOptions

  func run() async throws {
    try await Session(options).report()
  }
}

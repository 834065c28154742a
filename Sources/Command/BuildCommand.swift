import ArgumentParser

/// `dossier build`.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check a dossier and write its website.",
    discussion: """
      Nothing is written while there is an error; every error is told, with file, line and column. Files that did not \
      change are left alone, and pages that are no longer made are removed. A file that dossier did not write is never \
      touched. Open Output/index.html in any browser, or copy Output/ to any host.

        dossier build
        dossier build ~/affair --output /srv/www/affair
        dossier build --archive ~/affair-articles --strict
        dossier build --format json > diagnostics.json
      """)

  @OptionGroup var options: DossierOptions

  func run() async throws {
    try await Session(options).run(writing: true)
  }
}

import ArgumentParser

/// `dossier serve`.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser while you write it.",
    discussion: """
      Builds the site in memory and serves it at a loopback address, which no other machine reaches. Each time a file is \
      saved, the pages that are open and have changed are loaded again, where you were reading. Errors are shown over the \
      page, which stays as it was until they are mended. Nothing is written; --output is accepted and not looked at. \
      Ctrl-C ends it.

        dossier serve
        dossier serve ~/affair --open
        dossier serve --port 8080          this port or none
      """)

  @OptionGroup var options: DossierOptions

  @Option(
    help: ArgumentHelp(
      "The port to serve at; 0 for any that is free.", discussion: "Default: \(ServeSession.usualPort), or one that is free if it is taken.",
      valueName: "n"))
  var port: Int?

  @Flag(help: "Open the home page in the browser.")
  var open = false

  @Flag(help: "Look for changes twice a second, for folders on a network drive.")
  var poll = false

  func validate() throws {
    if let port, !(0...65535).contains(port) { throw ValidationError("--port must be a number from 0 to 65535.") }
  }

  func run() async throws {
    try await ServeSession(options, port: port.map { UInt16($0) }, opens: open, polls: poll).run()
  }
}

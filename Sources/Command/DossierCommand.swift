import ArgumentParser

/// `dossier`.
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Turns an annotated dossier into a website in which every statement leads to the passage that bears it.",
    discussion: """
      A dossier is a folder with Content/ in it: Markdown notes about events, people, organizations, contracts and \
      questions, and short extracts of the articles they rest on. dossier checks it like a compiler does a program, and \
      writes a website that reads straight from the disk.

        dossier init DIR         begin a dossier, with a small one to learn from
        dossier add-source FILE  put an article in
        dossier new event ID     begin a page
        dossier quote ID WORDS   find a passage of a source, ready to be an extract
        dossier check            say everything that is wrong, write nothing
        dossier build            write the site to Output/, if nothing is
        dossier build ~/affair   the same for a folder elsewhere
        dossier serve            show the site in a browser while you write
        dossier verify           prove the quotations against the archived articles, and keep the proof
        dossier report           say what is proven, what is not, and what rests on one article alone
        dossier explain CODE     say what a diagnostic means, and the way out

      It exits with 0 if all is well, 1 if there are errors, 2 if it does not understand its command line.
      """,
    version: Version.current,
    subcommands: [
      InitCommand.self, BuildCommand.self, CheckCommand.self, ServeCommand.self, VerifyCommand.self, ReportCommand.self, ExplainCommand.self,
      SchemaCommand.self, NewCommand.self, AddSourceCommand.self, QuoteCommand.self, TemplatesCommand.self,
      MarkdownCommand.self,
    ])

  /// Refuses a first word that is no command with the nearest that is one; the parser would only call it unexpected.
  static func checkCommand(_ arguments: [String]) throws {
    let names = ["help"] + configuration.subcommands.compactMap { $0.configuration.commandName }
    guard arguments.count > 1, !arguments[1].hasPrefix("-"), !names.contains(arguments[1]) else { return }
    throw UnknownWord.refuse(arguments[1], what: "command", among: names, otherwise: "`dossier --help` lists every command")
  }
}

/// The program's version, by semver.org.
enum Version {
  static let current = "0.1.0"
}

import ArgumentParser
import Site

/// `dossier templates`.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Print a template, a style sheet or the words of the site, to begin your own from.",
    discussion: """
      What stands in Templates/ beside Content/ stands in for what the program carries, file by file. Without a name, all are listed.

        dossier templates
        mkdir -p Templates/strings
        dossier templates strings/en.yml > Templates/strings/en.yml
      """)

  @Argument(help: ArgumentHelp("The file, by its path in Templates/.", valueName: "name"), completion: .list(BuiltinTheme.names))
  var name: String?

  func run() throws {
    guard let name else { return Stream.output.write(BuiltinTheme.names.map { $0 + "\n" }.joined()) }
    guard let bytes = BuiltinTheme.bytes(of: name) else {
      throw UnknownWord.refuse(name, what: "template", among: BuiltinTheme.names, otherwise: "`dossier templates` lists them")
    }
    Stream.output.write(bytes)
  }
}

import ArgumentParser
import Dossier
import Markup

/// `dossier schema`.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema of a kind's front matter, for editors.",
    discussion: """
      With it an editor completes fields and marks mistakes as you type. It is made of the description that dossier \
      itself reads front matter by. Editors with the YAML language server take it from a first line in the YAML:

        # yaml-language-server: $schema=../schemas/dossier.json

      Without a kind, the kinds are listed. With --all, every field of every kind is, as a page of Markdown.

        dossier schema event > schemas/event.json
        dossier schema dossier > schemas/dossier.json      of Content/dossier.yml
        dossier schema
      """)

  @Argument(help: ArgumentHelp("The kind, or `dossier` for dossier.yml.", valueName: "kind"), completion: .list(names))
  var kind: String?

  @Flag(help: "Print every field of every kind, as Markdown.")
  var all = false

  static let names = Kind.allCases.map(\.rawValue) + ["dossier"]

  func run() throws {
    if all {
      guard kind == nil else { throw ValidationError("give a kind or --all, not both") }
      return Stream.output.write(FieldReference.page)
    }
    guard let kind else { return Stream.output.write(Self.names.map { $0 + "\n" }.joined()) }
    guard let schema = Kind(rawValue: kind)?.schema ?? (kind == "dossier" ? KindSchemas.settings : nil) else {
      throw UnknownWord.refuse(
        kind, what: "kind", among: Self.names, otherwise: "there are " + Self.names.map { "`\($0)`" }.joined(separator: ", "))
    }
    Stream.output.write(JSONSchema.document(of: schema))
  }
}

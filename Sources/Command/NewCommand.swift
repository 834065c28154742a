import ArgumentParser
import Dossier
import Site

/// `dossier new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a new page's file, ready to fill.",
    discussion: """
      The file gets the fields that its kind needs, and the others as comments that say what they mean. The id becomes \
      the file's name. Nothing is ever overwritten.

        dossier new event the-refusal --title 'The refusal'
        dossier new contract alpha-contract
        dossier new version alpha-contract/v1

      The kinds: event, person, organization, contract, version, statement, question, note, source.
      """)

  @Argument(help: ArgumentHelp("What the page is about.", valueName: "kind"), completion: .list(names))
  var kind: String

  @Argument(help: ArgumentHelp("Lowercase letters a–z, digits and hyphens; a version's is contract/version.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("The page's title.", valueName: "words"))
  var title: String?

  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "dir"), completion: .directory)
  var directory = "."

  private static let names = NewPage.kinds.map(\.rawValue)

  func validate() throws {
    if let title, title.isEmpty || title.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      throw ValidationError("--title must be one line of text.")
    }
    if directory.isEmpty { throw ValidationError("<dir> must not be empty.") }
  }

  func run() throws {
    guard let kind = NewPage.kinds.first(where: { $0.rawValue == kind }) else {
      throw UnknownWord.refuse(
        self.kind, what: "kind to make", among: Self.names, otherwise: "there are " + Self.names.joined(separator: ", "))
    }
    if let fault = NewPage.fault(of: id, as: kind) {
      throw Refusal.tell(fault.message, help: fault.better.map { "take `\($0)`" })
    }
    guard let page = NewPage(kind, slug: id, title: title) else { throw ExitCode(1) }
    let content = directory == "." ? "Content" : directory.hasSuffix("/") ? directory + "Content" : directory + "/Content"
    let paths: [String]
    do {
      paths = try NewPage.paths(in: content)
    } catch {
      throw Refusal.tell("`\(content)` cannot be read: \(error.reason)", help: "name the folder that holds Content/")
    }
    if let other = NewPage.taken(id, among: paths) {
      throw Refusal.tell("`\(id)` is the id of `\(content)/\(other)` already", help: "ids are unique in the whole dossier")
    }
    if let contract = page.contractPath, !paths.contains(contract) {
      throw Refusal.tell(
        "there is no `\(content)/\(contract)`", help: "a version needs its contract: dossier new contract \(id.prefix { $0 != "/" })")
    }
    do throws(FileError) {
      var folder = content
      for part in page.path.split(separator: "/").dropLast() {
        folder += "/\(part)"
        try FileSystem.makeFolder(folder)
      }
      try FileSystem.create("\(content)/\(page.path)", Array(page.text.utf8))
    } catch {
      throw Refusal.tell(error.diagnostic(.unreadable).message)
    }
    Stream.output.write("\(content)/\(page.path)\n")
  }
}

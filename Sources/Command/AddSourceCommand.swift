import ArgumentParser
import Dossier
import Intake
import Markup

/// `dossier add-source`.
struct AddSourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-source",
    abstract: "Put articles into the archive, and begin a source's file for each.",
    discussion: """
      An article is plain text in UTF-8, or a page of HTML as a browser saves it. Plain text goes into the archive byte for byte; a \
      first line may begin with its date: date 2026-03-04. Of a page the text of its article is taken, each paragraph, \
      heading, caption and line as a paragraph, and the page itself is kept beside it. Title, author, publisher, date, language and \
      address come from the page's own metadata and headings. What an article does not say is left for you to fill in; the language \
      is guessed from the words.

      The archive folder is the one that Content/dossier.yml names. An article that lies in it already is taken as it is. \
      Nothing is overwritten, and a file that is refused leaves no trace.

        dossier add-source ~/Downloads/article.html
        dossier add-source letter.txt --id alpha-letter-0216
        dossier add-source ../press/*.txt

      Without --id, the id is the publisher with month and day, la-gazette-0214, or else the file's name.
      """)

  @Argument(help: ArgumentHelp("The articles.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("The source's id; for one file.", valueName: "id"))
  var id: String?

  @OptionGroup var options: IntakeOptions

  func validate() throws {
    if files.contains("") { throw ValidationError("<file> must not be empty.") }
    guard let id else { return }
    if files.count > 1 { throw ValidationError("--id names one source; add its file alone.") }
    if let fault = NewPage.fault(of: id, as: .source) {
      throw ValidationError("--id: \(fault.message)\(fault.better.map { "; take `\($0)`" } ?? "").")
    }
  }

  func run() throws {
    let content = try options.content()
    var desk = try IntakeDesk(content: content, archive: try options.archiveFolder(content))
    var isClean = true
    for file in files {
      do {
        try desk.take(file, id: id)
      } catch {
        isClean = false
      }
    }
    if !isClean { throw ExitCode(1) }
  }
}

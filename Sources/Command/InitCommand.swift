import ArgumentParser
import Intake
import Site

/// `dossier init`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a dossier: a small invented one, complete, to learn from and to replace.",
    discussion: """
      The folder gets two articles with their full texts, events, people, organizations, a contract in two versions, a \
      statement, a question and notes that explain them, settings with comments, and the proof of every quotation. It builds \
      as it is. The folder must be new or empty; Git's own folder may be there.

        dossier init affair
        cd affair
        dossier build
      """)

  @Argument(help: ArgumentHelp("The folder to make.", valueName: "dir"), completion: .directory)
  var directory: String

  func validate() throws {
    if directory.isEmpty { throw ValidationError("<dir> must not be empty.") }
  }

  func run() throws {
    try checkEmpty()
    var made = NewFiles()
    let files = StarterDossier.files
    do throws(FileError) {
      for file in files { try made.add(path(file.path), file.bytes) }
    } catch {
      throw Refusal.tell(error.diagnostic(.outputUnwritable).message)
    }
    let change = directory == "." ? "" : "  cd \(ShellWord.quoted(directory))\n"
    Stream.output.write(
      """
      \(directory): a small dossier to learn from and to replace, \(files.count) files

      \(change)  dossier check
        dossier build        then open Output/index.html
        dossier add-source FILE        to put in an article of your own\n
      """)
  }

  private func checkEmpty() throws {
    let names: [String]
    do {
      names = try FileSystem.names(in: directory)
    } catch {
      if error.isNothingThere { return }
      throw Refusal.tell("`\(directory)` cannot be used: \(error.reason)", help: "name a folder that is not there yet, or an empty one")
    }
    let found = names.filter { ![".git", ".DS_Store"].contains($0) }
    guard !found.isEmpty else { return }
    let first = found.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
    let rest = found.count > 3 ? " and \(found.count - 3) more" : ""
    throw Refusal.tell(
      "`\(directory)` is not empty: it holds \(first)\(rest)", help: "name a folder that is not there yet, or an empty one")
  }

  private func path(_ relative: String) -> String {
    switch directory {
    case ".": relative
    case _ where directory.hasSuffix("/"): directory + relative
    default: "\(directory)/\(relative)"
    }
  }
}

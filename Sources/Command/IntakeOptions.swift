import ArgumentParser
import Dossier

/// What the commands have in common that bring an article into a dossier.
struct IntakeOptions: ParsableArguments {
  @Option(name: .customLong("dir"), help: ArgumentHelp("The folder that holds Content/.", valueName: "dir"), completion: .directory)
  var directory = "."

  @Option(
    help: ArgumentHelp(
      "The private full texts of the articles.", discussion: "Stands in for `archive:` in Content/dossier.yml.", valueName: "dir"),
    completion: .directory)
  var archive: String?

  func validate() throws {
    if directory.isEmpty { throw ValidationError("--dir must not be empty.") }
    if archive?.isEmpty == true { throw ValidationError("--archive must not be empty.") }
  }

  /// The dossier's folder; throws, all told, where it or its settings cannot be read.
  func content() throws -> ContentFolder {
    let root = directory == "." ? "Content" : directory.hasSuffix("/") ? directory + "Content" : directory + "/Content"
    let folder: ContentFolder
    do throws(IOFault) {
      folder = try ContentFolder(root: root)
    } catch {
      throw Refusal.tell("`\(root)` cannot be read: \(error.reason)", help: "name the folder that holds Content/: --dir FOLDER")
    }
    if folder.diagnostics.contains(where: { $0.severity == .error }) { throw Refusal.tell(folder.diagnostics, in: folder.files) }
    return folder
  }

  /// The folder of full texts; throws, told, where nobody names one, or where one that was asked for is not there. The one that
  /// `dossier.yml` names may still have to be made.
  func archiveFolder(_ content: ContentFolder) throws -> String {
    if let asked = ArchiveChoice.asked(archive) {
      guard ArchiveChoice.isFolder(asked.folder) else { throw Refusal.tell("there is no archive folder `\(asked.folder)`: \(asked.origin)") }
      return asked.folder
    }
    if let named = content.archive { return named }
    throw Refusal.tell(
      "`\(content.root)/dossier.yml` names no archive folder",
      help: "add a line `archive: ../archive`, or name the folder with --archive or in DOSSIER_ARCHIVE")
  }
}

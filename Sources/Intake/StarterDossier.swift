/// The invented dossier that `dossier init` makes: complete, and meant to be replaced.
package enum StarterDossier {
  package struct File: Sendable {
    /// Below the dossier's folder.
    package let path: String
    package let bytes: [UInt8]
  }

  /// Every file, sorted by path.
  package static var files: [File] {
    StarterFiles.files.map { file in
      // A hidden file of that name would rule this repository's own folder.
      let path = file.path == "gitignore" ? ".gitignore" : file.path
      return File(path: path, bytes: file.text.withUTF8Buffer(Array.init))
    }.sorted { $0.path < $1.path }
  }
}

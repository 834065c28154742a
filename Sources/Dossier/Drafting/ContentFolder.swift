import Markup

/// A `Content/` folder as the commands that add to it need it: its settings and what stands in it, whatever is wrong in its pages.
package struct ContentFolder {
  /// As the system finds it.
  package let root: String
  /// Below the root.
  package let paths: [String]
  package let settings: Settings
  /// What is wrong with `dossier.yml`, and the file itself.
  package let diagnostics: [Diagnostic]
  package let files: SourceFiles

  /// Lists the folder and reads its settings; where there is no `dossier.yml`, what holds without one.
  package init(root: String) throws(IOFault) {
    self.root = root
    paths = try NewPage.paths(in: root)
    var files = SourceFiles()
    guard paths.contains("dossier.yml") else {
      (settings, diagnostics, self.files) = (.standard, [], files)
      return
    }
    let path = "\(root)/dossier.yml"
    let bytes = try FileBytes.read(path, limit: ContentTree.largestFile + 1)
    let result = SettingsReader.read(ContentTree.File(path: path, bytes: bytes), id: FileID(index: 0))
    _ = files.add(result.source)
    (settings, diagnostics, self.files) = (result.settings, result.diagnostics, files)
  }

  /// The folder of full texts that `dossier.yml` names, as the system finds it.
  package var archive: String? {
    settings.archive.map { $0.hasPrefix("/") ? $0 : "\(root)/\($0)" }
  }

  /// The ids of the sources, sorted.
  package var sources: [String] {
    paths.compactMap { path in
      if case .page(.source, let slug) = ContentPlace(path: path) { slug } else { nil }
    }.sorted()
  }

  /// What each source says of its archived text, as far as its file can be read.
  package var archived: [(slug: String, archive: String?, sha256: String?)] {
    sources.map { slug in
      let path = path(ofSource: slug)
      guard let bytes = try? FileBytes.read(path, limit: ContentTree.largestFile) else { return (slug, nil, nil) }
      let id = FileID(index: 0)
      var ignored: [Diagnostic] = []
      let file = TextDecoding.sourceFile(path: path, bytes: bytes, id: id, diagnostics: &ignored)
      let matter = FrontMatter(of: file, id: id, diagnostics: &ignored)
      let node = matter.yaml.flatMap { YAML.parse($0, of: file, id: id, diagnostics: &ignored) }
      return (slug, node?["archive"]?.text, node?["sha256"]?.text?.lowercased())
    }
  }

  /// The file of a source.
  package func path(ofSource slug: String) -> String { "\(root)/Sources/\(slug).md" }

  /// A source as it stands.
  package func source(_ slug: String) throws(IOFault) -> SourceReading {
    let path = path(ofSource: slug)
    return SourceReading(path: path, bytes: try FileBytes.read(path, limit: ContentTree.largestFile))
  }
}

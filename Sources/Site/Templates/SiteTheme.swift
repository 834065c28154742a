import Markup
import Mustache

/// What the site looks like and the words it speaks: templates, assets and one language's strings.
public struct SiteTheme: Sendable {
  let templates: TemplateLibrary
  let strings: Strings
  /// Files to copy, by their path in the site, sorted.
  let assets: [(path: String, bytes: [UInt8])]
  /// Of every file that the theme is made of, and the language.
  let digest: Digest

  /// One file of a `Templates/` folder, by its path in that folder: `event.mustache`, `assets/site.css`, `strings/en.yml`.
  public struct File: Sendable {
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Compiles a theme: `overlay`'s files stand in for those built in, file by file. Template and string files that are
  /// read are added to `files`, for the diagnostics to point into. `folder` is what messages call the overlay's folder.
  public init?(
    overlay: [File], folder: String = "Templates", language: String, files: inout SourceFiles,
    diagnostics: inout [Diagnostic]
  ) {
    var chosen: [String: (file: File, shown: String)] = [:]
    for (path, text) in BuiltinTemplates.files {
      let file = File(path: path, bytes: text.withUTF8Buffer { Array($0) })
      chosen[path] = (file, "built-in Templates/" + path)
    }
    for file in overlay { chosen[file.path] = (file, folder + "/" + file.path) }
    let ordered = chosen.sorted { $0.key < $1.key }
    let templates = SiteTheme.templates(
      ordered.filter { $0.key.hasSuffix(".mustache") }.map { ($0.value.file, $0.value.shown) }, files: &files,
      diagnostics: &diagnostics)
    let strings = SiteTheme.strings(
      SiteTheme.stringsFile(language).lazy.compactMap { chosen[$0] }.first, language: language, folder: folder,
      files: &files, diagnostics: &diagnostics)
    guard let templates, let strings else { return nil }
    self.templates = templates.fixing("t", to: strings.record)
    self.strings = strings
    var files = CacheWriter()
    files.write(language)
    for (path, chosen) in ordered {
      files.write(path)
      files.write(chosen.file.bytes)
    }
    digest = Digest(of: files.bytes)
    assets = ordered.filter { $0.key.hasPrefix("assets/") }.map { ($0.key, $0.value.file.bytes) }
  }

  /// Where the words of a language may stand, the best first: those of `fr-CA`, else those of `fr`.
  private static func stringsFile(_ language: String) -> [String] {
    let parts = language.split(separator: "-")
    return (1...max(1, parts.count)).reversed().map { "strings/\(parts.prefix($0).joined(separator: "-")).yml" }
  }

  private static func templates(
    _ sources: [(file: File, shown: String)], files: inout SourceFiles, diagnostics: inout [Diagnostic]
  ) -> TemplateLibrary? {
    var ids: [String: FileID] = [:]
    var decoded: [TemplateSource] = []
    for (file, shown) in sources {
      let id = FileID(index: files.files.count)
      let source = TextDecoding.sourceFile(path: shown, bytes: file.bytes, id: id, diagnostics: &diagnostics)
      ids[shown] = files.add(source)
      decoded.append(
        TemplateSource(name: String(file.path.dropLast(".mustache".utf8.count)), path: shown, bytes: source.bytes))
    }
    var complete = true
    for name in PageTemplate.allCases.map(\.rawValue) where !decoded.contains(where: { $0.name == name }) {
      complete = false
      diagnostics.append(Diagnostic(.templateMissing, path: name + ".mustache", "the template `\(name)` is missing"))
    }
    switch TemplateLibrary.compile(decoded) {
    case .success(let library):
      return complete ? library : nil
    case .failure(let faults):
      for fault in faults.all {
        let span = ids[fault.path].map { Span(file: $0, range: fault.range) }
        var diagnostic = Diagnostic(.templateSyntax, at: span, fault.summary)
        if span == nil { diagnostic.path = fault.path }
        diagnostics.append(fault.help.map { diagnostic.help($0) } ?? diagnostic)
      }
      return nil
    }
  }

  private static func strings(
    _ file: (file: File, shown: String)?, language: String, folder: String, files: inout SourceFiles,
    diagnostics: inout [Diagnostic]
  ) -> Strings? {
    guard let (file, shown) = file else {
      let path = "\(folder)/strings/\(language).yml"
      diagnostics.append(
        Diagnostic(.stringMissing, path: path, "there are no strings for the language `\(language)`")
          .help("write \(path) after the model of the English one, or set `language:` in dossier.yml to en or fr"))
      return nil
    }
    let id = FileID(index: files.files.count)
    let source = TextDecoding.sourceFile(path: shown, bytes: file.bytes, id: id, diagnostics: &diagnostics)
    _ = files.add(source)
    return StringsReader.read(source, id: id, language: language, diagnostics: &diagnostics)
  }
}

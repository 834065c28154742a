import Markup

/// One source's file, read by itself and leniently: for commands that look things up in it or add to it.
package struct SourceReading {
  /// A front matter value and its place.
  package typealias Value = (text: String, span: Span)

  package struct Quoted {
    package let id: String
    /// The heading.
    package let span: Span
    /// The extract's words; `nil` under a heading without any.
    package let words: String?
  }

  /// The file alone; spans point into it.
  package let files: SourceFiles
  package let language: String?
  package let archive: Value?
  package let sha256: Value?
  package let mayBePublished: Bool
  /// Every heading, in order.
  package let extracts: [Quoted]
  /// What keeps the file from being read; what a check would say besides is left to it.
  package let diagnostics: [Diagnostic]

  package init(path: String, bytes: [UInt8]) {
    let id = FileID(index: 0)
    var diagnostics: [Diagnostic] = []
    let file = TextDecoding.sourceFile(path: path, bytes: bytes, id: id, diagnostics: &diagnostics)
    let matter = FrontMatter(of: file, id: id, diagnostics: &diagnostics)
    let node = matter.yaml.flatMap { YAML.parse($0, of: file, id: id, diagnostics: &diagnostics) }
    func value(_ key: String) -> Value? {
      guard let value = node?[key], let text = value.text, !text.isEmpty else { return nil }
      return (text, value.span)
    }
    language = value("language")?.text
    archive = value("archive")
    sha256 = value("sha256").map { ($0.text.lowercased(), $0.span) }
    mayBePublished = value("rights")?.text == Rights.full.rawValue
    var ignored: [Diagnostic] = []
    let body = Markdown.parse(matter.body, of: file, id: id, diagnostics: &ignored)
    let sections = Sections(body)
    var reader = ExtractReader(body: body, language: language)
    let read = reader.read(sections)
    extracts = sections.list.map { section in
      let extract = read.first { $0.heading == section.heading }
      return Quoted(
        id: section.title(in: body), span: body.blocks[section.heading].span, words: extract.map { body.string(body.blocks[$0.quote].text) })
    }
    var files = SourceFiles()
    _ = files.add(file)
    self.files = files
    self.diagnostics = diagnostics
  }

  /// What is wrong with a name in the archive folder that a front matter gives.
  package static func fault(ofArchive name: String) -> String? { ArchiveName.fault(name) }
}

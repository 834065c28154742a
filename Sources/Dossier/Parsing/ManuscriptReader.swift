import Markup

/// Turns a file's bytes into a manuscript. Looks at no other file, so that files are read in parallel.
struct ManuscriptReader {
  private let page: Inventory.Page
  private let source: SourceFile
  private var manuscript: Manuscript

  static func read(_ page: Inventory.Page) -> Manuscript {
    var reader = ManuscriptReader(page)
    reader.run()
    return reader.manuscript
  }

  private init(_ page: Inventory.Page) {
    self.page = page
    var diagnostics: [Diagnostic] = []
    if let fault = SourceLimit.fault(page.file, id: page.id) {
      diagnostics.append(fault)
      source = SourceFile(path: page.file.path, bytes: [])
    } else {
      source = TextDecoding.sourceFile(path: page.file.path, bytes: page.file.bytes, id: page.id, diagnostics: &diagnostics)
    }
    manuscript = Manuscript(page: page, source: source, diagnostics: diagnostics)
  }

  private mutating func run() {
    guard !source.bytes.isEmpty else { return }
    let matter = FrontMatter(of: source, id: page.id, diagnostics: &manuscript.diagnostics)
    let first = Span(file: page.id, range: source.lineRange(at: 0))
    if let yaml = matter.yaml {
      let node = YAML.parse(yaml, of: source, id: page.id, diagnostics: &manuscript.diagnostics)
      if let node {
        guard !isDraft(node) else { return manuscript.isDraft = true }
        var reader = SchemaReader(source: source)
        if let record = reader.record(node, as: page.kind.schema, opening: first) { manuscript.fields = record }
        manuscript.diagnostics += reader.diagnostics
      }
    } else {
      let title = page.kind == .home ? "the home page" : page.kind.phrase
      manuscript.diagnostics.append(
        Diagnostic(.frontMatterMissing, at: first, "front matter is missing: \(title) begins with it", label: "expected `---` here")
          .help("write a line `---`, the fields, `title:` at least, and another line `---` at the top of the file"))
    }
    var found: [Diagnostic] = []
    let body = Markdown.parse(matter.body, of: source, id: page.id, diagnostics: &found)
    manuscript.diagnostics += found
    manuscript.sections = Sections(body)
    manuscript.body = body
    switch page.kind {
    case .source:
      var reader = ExtractReader(body: manuscript.body, language: manuscript.fields.text("language"))
      manuscript.extracts = reader.read(manuscript.sections)
      manuscript.diagnostics += reader.diagnostics
    case .contract:
      manuscript.clauses = ClauseReader.read(manuscript.sections, of: manuscript.body, diagnostics: &manuscript.diagnostics)
    default: break
    }
  }

  private func isDraft(_ node: YAMLNode) -> Bool {
    guard page.kind != .home, case .scalar("true", quoted: false) = node["draft"]?.content else { return false }
    return true
  }
}

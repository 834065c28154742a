import Markup

/// Turns a file's bytes into a manuscript. Looks at no other file, so that files are read in parallel.
struct ManuscriptReader {
  struct Result: Sendable {
    var source: SourceFile
    var manuscript: Manuscript
    var diagnostics: [Diagnostic]
  }

  private let page: Inventory.Page
  private let source: SourceFile
  private var manuscript: Manuscript
  private var diagnostics: [Diagnostic]

  static func read(_ page: Inventory.Page) -> Result {
    var reader = ManuscriptReader(page)
    reader.run()
    return Result(source: reader.source, manuscript: reader.manuscript, diagnostics: reader.diagnostics)
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
    self.diagnostics = diagnostics
    manuscript = Manuscript(page: page)
  }

  private mutating func run() {
    guard !source.bytes.isEmpty else { return }
    let matter = FrontMatter(of: source, id: page.id, diagnostics: &diagnostics)
    let first = Span(file: page.id, range: source.lineRange(at: 0))
    if let yaml = matter.yaml {
      let node = YAML.parse(yaml, of: source, id: page.id, diagnostics: &diagnostics)
      if let node {
        guard !isDraft(node) else { return manuscript.isDraft = true }
        var reader = SchemaReader(source: source)
        if let record = reader.record(node, as: page.kind.schema, opening: first) { manuscript.fields = record }
        diagnostics += reader.diagnostics
      }
    } else {
      let title = page.kind == .home ? "the home page" : page.kind.phrase
      diagnostics.append(
        Diagnostic(.frontMatterMissing, at: first, "front matter is missing: \(title) begins with it", label: "expected `---` here")
          .help("write a line `---`, the fields, `title:` at least, and another line `---` at the top of the file"))
    }
    manuscript.body = Markdown.parse(matter.body, of: source, id: page.id, diagnostics: &diagnostics)
    manuscript.sections = Sections(manuscript.body)
    for section in manuscript.sections.list { manuscript.anchors[section.anchor] = section.heading }
    switch page.kind {
    case .source:
      var reader = ExtractReader(body: manuscript.body, language: manuscript.fields.text("language"))
      manuscript.extracts = reader.read(manuscript.sections)
      diagnostics += reader.diagnostics
    case .contract:
      manuscript.clauses = ClauseReader.read(manuscript.sections, of: manuscript.body, diagnostics: &diagnostics)
    default: break
    }
  }

  private func isDraft(_ node: YAMLNode) -> Bool {
    guard page.kind != .home, case .scalar("true", quoted: false) = node["draft"]?.content else { return false }
    return true
  }
}

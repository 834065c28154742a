import Testing

@testable import Markup

@Suite("YAML with places") struct YAMLTests {
  private struct Read {
    let root: YAMLNode?
    let diagnostics: [Diagnostic]
    init(_ source: SourceFile) {
      var diagnostics: [Diagnostic] = []
      root = YAML.parse(0..<source.bytes.count, of: source, id: FileID(index: 0), diagnostics: &diagnostics)
      self.diagnostics = diagnostics
    }
  }

  /// Every value's span in order of the file, mappings' keys included.
  private func spans(_ node: YAMLNode) -> [Range<Int>] {
    switch node.content {
    case .scalar, .null: [node.span.range]
    case .sequence(let elements): elements.flatMap(spans)
    case .mapping(let entries): entries.flatMap { [$0.keySpan.range] + spans($0.value) }
    }
  }

  private func expectSpans(_ marked: Marked, _ location: SourceLocation = #_sourceLocation) {
    let read = Read(marked.source)
    #expect(read.diagnostics.isEmpty, sourceLocation: location)
    #expect(read.root.map(spans) == marked.places, sourceLocation: location)
  }

  private func expectFaults(_ code: DiagnosticCode, _ marked: Marked, _ location: SourceLocation = #_sourceLocation) {
    let read = Read(marked.source)
    #expect(read.diagnostics.map(\.code) == marked.places.map { _ in code }, sourceLocation: location)
    #expect(read.diagnostics.map { $0.span?.range } == marked.places, sourceLocation: location)
  }

  @Test func placesAreBytesWhateverStandsBefore() {
    expectSpans("⟦é⟧: ⟦😀⟧\n⟦日本⟧: ⟦\"Été\"⟧ # commentaire\n⟦c⟧: ⟦'d'⟧\n")
    expectSpans("⟦a⟧:\n  - ⟦é⟧\n  - {⟦b⟧: ⟦ç⟧, ⟦d⟧: [⟦e⟧, ⟦\"f\"⟧]}\n⟦g⟧: ⟦h⟧\n")
  }

  @Test func textOverLines() {
    let read = Read(SourceFile(path: "x", bytes: Array("a: |\n  é\n  b\nc: >-\n  d\n  e\nf: g\n  h\n".utf8)))
    #expect(read.root?["a"]?.text == "é\nb\n")
    #expect(read.root?["c"]?.text == "d e")
    #expect(read.root?["f"]?.text == "g h")
  }

  @Test func listsAndMappingsEndWithTheirLastValue() {
    let marked: Marked = "a: ⟦- é\n  - b⟧   # c\n\n# d\ne: ⟦[f, g]⟧\nh:\n  ⟦i: j⟧\n"
    let source = SourceFile(path: "x", bytes: Array(marked.source.text(0..<marked.source.bytes.count).replacing("a: -", with: "a:\n  -").utf8))
    let root = Read(source).root
    #expect(root.map { source.text($0["a"]!.span.range) } == "- é\n  - b")
    #expect(root.map { source.text($0["e"]!.span.range) } == "[f, g]")
    #expect(root.map { source.text($0["h"]!.span.range) } == "i: j")
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "   \n"])
  func nothingIsAnEmptyMapping(_ text: String) {
    let read = Read(SourceFile(path: "x", bytes: Array(text.utf8)))
    guard case .mapping(let entries)? = read.root?.content else { return #expect(Bool(false), "a mapping") }
    #expect(entries.isEmpty && read.diagnostics.isEmpty)
  }

  @Test func whatIsNull() {
    let root = Read(SourceFile(path: "x", bytes: Array("a:\nb: ~\nc: null\nd: \"\"\ne: \"null\"\nf: 12\n".utf8))).root
    let texts = ["a", "b", "c", "d", "e", "f"].map { root?[$0]?.text }
    #expect(texts == [nil, nil, nil, "", "null", "12"])
  }

  @Test func aKeyGivenTwice() {
    expectFaults(.duplicateField, "a: 1\nb: 2\n⟦a⟧: 3\n⟦\"b\"⟧: 4\n")
    #expect(Read(SourceFile(path: "x", bytes: Array("a: 1\na: 2\n".utf8))).root?["a"]?.text == "1")
    expectFaults(.duplicateField, "x: {é: 1, ⟦é⟧: 2}\n")
  }

  @Test func anchorsAliasesAndTags() {
    expectFaults(.yamlSyntax, "a: ⟦&x 1⟧\n")
    expectFaults(.yamlSyntax, "é: ⟦!!str 1⟧\n")
    #expect(Read(SourceFile(path: "x", bytes: Array("a: &x 1\nb: *x\n".utf8))).diagnostics.map(\.code) == [.yamlSyntax, .yamlSyntax])
  }

  @Test func syntaxErrorsPointToTheirPlace() {
    expectFaults(.yamlSyntax, "é: a⟦:⟧ b\n")
    expectFaults(.yamlSyntax, "a: ⟦@⟧b\n")
    expectFaults(.yamlSyntax, "a: \"b⟦\n⟧")
    expectFaults(.yamlSyntax, "a: b\n⟦\t⟧c: d\n")
    expectFaults(.yamlSyntax, "é: b⟦\u{0001}⟧c\n")
  }

  @Test func deepNestingIsRefusedNotARiskForTheStack() {
    let text = String(repeating: "[", count: 5000)
    let read = Read(SourceFile(path: "x", bytes: Array(("a: " + text).utf8)))
    #expect(read.root == nil && read.diagnostics.map(\.code) == [.yamlSyntax])
  }

  @Test func aSecondDocumentIsAnError() {
    let read = Read(SourceFile(path: "x", bytes: Array("a: b\n...\nc: d\n".utf8)))
    #expect(read.root == nil && !read.diagnostics.isEmpty)
  }

  @Test func aFieldsNameIsAWord() { expectFaults(.wrongType, "⟦[a]⟧: b\nc: d\n") }
}

import Markup
import Testing

@testable import Site

@Suite("A theme, and what a dossier's own folder puts in its place")
struct SiteThemeTests {
  private func theme(
    _ overlay: [(path: String, text: String)], language: String = "en"
  ) -> (theme: SiteTheme?, files: SourceFiles, diagnostics: [Diagnostic]) {
    var files = SourceFiles()
    var diagnostics: [Diagnostic] = []
    let theme = SiteTheme(
      overlay: overlay.map { .init(path: $0.path, bytes: Array($0.text.utf8)) }, language: language, files: &files,
      diagnostics: &diagnostics)
    return (theme, files, diagnostics)
  }

  @Test(arguments: ["en", "fr", "en-GB", "fr-CA"]) func theBuiltInThemeCompiles(language: String) {
    let (theme, _, diagnostics) = theme([], language: language)
    #expect(theme != nil)
    #expect(diagnostics.isEmpty)
  }

  @Test func aFileOfTheFolderStandsInForTheBuiltInOne() throws {
    let own = try #require(theme([("assets/site.css", "body { color: red }")]).theme)
    let asset = try #require(own.assets.first { $0.path == "assets/site.css" })
    #expect(String(decoding: asset.bytes, as: UTF8.self) == "body { color: red }")
    #expect(own.assets.contains { $0.path == "assets/icon.svg" })
  }

  @Test func aTemplateThatIsNotClosedIsAnErrorInItsLine() throws {
    let (theme, files, diagnostics) = theme([("note.mustache", "<h1>\n{{#title}}\n</h1>\n")])
    #expect(theme == nil)
    let fault = try #require(diagnostics.first)
    #expect(fault.code == .templateSyntax)
    let span = try #require(fault.span)
    #expect(files[span.file].path == "Templates/note.mustache")
    #expect(files[span.file].position(at: span.lower).line == 2)
  }

  @Test func aLanguageWithoutStringsIsAnErrorThatSaysWhatToWrite() {
    let (theme, _, diagnostics) = theme([], language: "pl")
    #expect(theme == nil)
    #expect(diagnostics.map(\.code) == [.stringMissing])
    #expect(diagnostics.first?.path == "Templates/strings/pl.yml")
  }

  @Test func aLanguageOfTheFolderIsReadThere() {
    let own = theme([("strings/pl.yml", StringsFile.builtIn("en"))], language: "pl")
    #expect(own.theme != nil)
    #expect(own.diagnostics.isEmpty)
  }

  @Test func everyAssetIsCopiedUnderItsPath() throws {
    let built = try #require(theme([("assets/fonts/own.woff2", "x"), ("README.md", "x")]).theme)
    let own = ["icon.svg", "search.css", "search.js", "site.css", "texts.css", "timeline.css", "timeline.js"]
    #expect(built.assets.map(\.path) == ["assets/book.css", "assets/fonts/own.woff2"] + own.map { "assets/" + $0 })
  }

  @Test func theStylesheetsStaySmall() throws {
    let sheets = try #require(theme([]).theme).assets.filter { $0.path.hasSuffix(".css") }
    #expect(sheets.reduce(0) { $0 + $1.bytes.count } <= 30_720)
  }

  @Test func theScriptsStaySmall() throws {
    let theme = try #require(theme([]).theme)
    let scripts = theme.assets.filter { $0.path.hasSuffix(".js") }.reduce(0) { $0 + $1.bytes.count }
    #expect(scripts + ScriptLoader(templates: theme.templates).text.count <= 20_480)
  }
}

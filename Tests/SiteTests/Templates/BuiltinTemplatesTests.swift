import Markup
import Testing

@testable import Site

@Suite struct BuiltinTemplatesTests {
  @Test func areTheFilesOfTheTemplatesFolder() {
    let package = #filePath.split(separator: "/").prefix { $0 != "Tests" }.reduce("") { $0 + "/" + $1 }
    var diagnostics = [Diagnostic]()
    let folder = ThemeFolder.load(package + "/Templates", diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty && !folder.isEmpty)
    #expect(BuiltinTemplates.files.map(\.path) == folder.map(\.path))
    for (builtin, file) in zip(BuiltinTemplates.files, folder) {
      let isSame = builtin.text.withUTF8Buffer { file.bytes.elementsEqual($0) }
      #expect(isSame, "\(file.path)")
    }
  }
}

import Markup

@testable import Site

/// The strings that come with the program, as a test reads or spoils them.
enum StringsFile {
  static func builtIn(_ language: String) -> String {
    BuiltinTemplates.files.first { $0.path == "strings/\(language).yml" }.map { "\($0.text)" } ?? ""
  }

  static func read(_ text: String, language: String = "en") -> (strings: Strings?, diagnostics: [Diagnostic]) {
    let source = SourceFile(path: "Templates/strings/\(language).yml", bytes: Array(text.utf8))
    var diagnostics: [Diagnostic] = []
    let strings = StringsReader.read(source, id: FileID(index: 0), language: language, diagnostics: &diagnostics)
    return (strings, diagnostics)
  }

  static func line(_ key: String, in text: String) -> String? {
    text.split(separator: "\n").map(String.init).first { $0.hasPrefix(key + ":") }
  }
}

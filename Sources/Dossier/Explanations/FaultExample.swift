/// Input that has one fault, as a writer would make it.
public enum FaultExample: Sendable {
  /// Text of a page, below its front matter.
  case text(String)
  /// A whole file, by its path below the dossier's folder.
  case file(String, String)
  /// Lines for a shell in the dossier's folder; where the last one does not run `dossier` itself, the next check reports.
  case commands([String])
  /// In words, where no input of a writer's can bring it about.
  case words(String)

  /// Where the fault stands, to announce the example with; `nil` for words, which speak for themselves.
  var place: String? {
    switch self {
    case .text: "in the text of a page"
    case .file(let path, _): "in `\(path)`"
    case .commands: "after these commands in the dossier's folder"
    case .words: nil
    }
  }

  /// The lines to show, without a line feed at their end.
  var lines: String {
    switch self {
    case .text(let text), .file(_, let text): text
    case .commands(let lines): lines.joined(separator: "\n")
    case .words(let words): words
    }
  }

  /// What the lines are written in, as a fence names it.
  var language: String {
    switch self {
    case .text: "markdown"
    case .file(let path, _): path.hasSuffix(".yml") ? "yaml" : path.hasSuffix(".md") ? "markdown" : "text"
    case .commands: "sh"
    case .words: "text"
    }
  }
}

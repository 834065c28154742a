import ArgumentParser
import Markup

/// `dossier markdown`.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Turn Markdown on standard input into HTML on standard output.",
    discussion: """
      The same renderer that build uses for the text of a page, for finding out why something looks as it does. Raw HTML \
      and links with unsafe schemes are left out unless asked for.

        dossier markdown < note.md
        echo '~~struck~~' | dossier markdown
        dossier markdown --unsafe -e table < example.md      as cmark-gfm does with this extension alone
      """)

  @Flag(help: "Let raw HTML and every link through.")
  var unsafe = false

  @Option(
    name: [.customShort("e"), .long],
    help: ArgumentHelp(
      "An extension of CommonMark to use, instead of all that a dossier has; can be repeated.",
      discussion: "tagfilter, which disarms some tags of raw HTML, is used only if it is named. none: CommonMark alone.",
      valueName: "table|tasklist|strikethrough|autolink|tagfilter|none"))
  var `extension`: [MarkdownExtension] = []

  func run() throws {
    guard let input = StandardInput.bytes() else {
      Stream.error.write("error: standard input cannot be read\n")
      throw ExitCode(1)
    }
    let named = `extension`.reduce(into: Markdown.Extensions()) { $0.formUnion($1.option) }
    Stream.output.write(Markdown.html(input, unsafe: unsafe, extensions: `extension`.isEmpty ? .all : named))
  }
}

/// `--extension`.
enum MarkdownExtension: String, ExpressibleByArgument, CaseIterable {
  case table, tasklist, strikethrough, autolink, tagfilter, none

  var option: Markdown.Extensions {
    switch self {
    case .table: .table
    case .tasklist: .tasklist
    case .strikethrough: .strikethrough
    case .autolink: .autolink
    case .tagfilter: .tagfilter
    case .none: []
    }
  }
}

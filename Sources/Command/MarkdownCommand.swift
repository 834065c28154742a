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
      """)

  @Flag(help: "Let raw HTML and every link through.")
  var unsafe = false

  func run() throws {
    guard let input = StandardInput.bytes() else {
      Stream.error.write("error: standard input cannot be read\n")
      throw ExitCode(1)
    }
    Stream.output.write(Markdown.html(input, unsafe: unsafe))
  }
}

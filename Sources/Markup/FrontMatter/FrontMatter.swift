/// Parts a file into its YAML front matter and its Markdown.
public struct FrontMatter: Sendable {
  /// The YAML's bytes, without the two `---` lines; `nil` where the file has none.
  public let yaml: Range<Int>?
  /// The Markdown's bytes.
  public let body: Range<Int>

  /// Finds the front matter: a first line `---` up to the next line `---`. One that is never closed is a diagnostic, and
  /// the whole rest is then taken as YAML up to the first blank line.
  public init(of source: SourceFile, id: FileID, diagnostics: inout [Diagnostic]) {
    let bytes = source.bytes
    let newline = UInt8(ascii: "\n")
    guard FrontMatter.isFence(bytes[source.lineRange(at: 0)]) else {
      yaml = nil
      body = 0..<bytes.count
      return
    }
    let first = source.lineRange(at: 0).upperBound
    let start = min(first + 1, bytes.count)
    var line = start
    var blank: Int?
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: newline) ?? bytes.count
      if FrontMatter.isFence(bytes[line..<end]) {
        yaml = start..<line
        body = min(end + 1, bytes.count)..<bytes.count
        return
      }
      if blank == nil, end == line { blank = line }
      line = end + 1
    }
    diagnostics.append(
      Diagnostic(
        .frontMatterUnclosed, at: Span(file: id, lower: 0, upper: first), "the front matter is never closed",
        label: "opened here"
      ).help("write a line `---` after its last field"))
    let end = blank ?? bytes.count
    yaml = start..<max(start, end)
    body = max(start, end)..<bytes.count
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: Array("---".utf8)) else { return false }
    return line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

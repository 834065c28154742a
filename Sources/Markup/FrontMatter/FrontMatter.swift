/// Parts a file into its YAML front matter and its Markdown.
public struct FrontMatter: Sendable {
  /// The YAML's bytes, without the two `---` lines; `nil` where the file has none.
  public let yaml: Range<Int>?
  /// The Markdown's bytes.
  public let body: Range<Int>

  /// Finds the front matter: a first line `---` up to the next line `---`. One that is never closed is a diagnostic, and
  /// the whole rest is then taken as YAML up to the first blank line.
  public init(of source: SourceFile, id: FileID, diagnostics: inout [Diagnostic]) {
    let (parts, opening) = source.bytes.withUnsafeBufferPointer { Self.parts($0) }
    if let opening {
      diagnostics.append(
        Diagnostic(
          .frontMatterUnclosed, at: Span(file: id, range: opening), "the front matter is never closed", label: "opened here"
        ).help("write a line `---` after its last field"))
    }
    self = parts
  }

  private init(yaml: Range<Int>?, body: Range<Int>) {
    self.yaml = yaml
    self.body = body
  }

  /// The parts, and the opening line where none closes it.
  private static func parts(_ bytes: UnsafeBufferPointer<UInt8>) -> (FrontMatter, unclosed: Range<Int>?) {
    func lineEnd(_ start: Int) -> Int { bytes.first(ASCII.newline, from: start, upTo: bytes.count) ?? bytes.count }
    let first = lineEnd(0)
    guard isFence(bytes, 0..<first) else { return (FrontMatter(yaml: nil, body: 0..<bytes.count), nil) }
    let start = min(first + 1, bytes.count)
    var line = start
    var blank: Int?
    while line < bytes.count {
      let end = lineEnd(line)
      if isFence(bytes, line..<end) {
        return (FrontMatter(yaml: start..<line, body: min(end + 1, bytes.count)..<bytes.count), nil)
      }
      if blank == nil, end == line { blank = line }
      line = end + 1
    }
    let end = max(start, blank ?? bytes.count)
    return (FrontMatter(yaml: start..<end, body: end..<bytes.count), 0..<first)
  }

  private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    guard line.count >= 3 else { return false }
    let dashes = line.lowerBound..<line.lowerBound + 3
    return dashes.allSatisfy { bytes[$0] == ASCII.dash } && (dashes.upperBound..<line.upperBound).allSatisfy { bytes[$0].isBlank }
  }
}

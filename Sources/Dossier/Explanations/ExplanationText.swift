import Markup

extension Explanation {
  /// How bad it is, and whether `severities:` of `dossier.yml` may say otherwise.
  var severity: String {
    code.defaultSeverity == .error
      ? "error" : "\(code.defaultSeverity.rawValue), unless `severities:` in `dossier.yml` says otherwise"
  }

  /// As `dossier explain CODE` prints it, ended by LF.
  public var text: String {
    let head = "\(code.rawValue): \(severity)\n\n\(Self.wrapped(meaning))\n"
    let indented = example.lines.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    let middle = example.place.map { "For example, \($0):\n\n\(indented)" } ?? Self.wrapped(example.lines) + "\n"
    return "\(head)\n\(middle)\nThe way out: \(Self.wrapped(remedy, after: "The way out: ".count))\n"
  }

  /// As a section of the reference page, ended by LF.
  var markdown: String {
    var fence = "```"
    while example.lines.contains(fence) { fence += "`" }
    let shown =
      example.place.map { "For example, \($0):\n\n\(fence)\(example.language)\n\(example.lines)\n\(fence)" }
      ?? Self.wrapped(example.lines)
    let head = "### `\(code.rawValue)`\n\n*\(severity)*\n\n\(Self.wrapped(meaning))\n"
    return "\(head)\n\(shown)\n\n\(Self.wrapped("**The way out:** " + remedy))\n"
  }

  /// Every code with its severity, a line each.
  public static var list: String {
    let width = DiagnosticCode.allCases.map(\.rawValue.count).max() ?? 0
    return groups.map { group in
      group.title + "\n"
        + group.explanations.map { explanation in
          let name = explanation.code.rawValue
          return "  \(name)\(String(repeating: " ", count: width - name.count + 2))\(explanation.code.defaultSeverity.rawValue)\n"
        }.joined()
    }.joined(separator: "\n")
  }

  /// The reference page of all codes, `Documentation/codes.md`.
  public static var page: String {
    let head = """
      # Every diagnostic

      What each code means, an example of it, and the way out. `dossier explain CODE` prints the same; this page is what
      `dossier explain --all` prints. A code keeps its meaning. An error is always one; warnings can be turned up or off under
      `severities:` in `dossier.yml`, and `--strict` makes an error of each. How other programs read diagnostics stands in
      [diagnostics.md](diagnostics.md).

      """
    return head + groups.map { "\n## \($0.title)\n\n" + $0.explanations.map(\.markdown).joined(separator: "\n") }.joined()
  }

  /// Broken into lines of at most 100 characters; code spans stay whole. The first line begins at `column`.
  package static func wrapped(_ text: String, after column: Int = 0) -> String {
    var out = ""
    var width = column
    var unit = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      unit += unit.isEmpty ? word : " " + word
      guard unit.utf8.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2) else { continue }
      if !out.isEmpty {
        let breaks = width + 1 + unit.count > 100
        out += breaks ? "\n" : " "
        width = breaks ? 0 : width + 1
      }
      out += unit
      width += unit.count
      unit = ""
    }
    return out + unit
  }
}

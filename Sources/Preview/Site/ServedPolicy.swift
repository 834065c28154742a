/// A page's Content Security Policy (level 3), let out as far as a preview needs: scripts and connections of this server's own.
enum ServedPolicy {
  static func adjusted(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    let fallback = directives.first { $0[0].lowercased() == "default-src" }?.dropFirst()
    for name in ["script-src", "script-src-elem", "connect-src"] {
      if let index = directives.firstIndex(where: { $0[0].lowercased() == name }) {
        directives[index] = admitting(directives[index])
      } else if let fallback, name != "script-src-elem" {
        // Where a directive is missing, the default holds (section 6.8.1).
        directives.append(admitting([name] + fallback))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func admitting(_ directive: [String]) -> [String] {
    let sources = directive.dropFirst().filter { $0.lowercased() != "'none'" }
    return [directive[0]] + (sources.contains("'self'") ? [] : ["'self'"]) + sources
  }
}

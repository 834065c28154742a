/// Names of files that somebody gives, and commands about them.
package enum FileName {
  /// Without its folder.
  package static func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Without its folder and its ending.
  package static func stem(_ path: String) -> String {
    let name = last(path)
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// What follows the last point, in lowercase; `nil` where there is none.
  package static func ending(_ path: String) -> String? {
    let name = last(path)
    return name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
  }

  /// How to bring a file to UTF-8; from UTF-8 itself, without the bytes that are none.
  static func conversion(of path: String, from encoding: String) -> String {
    let out = "\(stem(path)).utf8.\(ending(path) ?? "txt")"
    let (verb, option) = encoding == "UTF-8" ? ("take them out", " -c") : ("convert it", "")
    return "\(verb) and add that: iconv\(option) -f \(encoding) -t UTF-8 \(ShellWord.quoted(path)) > \(ShellWord.quoted(out))"
  }
}

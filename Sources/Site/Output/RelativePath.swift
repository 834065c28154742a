/// Paths inside the output folder.
enum RelativePath {
  /// Whether the path stays where it starts: not empty, not absolute, no `.`, `..`, empty part or NUL.
  static func isSafe(_ path: String) -> Bool {
    !path.utf8.contains(0)
      && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }

  /// The folders above the path, outermost first: `a`, `a/b` for `a/b/c.html`.
  static func folders(above path: String) -> [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
  }

  /// The folders that these paths stand in, each once, each after the one that holds it.
  static func folders(of paths: some Sequence<String>) -> [String] {
    var seen = Set<Substring>()
    // Paths come sorted: mostly one stands where the one before it does.
    var last: Substring = ""
    for path in paths {
      var rest = path[...]
      guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")), path[..<end] != last else { continue }
      last = path[..<end]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        guard seen.insert(rest).inserted else { break }
      }
    }
    return seen.map(String.init).sorted(by: utf8Precedes)
  }
}

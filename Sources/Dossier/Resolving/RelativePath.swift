/// Paths between the files of `Content/`, `/` between their parts.
enum RelativePath {
  /// Where a relative path leads from a file, both below one root; `nil` where it leaves the root or is absolute.
  static func resolve(_ path: String, from file: String) -> String? {
    guard path.utf8.first != UInt8(ascii: "/") else { return nil }
    var parts = file.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { Substring($0) }
    for part in path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty || part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(Substring(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The path that leads from one file to another.
  static func make(to target: String, from file: String) -> String {
    let target = target.split(separator: "/")
    let folder = file.split(separator: "/").dropLast()
    var common = 0
    while common < min(folder.count, target.count - 1), folder[common] == target[common] { common += 1 }
    return ([Substring](repeating: "..", count: folder.count - common) + target[common...]).joined(separator: "/")
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Markup

extension ContentLoader {
  /// The tree after some files were saved, moved or removed: what `load` gives, without looking at any other file, which in a large
  /// dossier takes longer than all the rest. `tree` is one that was loaded without a diagnostic, and holds no link; `saved` are paths as
  /// it gives them. `nil` where only a look at everything can tell.
  public static func load(directory: String, after tree: ContentTree, saved: Set<String>) -> ContentTree? {
    var tree = tree
    for path in saved {
      let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
      guard path.hasPrefix("Content/") else { return nil }
      if IgnoredName.matches(name) { continue }
      let place = "\(directory)/\(path)"
      var status = stat()
      guard lstat(place, &status) == 0 else {
        guard errno == ENOENT else { return nil }
        tree.remove(path)
        continue
      }
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      let read = read(String(path.dropFirst("Content/".count)), root: "\(directory)/Content")
      guard let file = read.file, read.diagnostics.isEmpty else { return nil }
      tree.put(file)
    }
    return tree
  }
}

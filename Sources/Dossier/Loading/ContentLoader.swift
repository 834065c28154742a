#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Markup

/// Reads a dossier's folder.
public enum ContentLoader {
  /// Reads `Content/` in `directory`. `nil` where there is none; what could not be read is told, and left out of the tree.
  /// A file that stands in `earlier` is taken from it and not read, unless its path (as the tree gives it) is among `changed`.
  public static func load(
    directory: String, jobs: Int, after earlier: ContentTree? = nil, changed: Set<String> = [], diagnostics: inout [Diagnostic]
  ) async -> ContentTree? {
    let root = directory.utf8.last == UInt8(ascii: "/") ? "\(directory)Content" : "\(directory)/Content"
    var walk = ContentWalk(root: root)
    do throws(IOFault) {
      try walk.run()
    } catch {
      diagnostics.append(missing(root, in: directory, error))
      return nil
    }
    diagnostics += walk.diagnostics
    let paths = walk.files.sorted()
    let known = Dictionary((earlier?.files ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let files = await parallelMap(count: paths.count, jobs: jobs) { number -> (file: ContentTree.File?, diagnostics: [Diagnostic]) in
      let shown = "Content/\(paths[number])"
      if let file = known[shown], !changed.contains(shown) { return (file, []) }
      return read(paths[number], root: root)
    }
    diagnostics += files.flatMap(\.diagnostics)
    return ContentTree(files: files.compactMap(\.file), strayFolders: walk.strayFolders.map { "Content/\($0)" })
  }

  static func read(_ path: String, root: String) -> (file: ContentTree.File?, diagnostics: [Diagnostic]) {
    let shown = "Content/\(path)"
    // One byte over the limit is enough to tell that it is passed.
    var limit = ContentTree.largestFile + 1
    switch ContentPlace(path: path) {
    // Their bytes are nobody's business, and may be many.
    case .stray: return (ContentTree.File(path: shown, bytes: []), [])
    // The program writes it, an entry for each quotation.
    case .ledger: limit = .max
    case .settings, .page: break
    }
    do throws(IOFault) {
      return (ContentTree.File(path: shown, bytes: try FileBytes.read("\(root)/\(path)", limit: limit)), [])
    } catch {
      return (nil, [Diagnostic(.unreadable, path: shown, "`\(shown)` cannot be read: \(error.reason)")])
    }
  }

  private static func missing(_ root: String, in directory: String, _ fault: IOFault) -> Diagnostic {
    guard fault.code == ENOENT || fault.code == ENOTDIR else {
      return Diagnostic(.unreadable, path: root, "`\(root)` cannot be read: \(fault.reason)")
    }
    let diagnostic = Diagnostic(.contentMissing, path: root, "`\(directory)` has no folder `Content`")
    return access("\(directory)/dossier.yml", F_OK) == 0
      ? diagnostic.help("this is a `Content` folder itself: name the folder that holds it")
      : diagnostic.help("name the folder that holds `Content/`, or run in it")
  }
}

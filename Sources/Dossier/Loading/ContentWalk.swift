#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Markup

/// Lists what stands under `Content/`, as deep as a dossier goes: a link back up can't make the walk endless.
struct ContentWalk {
  /// `Content/` as the system finds it.
  let root: String
  /// Below the root, unsorted.
  private(set) var files: [String] = []
  private(set) var strayFolders: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The root without links, to tell whether a link leads out of it.
  private var realRoot = ""

  init(root: String) {
    self.root = root
  }

  /// Walks. Throws where the root is no folder that can be read.
  mutating func run() throws(IOFault) {
    guard let real = Self.realPath(root) else { throw IOFault(code: errno) }
    realRoot = real
    for (name, type) in try Self.entries(of: root) { visit(name, type) }
  }

  private mutating func visit(_ path: String, _ type: EntryType) {
    switch type {
    case .file: files.append(path)
    case .folder: enter(path)
    case .link: follow(path)
    case .other:
      diagnostics.append(
        Diagnostic(.strayFile, path: "Content/\(path)", "`Content/\(path)` is neither a file nor a folder"))
    }
  }

  private mutating func enter(_ path: String) {
    guard ContentPlace.isFolder(path) else {
      strayFolders.append(path)
      return
    }
    do throws(IOFault) {
      for (name, type) in try Self.entries(of: "\(root)/\(path)") { visit("\(path)/\(name)", type) }
    } catch {
      diagnostics.append(
        Diagnostic(.unreadable, path: "Content/\(path)", "`Content/\(path)` cannot be read: \(error.reason)"))
    }
  }

  private mutating func follow(_ path: String) {
    let shown = "Content/\(path)"
    guard let target = Self.realPath("\(root)/\(path)") else {
      let reason = errno == ELOOP ? "the link leads to itself" : "the link leads nowhere"
      diagnostics.append(Diagnostic(.unreadable, path: shown, "`\(shown)` cannot be read: \(reason)"))
      return
    }
    guard target == realRoot || target.hasPrefix(realRoot + "/") else {
      diagnostics.append(
        Diagnostic(.linkOutside, path: shown, "`\(shown)` is a link that leads out of `Content/`")
          .note("it leads to `\(target)`").help("put a copy in its place: a dossier stands for itself"))
      return
    }
    let type = Self.type(of: target)
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { "\(root)/\(path[..<$0])" } ?? root
    if type == .folder, let parent = Self.realPath(folder), parent == target || parent.hasPrefix(target + "/") {
      diagnostics.append(
        Diagnostic(.strayFile, path: shown, "`\(shown)` is a link to a folder that it stands in").help("delete it"))
      return
    }
    visit(path, type)
  }

  // MARK: The system

  private enum EntryType { case file, folder, link, other }

  /// What a folder holds, without what is nobody's mistake; unsorted.
  private static func entries(of folder: String) throws(IOFault) -> [(name: String, type: EntryType)] {
    guard let stream = opendir(folder) else { throw IOFault(code: errno) }
    defer { closedir(stream) }
    var entries: [(name: String, type: EntryType)] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      let kind = Int32(entry.pointee.d_type)
      errno = 0
      if IgnoredName.matches(name) { continue }
      switch kind {
      case Int32(DT_REG): entries.append((name, .file))
      case Int32(DT_DIR): entries.append((name, .folder))
      case Int32(DT_LNK): entries.append((name, .link))
      // Some file systems do not say.
      case Int32(DT_UNKNOWN): entries.append((name, type(of: "\(folder)/\(name)", followsLinks: false)))
      default: entries.append((name, .other))
      }
    }
    if errno != 0 { throw IOFault(code: errno) }
    return entries
  }

  private static func type(of path: String, followsLinks: Bool = true) -> EntryType {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return .file }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

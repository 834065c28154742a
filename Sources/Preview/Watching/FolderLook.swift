#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks at every file again and again: what a site's folders are watched by where the system does not tell.
enum FolderLook {
  /// What a file is known by: one that is written or replaced differs in it.
  private struct Stamp: Equatable {
    let inode: UInt64
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let mode: UInt32
  }
  private struct Place: Hashable {
    let area: WatchedFolders.Area
    let relative: String
  }
  private struct View {
    var files: [Place: Stamp] = [:]
    /// Also those that are not entered; where they come or go, more than a file may have changed.
    var folders: Set<Place> = []
    /// Whether anything is a link, whose target may change without it.
    var hasLinks = false
  }

  static func run(_ orders: WatchOrders) {
    var watched = orders.folders()
    var view = look(watched)
    orders.ready()
    while orders.wait(milliseconds: FolderWatch.interval) != .stop {
      orders.moved.clear()
      let now = orders.folders()
      let next = look(now)
      // Another archive was read just now; what matters is what happens to it from here on.
      let changes = now == watched ? difference(view, next, in: now) : Changes()
      (watched, view) = (now, next)
      if !changes.isEmpty { orders.report(changes) }
    }
  }

  private static func difference(_ old: View, _ new: View, in watched: WatchedFolders) -> Changes {
    var changes = Changes()
    for place in old.folders.symmetricDifference(new.folders) {
      if place.area == .content { changes.isContentUnknown = true } else { changes.formUnion(watched.change(of: place.relative, in: place.area)) }
    }
    for (place, stamp) in new.files where old.files[place] != stamp { changes.formUnion(watched.change(of: place.relative, in: place.area)) }
    for place in old.files.keys where new.files[place] == nil { changes.formUnion(watched.change(of: place.relative, in: place.area)) }
    if !changes.files.isEmpty, old.hasLinks || new.hasLinks { changes.isContentUnknown = true }
    return changes
  }

  private static func look(_ watched: WatchedFolders) -> View {
    var view = View()
    for area in WatchedFolders.Area.allCases {
      if let root = watched.path(of: area) { look(root, below: "", area, watched, &view) }
    }
    return view
  }

  private static func look(_ root: String, below relative: String, _ area: WatchedFolders.Area, _ watched: WatchedFolders, _ view: inout View) {
    view.folders.insert(Place(area: area, relative: relative))
    for entry in FolderEntry.all(in: relative.isEmpty ? root : "\(root)/\(relative)") {
      let path = relative.isEmpty ? entry.name : "\(relative)/\(entry.name)"
      var status = stat()
      // Of a link, what it leads to.
      guard stat("\(root)/\(path)", &status) == 0 else { continue }
      view.hasLinks = view.hasLinks || entry.isLink
      if status.st_mode & S_IFMT != S_IFDIR {
        #if canImport(Glibc)
          let time = status.st_mtim
        #else
          let time = status.st_mtimespec
        #endif
        view.files[Place(area: area, relative: path)] = Stamp(
          inode: UInt64(status.st_ino), size: Int(status.st_size), seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec),
          mode: UInt32(status.st_mode))
      } else if watched.enters(path, in: area), path.utf8.count(where: { $0 == Byte.slash }) < FolderEntry.deepest {
        look(root, below: path, area, watched, &view)
      } else {
        view.folders.insert(Place(area: area, relative: path))
      }
    }
  }
}

#if os(Linux)
  import Glibc

  /// What the Linux kernel tells of files (inotify(7)). Folders are watched, not files, so that a file that an editor replaces by
  /// another of its name is seen too.
  ///
  /// Whenever folders come, go or move, or events are lost, all is laid out again and everything counts as changed: that is rare, and
  /// keeping watches in step with folders one by one is where such programs go wrong.
  struct Inotify {
    /// What a watch descriptor stands for; one folder may have several parts to play.
    private enum Role {
      /// Below an area's own folder; empty for that itself.
      case inside(WatchedFolders.Area, String)
      /// The folder that an area's own stands in, where only its name counts.
      case above(name: String)
    }

    private var descriptor: Int32
    private var roles: [Int32: [Role]] = [:]
    private var hasLinks = false

    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)

    /// `nil` where the system has no watch left to give.
    init?() {
      descriptor = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      guard descriptor >= 0 else { return nil }
    }

    mutating func run(_ orders: WatchOrders) {
      var watched = orders.folders()
      defer { close(descriptor) }
      guard layOut(watched) else { return FolderLook.run(orders) }
      orders.ready()
      while true {
        switch orders.wait(for: descriptor, milliseconds: -1) {
        case .stop: return
        case .nothing: continue
        case .moved:
          orders.moved.clear()
          // Another archive was read just now; what matters is what happens to it from here on. The old one's watches stay: an event
          // too many costs less than one too few.
          watched = orders.folders()
          guard layOut(.archive, watched) else { return look(orders) }
        case .events:
          let found = gather(orders, watched)
          if found.hasNewLayout {
            guard begin(), layOut(watched) else { return look(orders) }
            orders.report(.all)
          } else if !found.changes.isEmpty {
            orders.report(found.changes)
          }
        }
      }
    }

    /// There are more folders than the system lets one watch (`fs.inotify.max_user_watches`).
    private func look(_ orders: WatchOrders) {
      orders.report(.all)
      FolderLook.run(orders)
    }

    /// All that happens until it has been quiet for a moment.
    private func gather(_ orders: WatchOrders, _ watched: WatchedFolders) -> Found {
      var found = Found()
      let clock = ContinuousClock()
      let start = clock.now
      repeat {
        read(into: &found, watched)
      } while clock.now - start < .milliseconds(FolderWatch.longest)
        && orders.wait(for: descriptor, milliseconds: FolderWatch.quiet) == .events
      // What a link leads to may have changed without it.
      if hasLinks, !found.changes.files.isEmpty { found.changes.isContentUnknown = true }
      return found
    }

    // MARK: Watches

    /// Forgets all watches. False where the system has none left to give.
    private mutating func begin() -> Bool {
      let fresh = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      guard fresh >= 0 else { return false }
      close(descriptor)
      descriptor = fresh
      roles = [:]
      hasLinks = false
      return true
    }

    /// Watches everything. False where the system refuses.
    private mutating func layOut(_ watched: WatchedFolders) -> Bool {
      for area in WatchedFolders.Area.allCases {
        guard layOut(area, watched) else { return false }
      }
      return true
    }

    private mutating func layOut(_ area: WatchedFolders.Area, _ watched: WatchedFolders) -> Bool {
      guard let root = watched.path(of: area) else { return true }
      let slash = root.utf8.lastIndex(of: Byte.slash)
      let above = slash.map { $0 == root.startIndex ? "/" : String(root[..<$0]) } ?? "."
      // First the folder above: what is made between the two is seen by one of them.
      if FolderEntry.isFolder(above) {
        let name = slash.map { String(root[root.utf8.index(after: $0)...]) } ?? root
        guard add(above, .above(name: name)) else { return false }
      }
      return layOut(root, below: "", area, watched)
    }

    private mutating func layOut(_ root: String, below relative: String, _ area: WatchedFolders.Area, _ watched: WatchedFolders) -> Bool {
      let folder = relative.isEmpty ? root : "\(root)/\(relative)"
      guard FolderEntry.isFolder(folder) else { return true }
      guard add(folder, .inside(area, relative)) else { return false }
      for entry in FolderEntry.all(in: folder) {
        let path = relative.isEmpty ? entry.name : "\(relative)/\(entry.name)"
        hasLinks = hasLinks || entry.isLink
        guard watched.enters(path, in: area), path.utf8.count(where: { $0 == Byte.slash }) < FolderEntry.deepest else { continue }
        guard layOut(root, below: path, area, watched) else { return false }
      }
      return true
    }

    /// False where the system has no watches left; a folder that cannot be watched for another reason is not there any more, or
    /// cannot be read, which reading it will tell.
    private mutating func add(_ folder: String, _ role: Role) -> Bool {
      let watch = inotify_add_watch(descriptor, folder, Self.events | UInt32(IN_ONLYDIR))
      guard watch >= 0 else { return errno != ENOSPC && errno != ENOMEM }
      roles[watch, default: []].append(role)
      return true
    }

    // MARK: Events

    private struct Found {
      var changes = Changes()
      var hasNewLayout = false
    }

    private func read(into found: inout Found, _ watched: WatchedFolders) {
      var bytes: [UInt8] = []
      while case .bytes = Descriptor.receive(descriptor, into: &bytes) {}
      bytes.withUnsafeBytes { buffer in
        let size = MemoryLayout<inotify_event>.size
        var offset = 0
        while offset + size <= buffer.count {
          let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
          let end = min(offset + size + Int(event.len), buffer.count)
          // The name is filled up with NUL.
          let name = String(decoding: buffer[(offset + size)..<end].prefix { $0 != 0 }, as: UTF8.self)
          take(event.mask, name, of: event.wd, into: &found, watched)
          offset = end
        }
      }
    }

    private func take(_ mask: UInt32, _ name: String, of watch: Int32, into found: inout Found, _ watched: WatchedFolders) {
      func has(_ flags: some BinaryInteger) -> Bool { mask & UInt32(truncatingIfNeeded: flags) != 0 }
      if has(IN_Q_OVERFLOW) { found.hasNewLayout = true }
      for role in roles[watch] ?? [] {
        switch role {
        case .above(let own):
          // Its own attributes are told from inside.
          if name == own, !has(IN_ATTRIB) { found.hasNewLayout = true }
        case .inside(let area, let relative):
          if has(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) {
            found.hasNewLayout = true
            continue
          }
          // A folder's own attributes: it may have become one that can be read.
          guard !name.isEmpty else {
            if has(IN_ATTRIB) { found.hasNewLayout = true }
            continue
          }
          let path = relative.isEmpty ? name : "\(relative)/\(name)"
          let change = watched.change(of: path, in: area)
          guard !change.isEmpty else { continue }
          if has(IN_ISDIR) {
            found.hasNewLayout = true
          } else if !has(IN_CREATE) || isComplete(path, in: area, watched) {
            found.changes.formUnion(change)
          }
        }
      }
    }

    /// A new file is told again when it is written; one that comes into being whole, as a link does, is not.
    private func isComplete(_ relative: String, in area: WatchedFolders.Area, _ watched: WatchedFolders) -> Bool {
      var status = stat()
      guard let root = watched.path(of: area), lstat("\(root)/\(relative)", &status) == 0 else { return true }
      return status.st_mode & S_IFMT != S_IFREG || status.st_nlink > 1
    }
  }
#endif

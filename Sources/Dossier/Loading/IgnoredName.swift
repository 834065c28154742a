/// Files that systems and editors leave beside a writer's own; they are nobody's mistake.
package enum IgnoredName {
  /// Hidden files (`.DS_Store`, `.obsidian`, `.git`, Vim's swap files, Emacs' locks), backups (`x.md~`, `#x.md#`, `x.bak`) and the
  /// thumbnails of file managers.
  package static func matches(_ name: some StringProtocol) -> Bool {
    let name = String(name)
    let bytes = name.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "#"), last == UInt8(ascii: "#") { return true }
    // Every file of a dossier is asked, and nearly all end in `d`.
    if last == UInt8(ascii: "d") { return false }
    return name.hasSuffix(".bak") || name.hasSuffix(".swp") || name.hasSuffix(".tmp") || ["Thumbs.db", "desktop.ini", "Icon\r"].contains(name)
  }
}

/// Files that systems and editors leave beside a writer's own; they are nobody's mistake.
package enum IgnoredName {
  /// Hidden files (`.DS_Store`, `.obsidian`, `.git`, Vim's swap files, Emacs' locks), backups (`x.md~`, `#x.md#`, `x.bak`) and the
  /// thumbnails of file managers.
  package static func matches(_ name: some StringProtocol) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == UInt8(ascii: ".") || last == UInt8(ascii: "~") { return true }
    if first == UInt8(ascii: "#"), last == UInt8(ascii: "#") { return true }
    if [".bak", ".swp", ".tmp"].contains(where: { bytes.reversed().starts(with: $0.utf8.reversed()) }) { return true }
    return ["Thumbs.db", "desktop.ini", "Icon\r"].contains { $0.utf8.elementsEqual(bytes) }
  }
}

extension PagePath {
  /// Appends the link to a page that an author wrote, escaped: as `href(to:anchor:)` without a string in between.
  func writeHref(to entry: SiteDirectory.Entry, anchor: String?, into html: inout [UInt8]) {
    writeBeforeAnchor(entry, hasAnchor: anchor != nil) { html.append(escaped: $0) }
    guard let anchor else { return }
    html.append(UInt8(ascii: "#"))
    html.append(escaped: anchor)
  }

  /// Appends the same as plain text, to a mark in the page's body or to its beginning.
  func writeHref(to entry: SiteDirectory.Entry, mark: MarkID?, intoText text: inout [UInt8]) {
    writeBeforeAnchor(entry, hasAnchor: mark != nil) { text += $0.utf8 }
    guard let mark else { return }
    text.append(UInt8(ascii: "#"))
    mark.write(into: &text)
  }

  /// A place on the page itself is led to by its id alone.
  private func writeBeforeAnchor(_ entry: SiteDirectory.Entry, hasAnchor: Bool, write: (String) -> Void) {
    if root == PagePath.oneUp {
      if !hasAnchor || entry.path.text != text { write(entry.fromFolder) }
    } else if !hasAnchor || entry.path.text != text {
      write(root)
      write(entry.path.text)
    }
  }
}

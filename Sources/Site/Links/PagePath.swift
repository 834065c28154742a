/// Where a file of the site lies: its path from the site's root, `/` between its parts, always ending in a file name.
///
/// Every link is `root` and the target's path. So it is relative, a piece of HTML is the same on all pages of one
/// depth, and the same bytes work on a host's root, in a sub-folder and from `file://`.
struct PagePath: Hashable, Sendable {
  let text: String
  /// What leads from the file's folder to the site's root: `../` once for each folder.
  let root: String

  init(_ text: String) {
    self.text = text
    root = String(repeating: "../", count: text.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The link that leads from this page to a place on another or, where that is this page, to the place itself.
  func href(to target: PagePath, anchor: String? = nil) -> String {
    guard let anchor else { return root + target.text }
    return target.text == text ? "#" + anchor : PagePath.joined(root, target.text, anchor)
  }

  /// The same to a page that an author wrote. Most links lead from a folder right below the root, and are known.
  func href(to entry: SiteDirectory.Entry, anchor: String? = nil) -> String {
    guard root == PagePath.oneUp else { return href(to: entry.path, anchor: anchor) }
    guard let anchor else { return entry.fromFolder }
    return entry.path.text == text ? "#" + anchor : PagePath.joined("", entry.fromFolder, anchor)
  }

  /// The root of pages in a folder right below it.
  static let oneUp = "../"

  /// Put together in one allocation: a page has a hundred links.
  private static func joined(_ root: String, _ path: String, _ anchor: String) -> String {
    var href = ""
    href.reserveCapacity(root.utf8.count + path.utf8.count + anchor.utf8.count + 1)
    href += root
    href += path
    href += "#"
    href += anchor
    return href
  }
}

extension PagePath {
  static let home = PagePath("index.html")
  static let timeline = PagePath("timeline.html")
  static let timelineReported = PagePath("timeline-reported.html")
  static let bibliography = PagePath("bibliography.html")
  static let verification = PagePath("verification.html")
  static let names = PagePath("names.html")
  static let print = PagePath("print.html")
  static let search = PagePath("search.html")
  static let missing = PagePath("404.html")
}

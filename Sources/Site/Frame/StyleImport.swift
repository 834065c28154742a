/// How a page gets its stylesheet: by an `@import` in a style element of its own, which the page's policy allows by hash
/// while all else that styles must come from the site. A `<link>` does as well in browsers, but checkers that hold a
/// page to its policy without knowing its address cannot tell that a relative link is `'self'`.
struct StyleImport: Sendable {
  /// The style element's text.
  let text: String
  /// The source expression for `style-src`, without its quotation marks (Content Security Policy 3, section 2.3.1).
  let hash: String

  /// `sheets` are the names of files among the assets, in the order of the cascade.
  init(root: String, sheets: [String] = ["site.css"]) {
    text = sheets.map { "@import url(\"\(root)assets/\($0)\");" }.joined()
    hash = SourceHash.sha256(of: Array(text.utf8))
  }
}

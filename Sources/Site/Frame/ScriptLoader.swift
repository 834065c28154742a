import Mustache

/// How a page gets its scripts: by a short one of its own, which loads a file of the site when an element that names it in
/// `data-script` is first used. The page's policy allows the loader by hash, while all else that runs must come from the
/// site: no `<script src>` stands in the page, so one that the reader makes no use of costs no request.
struct ScriptLoader: Sendable {
  /// The script element's text, the same on every page.
  let text: [UInt8]
  /// The source expression for `script-src`, without its quotation marks.
  let hash: String

  init(templates: TemplateLibrary) {
    var text: [UInt8] = []
    _ = templates.render(PageTemplate.loader.rawValue, [:], into: &text)
    // A checker takes the hash of the text without the line end that an editor leaves.
    if text.last == UInt8(ascii: "\n") { text.removeLast() }
    self.text = text
    hash = SourceHash.sha256(of: text)
  }
}

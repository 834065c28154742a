import CMarkGFM

@testable import Markup

/// cmark's own renderer, to compare with.
enum CMark {
  static func html(_ markdown: [UInt8], unsafe: Bool) -> String {
    markdown.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        let all = UInt32(DOSSIER_TABLE | DOSSIER_TASKLIST | DOSSIER_STRIKETHROUGH | DOSSIER_AUTOLINK)
        defer { dossier_parse_end() }
        guard let document = dossier_parse(characters.baseAddress, characters.count, all),
          let html = cmark_render_html(document, CMARK_OPT_FOOTNOTES | (unsafe ? CMARK_OPT_UNSAFE : 0), nil)
        else { return "" }
        return String(cString: html)
      }
    }
  }
}

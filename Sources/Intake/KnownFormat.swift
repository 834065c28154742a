/// Files that hold an article and are no text.
struct KnownFormat {
  let name: String
  /// A command that makes text of it; `nil` where the program that wrote it has to.
  private let converter: String?

  func help(_ file: String) -> String {
    guard let converter else { return "save it as plain text or as HTML, and add that" }
    let words = converter.split(separator: " ").map { word in
      switch word {
      case "IN": ShellWord.quoted(file)
      case "OUT": ShellWord.quoted(FileName.stem(file) + ".txt")
      default: String(word)
      }
    }
    return "make text of it first: " + words.joined(separator: " ")
  }

  /// By the signature at the beginning.
  static func of(_ bytes: [UInt8]) -> KnownFormat? {
    for (signature, name, converter) in signatures where bytes.starts(with: signature) {
      return KnownFormat(name: name, converter: converter)
    }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    if head.contains("mime-version:"), head.contains("multipart/related") { return KnownFormat(name: "a web archive (MHTML)", converter: nil) }
    return nil
  }

  private static let signatures: [([UInt8], String, String?)] = [
    (Array("%PDF-".utf8), "a PDF", "pdftotext IN OUT"),
    (Array("PK\u{3}\u{4}".utf8), "a Word, OpenDocument or other zipped file", "pandoc IN -t plain --wrap=none -o OUT"),
    (Array("{\\rtf".utf8), "Rich Text", "pandoc IN -t plain --wrap=none -o OUT"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Word file", nil),
    ([0x89, 0x50, 0x4E, 0x47], "a picture", nil), ([0xFF, 0xD8, 0xFF], "a picture", nil), (Array("GIF8".utf8), "a picture", nil),
    ([0x1F, 0x8B], "a compressed file", nil), (Array("bplist".utf8), "a web archive", nil),
  ]
}

import Markup

/// What a file must be before it is looked into.
enum SourceLimit {
  /// The fault of a file that is empty or beyond `ContentTree.largestFile`.
  static func fault(_ file: ContentTree.File, id: FileID) -> Diagnostic? {
    let start = Span(file: id, lower: 0, upper: 0)
    if file.bytes.count > ContentTree.largestFile {
      return Diagnostic(.fileTooLarge, at: start, "`\(file.path)` is larger than 1 MiB").help("part it into several pages")
    }
    let isEmpty = file.bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    return isEmpty ? Diagnostic(.emptyFile, at: start, "`\(file.path)` is empty").help("write its front matter, or delete it") : nil
  }
}

/// A file's name in the archive folder.
enum ArchiveName {
  /// What is wrong with it: it must never lead out of the archive, whatever the machine's archive folder is.
  static func fault(_ text: String) -> String? {
    if text.utf8.first == UInt8(ascii: "/") { return "this is an absolute path" }
    if text.utf8.contains(UInt8(ascii: "\\")) || text.utf8.contains(UInt8(ascii: "\n")) { return "this is no file name" }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.contains(where: { $0.elementsEqual("..".utf8) }) { return "this leads out of the archive" }
    return parts.contains { $0.isEmpty || $0.elementsEqual(".".utf8) } ? "this is no file name" : nil
  }
}

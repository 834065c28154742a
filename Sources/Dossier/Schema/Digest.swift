/// SHA-256 as `sha256:` gives it.
enum Digest {
  static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy(isHexadecimal)
  }

  /// What keeps a text from being one.
  static func fault(_ text: String) -> String {
    text.utf8.allSatisfy(isHexadecimal) ? "this has \(text.utf8.count) digits" : "this is not hexadecimal"
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
  }
}

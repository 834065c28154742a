/// Language tags as BCP 47 shapes them: a language of two or three letters, then subtags of two to eight letters and digits.
public enum LanguageTag {
  /// Whether the text has a tag's shape; whether such a language exists is not asked. The language is in small letters, as RFC 5646,
  /// 2.1.1 recommends: `[Il]` and `[He]` are words that an editor put in.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: ASCII.dash, omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count), language.allSatisfy({ (0x61...0x7A).contains($0) }) else { return false }
    return parts.dropFirst().allSatisfy { (2...8).contains($0.count) && $0.allSatisfy(\.isAlphanumeric) }
  }
}

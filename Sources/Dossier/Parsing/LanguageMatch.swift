/// Whether two tags name one language.
package enum LanguageMatch {
  /// By the primary subtag (BCP 47, section 2.2.1), whatever the case: `fr` and `fr-CA` are one language here.
  package static func same(_ a: String, _ b: String) -> Bool {
    primary(a).elementsEqual(primary(b)) { $0 | 0x20 == $1 | 0x20 }
  }

  private static func primary(_ tag: String) -> Substring.UTF8View {
    tag.utf8.prefix { $0 != UInt8(ascii: "-") }
  }
}

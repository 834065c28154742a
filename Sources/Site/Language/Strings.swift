import Evidence
import Mustache

/// The words of one language, complete: a `Strings` with a key missing does not exist.
/// A class, so that whoever looks a word up holds one reference.
public final class Strings: Sendable {
  /// BCP 47.
  let language: String
  private let texts: [String]
  private let plurals: [(one: String, other: String)]
  private let rule: PluralRule
  let numbers: NumberWords
  let dates: DateWords
  /// The same words as templates see them, by their names in the file.
  let record: Record

  init(
    language: String, texts: [String], plurals: [(one: String, other: String)], rule: PluralRule, dates: DateWords
  ) {
    self.language = language
    self.texts = texts
    self.plurals = plurals
    self.rule = rule
    self.dates = dates
    numbers = NumberWords(
      group: texts[StringKey.numberGroup.rawValue], decimal: texts[StringKey.numberDecimal.rawValue],
      percent: texts[StringKey.numberPercent.rawValue])
    record = Record(StringKey.allCases.map { (Key($0.name), .text(texts[$0.rawValue])) })
  }

  subscript(key: StringKey) -> String { texts[key.rawValue] }

  /// A pattern with its places filled.
  func fill(_ key: StringKey, _ values: KeyValuePairs<String, String>) -> String { TextPattern.fill(self[key], values) }

  /// A number of things in words: “3 events”.
  func count(_ number: Int, _ key: PluralKey) -> String {
    let forms = plurals[key.rawValue]
    return TextPattern.fill(
      rule.isSingular(number) ? forms.one : forms.other, ["n": numbers.whole(number)])
  }
}

import Markup

/// Finds forms of a person’s name that cannot be one name: *Mr Roy* can be *Jean Roy*, *Jean Roi* cannot.
enum NameDisagreements {
  private static let mostForms = 64
  /// Words before a name that are none of it.
  private static let honorifics: Set<String> = [
    "m", "mm", "mr", "mrs", "ms", "miss", "mme", "mlle", "me", "dr", "pr", "prof", "sir", "lord", "lady", "herr", "frau", "sr", "sra",
    "general", "president", "monsieur", "madame",
  ]

  static func find(_ names: [NameForm]) -> [(subject: Disagreement.Subject, values: [Disagreement.Value])] {
    var forms: [Form] = []
    var places: [Set<String>: Int] = [:]
    for name in names {
      let words = Set(Slug.make(name.name).split(separator: "-").map(String.init)).subtracting(honorifics)
      if words.isEmpty { continue }
      if let place = places[words] {
        forms[place].value.cites += name.cites
      } else if forms.count < mostForms {
        places[words] = forms.count
        forms.append(Form(words: words, value: Disagreement.Value(text: name.name, cites: name.cites, span: name.span)))
      }
    }
    let conflicting = Conflicts.places(count: forms.count) { !forms[$0].canBe(forms[$1]) && Conflicts.differInSource(forms[$0].value, forms[$1].value) }
    return conflicting.isEmpty ? [] : [(.name, conflicting.map { forms[$0].value })]
  }

  private struct Form {
    let words: Set<String>
    var value: Disagreement.Value

    /// Whether each word of the shorter is one of the longer, or an initial or a short form of one.
    func canBe(_ other: Form) -> Bool {
      let (few, many) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
      return few.allSatisfy { word in many.contains { $0.hasPrefix(word) || word.hasPrefix($0) } }
    }
  }
}

/// Which of several values exclude each other.
enum Conflicts {
  /// The places that conflict with any other, ascending. Called for lists that are kept short.
  static func places(count: Int, where conflict: (Int, Int) -> Bool) -> [Int] {
    var found: Set<Int> = []
    for later in 0..<count { for earlier in 0..<later where conflict(earlier, later) { found.formUnion([earlier, later]) } }
    return found.sorted()
  }

  /// A source that gives both sees no contradiction in them.
  static func differInSource(_ a: Disagreement.Value, _ b: Disagreement.Value) -> Bool {
    Set(a.cites.map(\.passage.source)).isDisjoint(with: b.cites.map(\.passage.source))
  }
}

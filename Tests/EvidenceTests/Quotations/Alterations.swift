/// What must never pass: a quotation changed in one place. Each gives nil where it has nothing to change.
struct Alteration: Sendable {
  let name: String
  let apply: @Sendable ([String], inout SplitMix) -> [String]?

  /// On words as they stand between spaces, of which the first and the last are left: without them the quotation is a
  /// shorter one, and true.
  static let all: [Alteration] = [
    Alteration(name: "a dropped word") { words, random in
      guard words.count > 2 else { return nil }
      var words = words
      words.remove(at: 1 + random.next(below: words.count - 2))
      return words
    },
    Alteration(name: "an added word") { words, random in
      guard words.count > 1 else { return nil }
      var words = words
      let added = ["très", "not", "pas", "toujours", "peut-être", "even", "never", "ne", "jamais", "7", "les", "of"]
      words.insert(added[random.next(below: added.count)], at: 1 + random.next(below: words.count - 1))
      return words
    },
    Alteration(name: "a word said twice") { words, random in
      var words = words
      let index = random.next(below: words.count)
      words.insert(words[index], at: index)
      return words
    },
    Alteration(name: "two words swapped") { words, random in
      guard words.count > 1 else { return nil }
      var words = words
      let index = random.next(below: words.count - 1)
      words.swapAt(index, index + 1)
      return words
    },
    Alteration(name: "a changed word") { words, random in
      var words = words
      let other = ["aurait", "refusé", "nothing", "hier", "agreed", "demain", "trois", "signé", "wholly", "contre"]
      words[random.next(below: words.count)] = other[random.next(below: other.count)]
      return words
    },
    Alteration(name: "a changed letter") { words, random in
      edit(words, &random, where: \.isLetter) { $0 == "e" ? "a" : "e" }
    },
    Alteration(name: "a lost letter") { words, random in edit(words, &random, where: \.isLetter) { _ in "" } },
    Alteration(name: "a doubled letter") { words, random in
      edit(words, &random, where: \.isLetter) { String(repeating: $0, count: 2) }
    },
    Alteration(name: "another case") { words, random in
      edit(words, &random, where: \.isLetter) { $0.isUppercase ? $0.lowercased() : $0.uppercased() }
    },
    Alteration(name: "a changed digit") { words, random in
      edit(words, &random, where: \.isNumber) { $0 == "7" ? "8" : "7" }
    },
    Alteration(name: "a lost digit") { words, random in edit(words, &random, where: \.isNumber) { _ in "" } },
    Alteration(name: "an added digit") { words, random in edit(words, &random, where: \.isNumber) { "\($0)0" } },
    Alteration(name: "a lost accent") { words, random in
      let bare: [Character: String] = ["é": "e", "è": "e", "à": "a", "û": "u", "ê": "e", "ù": "u", "ô": "o", "É": "E"]
      return edit(words, &random, where: { bare[$0] != nil }) { bare[$0] ?? "" }
    },
    Alteration(name: "a lost apostrophe") { words, random in elide(words, &random) { "\($0)\($1)" } },
    Alteration(name: "a whole word for an elided one") { words, random in elide(words, &random) { "\($0)e \($1)" } },
    Alteration(name: "a lost negation") { words, random in
      let negations = words.indices.dropFirst().dropLast().filter {
        ["ne", "pas", "jamais", "rien", "aucun", "not", "never", "no", "nothing", "Aucun", "nobody"].contains(words[$0])
          || words[$0].hasPrefix("n’")
      }
      guard let index = random.pick(Array(negations)) else { return nil }
      var words = words
      if words[index].hasPrefix("n’") { words[index].removeFirst(2) } else { words.remove(at: index) }
      return words
    },
    Alteration(name: "ne … pas put round a word") { words, random in
      guard words.count > 2 else { return nil }
      var words = words
      let index = 1 + random.next(below: words.count - 2)
      words[index] = "ne \(words[index]) pas"
      return words
    },
    Alteration(name: "a lost or changed comma, point or semicolon") { words, random in
      let sign = random.next(below: 2) == 0 ? "" : ":"
      guard words.count > 1, let last = words.last else { return nil }
      return edit(words.dropLast(), &random, where: { ",.;?!".contains($0) }) { _ in sign }.map { $0 + [last] }
    },
    Alteration(name: "an added comma") { words, random in
      guard words.count > 1 else { return nil }
      var words = words
      let index = random.next(below: words.count - 1)
      guard let last = words[index].last, last.isLetter else { return nil }
      words[index] += ","
      return words
    },
    Alteration(name: "a lost pair of quotation marks") { words, _ in
      let marks = Set("«»“”‘")
      let bare = words.map { $0.filter { !marks.contains($0) } }.filter { !$0.isEmpty }
      guard let first = words.first, let last = words.last, bare != words,
        !first.contains(where: marks.contains), !last.contains(where: marks.contains)
      else { return nil }
      return bare
    },
    Alteration(name: "two sentences in the other order") { words, _ in
      let ends = words.indices.filter { words[$0].hasSuffix(".") && words[$0].count > 3 }
      guard let end = ends.first, end < words.count - 2, words.count - end > 3 else { return nil }
      return Array(words[(end + 1)...] + words[...end])
    },
    Alteration(name: "two words joined") { words, random in
      guard words.count > 1 else { return nil }
      let index = random.next(below: words.count - 1)
      guard let left = words[index].last, let right = words[index + 1].first, left.isLetter || left.isNumber,
        right.isLetter || right.isNumber
      else { return nil }
      var words = words
      words[index] += words.remove(at: index + 1)
      return words
    },
    Alteration(name: "a cut that is not there") { words, random in
      guard words.count > 7 else { return nil }
      var words = words
      words.insert("[…]", at: 4 + random.next(below: words.count - 7))
      return words
    },
    Alteration(name: "points of suspension for a cut") { words, random in
      guard words.count > 2 else { return nil }
      var words = words
      words[1 + random.next(below: words.count - 2)] = "…"
      return words
    },
  ]

  /// Changes one word that has an apostrophe between letters.
  private static func elide(
    _ words: [String], _ random: inout SplitMix, _ change: (Substring, Substring) -> String
  ) -> [String]? {
    let places = words.indices.filter {
      let parts = words[$0].split(omittingEmptySubsequences: false) { "’'".contains($0) }
      return parts.count == 2 && parts[0].last?.isLetter ?? false && parts[1].first?.isLetter ?? false
    }
    guard let index = random.pick(places) else { return nil }
    let parts = words[index].split { "’'".contains($0) }
    var words = words
    words[index] = change(parts[0], parts[1])
    return words
  }

  private static func edit(
    _ words: [String], _ random: inout SplitMix, where isIt: (Character) -> Bool, _ change: (Character) -> String
  ) -> [String]? {
    let places = words.indices.flatMap { word in
      words[word].indices.filter { isIt(words[word][$0]) }.map { (word, $0) }
    }
    guard let (word, index) = random.pick(places) else { return nil }
    var words = words
    let new = change(words[word][index])
    words[word].replaceSubrange(index...index, with: new)
    return words
  }
}

/// What must always pass, and on the typographic rung: a quotation set by another typographer. Each gives nil where
/// there is nothing to vary.
struct Variation: Sendable {
  let name: String
  let apply: @Sendable (String, inout SplitMix) -> String?

  static let all: [Variation] =
    ["\u{A0}", "\u{202F}", "\u{2009}", "\u{2003}", "  ", " \u{200B}", "\t"].map { space in
      Variation(name: "spaces as \(codes(space))") { text, _ in replace(text, [" "], by: space) }
    }
    + ["'", "’", "ʼ", "‘", "`", "´", "\u{92}"].map { apostrophe in
      Variation(name: "apostrophes as \(codes(apostrophe))") { text, _ in
        replaceInside(text, Set("'’"), by: apostrophe)
      }
    }
    + [
      ("« ", " »"), ("«\u{A0}", "\u{A0}»"), ("“", "”"), ("\"", "\""), ("„", "“"), ("‹", "›"), ("''", "''"),
    ].map { marks in
      Variation(name: "marks as \(marks.0)…\(marks.1)") { text, _ in
        let opened = text.replacing("« ", with: "\u{1}").replacing("“", with: "\u{1}")
        let closed = opened.replacing(" »", with: "\u{2}").replacing("”", with: "\u{2}")
        let varied = closed.replacing("\u{1}", with: marks.0).replacing("\u{2}", with: marks.1)
        return varied == text ? nil : varied
      }
    }
    + ["-", "–", "—", "−", "--", "‑"].map { dash in
      Variation(name: "dashes as \(codes(dash))") { text, _ in replace(text, Set("-–—"), by: dash) }
    }
    + [
      Variation(name: "ellipses of three points") { text, _ in replace(text, ["…"], by: "...") },
      Variation(name: "one ellipsis for three points") { text, _ in
        let varied = text.replacing("...", with: "…")
        return varied == text ? nil : varied
      },
      Variation(name: "ligatures taken apart") { text, _ in
        let varied = text.replacing("œ", with: "oe").replacing("æ", with: "ae")
        return varied == text ? nil : varied
      },
      Variation(name: "ligatures of letters") { text, _ in
        var varied = text
        for (letters, ligature) in [("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("oe", "œ")] {
          varied = varied.replacing(letters, with: ligature)
        }
        return varied == text ? nil : varied
      },
      Variation(name: "combining accents") { text, _ in
        var varied = ""
        for character in text { varied += decomposed[character] ?? String(character) }
        return varied.utf8.elementsEqual(text.utf8) ? nil : varied
      },
      Variation(name: "soft hyphens") { text, random in insert("\u{AD}", into: text, &random) },
      Variation(name: "zero-width spaces") { text, random in insert("\u{200B}", into: text, &random) },
      Variation(name: "word joiners") { text, random in insert("\u{2060}", into: text, &random) },
      Variation(name: "no space before high signs") { text, _ in
        var varied = text
        for sign in [";", ":", "?", "!", "»", "%"] { varied = varied.replacing(" \(sign)", with: sign) }
        return varied == text ? nil : varied
      },
      Variation(name: "a space before high signs") { text, _ in
        var varied = text
        for sign in [";", "?", "!", "%"] { varied = varied.replacing(sign, with: "\u{202F}\(sign)") }
        return varied == text ? nil : varied
      },
    ]

  private static let decomposed: [Character: String] = [
    "é": "e\u{301}", "è": "e\u{300}", "ê": "e\u{302}", "à": "a\u{300}", "â": "a\u{302}", "ù": "u\u{300}",
    "û": "u\u{302}", "ô": "o\u{302}", "î": "i\u{302}", "ï": "i\u{308}", "ë": "e\u{308}", "ç": "c\u{327}",
    "É": "E\u{301}", "á": "a\u{301}",
  ]

  private static func codes(_ text: String) -> String {
    text.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
  }

  private static func replace(_ text: String, _ old: Set<Character>, by new: String) -> String? {
    let varied = text.map { old.contains($0) ? new : String($0) }.joined()
    return varied.utf8.elementsEqual(text.utf8) ? nil : varied
  }

  /// Between letters only: elsewhere it is a quotation mark, which has its own variations.
  private static func replaceInside(_ text: String, _ old: Set<Character>, by new: String) -> String? {
    let characters = Array(text)
    var varied = ""
    for (index, character) in characters.enumerated() {
      let isInside =
        index > 0 && index + 1 < characters.count && characters[index - 1].isLetter && characters[index + 1].isLetter
      varied += old.contains(character) && isInside ? new : String(character)
    }
    return varied.utf8.elementsEqual(text.utf8) ? nil : varied
  }

  private static func insert(_ invisible: String, into text: String, _ random: inout SplitMix) -> String? {
    let places = text.indices.dropFirst().filter { text[$0].isLetter && text[text.index(before: $0)].isLetter }
    guard let place = random.pick(Array(places)) else { return nil }
    return text[..<place] + invisible + text[place...]
  }
}

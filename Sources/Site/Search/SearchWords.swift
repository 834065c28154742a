/// What `search.js` says to the reader, in the site's language.
enum SearchWords {
  static func all(_ strings: Strings) -> [(name: String, text: String)] {
    [
      ("zero", strings.count(0, .countResults)), ("one", strings.count(1, .countResults)),
      // The script puts its own number in the place of this one.
      ("many", strings.count(2, .countResults)), ("language", strings.language), ("all", strings[.searchAll]),
      ("more", strings[.searchMore]), ("some", strings[.searchSome]), ("beginning", strings[.searchBeginning]),
      ("phrase", strings[.searchPhrase]), ("every", strings[.searchEvery]), ("kinds", strings[.searchKinds]),
      ("results", strings[.searchResults]), ("failed", strings[.searchFailed]),
    ]
  }
}

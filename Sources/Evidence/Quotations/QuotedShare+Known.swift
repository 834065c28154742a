extension QuotedShare {
  /// A share that was counted before.
  public init(quotedWords: Int, allWords: Int) {
    self.quotedWords = quotedWords
    self.allWords = allWords
  }
}

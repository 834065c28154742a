/// Words of a command line that is shown, to be copied.
package enum ShellWord {
  /// As a POSIX shell reads it back as one word (POSIX.1-2017, Shell Command Language, 2.2).
  package static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && !word.hasPrefix("-") && word.utf8.allSatisfy {
      $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "/._-+,:@%".utf8.contains($0)
    }
    return isPlain ? word : "'\(word.replacing("'", with: #"'\''"#))'"
  }
}

import ArgumentParser
import Markup

/// A word of the command line that is none of those it may be.
enum UnknownWord {
  /// Tells it, with the nearest that is one or else what `otherwise` says, and gives what ends the program.
  static func refuse(_ word: String, what: String, among names: [String], otherwise: String) -> ExitCode {
    let help = NearMiss.nearest(to: word, among: names).map { "did you mean `\($0)`?" } ?? otherwise
    Stream.error.write("error: there is no \(what) `\(word)`\nhelp: \(help)\n")
    return ExitCode(2)
  }
}

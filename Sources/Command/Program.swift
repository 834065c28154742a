import ArgumentParser
import Markup

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The program's entry. Exit codes: 0 clean, 1 errors in what it was given, 2 a command line that it does not understand.
@main
enum Program {
  static func main() async {
    // A reader that goes away, as `head` does, ends the output, not the program with a signal.
    signal(SIGPIPE, SIG_IGN)
    Heap.takeInLargeSteps()
    do {
      try DossierCommand.checkCommand(CommandLine.arguments)
      var command = try DossierCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    let code = DossierCommand.exitCode(for: error)
    let text = DossierCommand.fullMessage(for: error)
    if !text.isEmpty {
      // Help that was asked for is what the program prints; help that was not is a complaint.
      (code.isSuccess ? Stream.output : Stream.error).write(text + "\n")
    }
    exit(code == .validationFailure ? 2 : code.rawValue)
  }
}

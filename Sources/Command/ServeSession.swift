import ArgumentParser
import Dossier
import Markup
import Preview

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One run of `serve`: build in memory, serve, and build again after each save, until it is ended.
struct ServeSession {
  private let options: DossierOptions
  private let port: UInt16?
  private let opens: Bool
  private let polls: Bool

  /// High enough for everybody, and no other tool's usual one.
  static let usualPort: UInt16 = 4711

  init(_ options: DossierOptions, port: UInt16?, opens: Bool, polls: Bool) {
    (self.options, self.port, self.opens, self.polls) = (options, port, opens, polls)
  }

  /// Returns when it is ended by a signal; throws exit code 1 where it cannot begin.
  func run() async throws {
    let listener = try listen()
    var server: PreviewServer?
    var loop = try WatchLoop(options, editorial: false, polls: polls)
    try await loop.run { site, time in
      // First the page: what is counted for the terminal can wait.
      let problems = self.problems(site)
      if let server {
        server.show(site, problems)
      } else {
        guard let new = PreviewServer(listener, run: "\(getpid())", jobs: options.threads, site, problems) else {
          throw Refusal.tell("the system has no thread or descriptor left to serve with")
        }
        server = new
        Stream.output.write("\(new.address)\n")
        if opens, !Browser.open(new.address) { Stream.error.write("The browser could not be started: open \(new.address)\n") }
      }
      say(Outcome(site), site.changes, after: time)
    }
    server?.stop()
  }

  private func listen() throws -> Listener {
    do throws(ListenFault) {
      return try Listener.open(ports: port.map { [$0] } ?? [Self.usualPort, 0])
    } catch {
      throw Refusal.tell("cannot serve at port \(error.port): \(error.reason)", help: "leave `--port` out, and a free one is found")
    }
  }

  /// Errors are what keeps the page from being up to date; warnings are in the way of nobody, and counted.
  private func say(_ outcome: Outcome, _ changes: Changes, after time: Duration) {
    let report = Report(options: options, writing: false)
    Stream.error.write(report.text(outcome, of: .error, colored: Stream.error.isColored))
    Stream.error.write(report.line(outcome, saved: changes.summary, after: time) + "\n")
  }

  private func problems(_ site: BuiltSite) -> Problems {
    var outcome = Outcome()
    (outcome.files, outcome.diagnostics) = (site.files, site.diagnostics)
    let errors = outcome.diagnostics.count { $0.severity == .error }
    let warnings = outcome.diagnostics.count { $0.severity == .warning }
    let text = Report(options: options, writing: false).text(outcome, of: errors > 0 ? .error : .warning, limit: 50)
    return Problems(errors: errors, warnings: warnings, text: text)
  }
}

/// One run of `check --watch`: what `check` says, after each save.
struct WatchSession {
  private let options: DossierOptions

  init(_ options: DossierOptions) {
    self.options = options
  }

  /// Returns when it is ended by a signal.
  func run() async throws {
    var loop = try WatchLoop(options, editorial: true, polls: false)
    try await loop.run { site, time in
      let outcome = Outcome(site)
      var report = Report(options: options, writing: false)
      // A document on each line (JSON Lines), so that a program knows where one ends.
      report.isOneOfMany = true
      report.write(outcome, saved: site.changes.summary, after: time)
    }
  }
}

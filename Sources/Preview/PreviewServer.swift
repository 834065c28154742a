/// Shows a dossier in the browser while it is written: the site of the last good build, at a loopback address.
public final class PreviewServer {
  private let site: PreviewSite
  private let server: Server<PreviewSite>
  private let pipe: WakePipe
  private let thread: Thread
  /// Where the site is: `http://127.0.0.1:4711/`.
  public let address: String

  /// Begins to serve what a build came to. `run` tells this run of the program from others; what is made for a request
  /// alone is made on at most `jobs` cores. `nil` where the system has no thread or
  /// descriptor left.
  public init?(_ listener: Listener, run: String, jobs: Int, _ first: BuiltSite, _ problems: Problems) {
    guard let pipe = WakePipe() else { return nil }
    let site = PreviewSite(run: run, jobs: jobs)
    _ = site.show(first, problems)
    let server = Server(listener, pipe: pipe, handler: site)
    guard let thread = Thread({ server.run() }) else {
      pipe.close()
      return nil
    }
    (self.site, self.server, self.pipe, self.thread) = (site, server, pipe, thread)
    address = "http://127.0.0.1:\(listener.port)/"
  }

  /// Shows another build, and tells the pages that are open.
  public func show(_ next: BuiltSite, _ problems: Problems) {
    let former = site.show(next, problems)
    server.announce()
    withExtendedLifetime(former) {}
  }

  /// Ends it: connections are closed, the port is free again.
  public func stop() {
    server.stop()
    thread.join()
    pipe.close()
  }
}

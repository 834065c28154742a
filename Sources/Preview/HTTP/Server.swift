#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Synchronization

/// A web server for one writer on one machine: a single thread that waits for all its connections at once, so that a slow one or a
/// silent one holds up nobody.
///
/// Why none of a library's. FlyingFox 0.27.1 needs the whole of Foundation and libcurl: the smallest program with it is 59.8 MB,
/// stripped and with Swift's runtime inside, where this whole program is to stay below 20 MB. Its socket layer FlyingSocks does
/// without, but leaves HTTP and all deadlines to be written; what it saves is in `Listener` and `Descriptor`.
final class Server<Handler: RequestHandler>: Sendable {
  private let listener: Listener
  private let handler: Handler
  private let pipe: WakePipe
  private let isStopped = Atomic(false)

  /// More than any browser opens; others wait in the system's queue.
  private static var mostConnections: Int { 128 }

  init(_ listener: Listener, pipe: WakePipe, handler: Handler) {
    self.listener = listener
    self.handler = handler
    self.pipe = pipe
  }

  /// There is news for the pages that stay in touch.
  func announce() { pipe.wake() }

  /// Makes `run` return.
  func stop() {
    isStopped.store(true, ordering: .releasing)
    pipe.wake()
  }

  /// Serves until it is stopped, then frees the port.
  func run() {
    var connections: [Connection<Handler>] = []
    var polled: [pollfd] = []
    let clock = ContinuousClock()
    // Where the system has no descriptors left, who knocks waits until one is free.
    var takesMore = true
    while !isStopped.load(ordering: .acquiring) {
      polled = [
        pollfd(fd: pipe.reader, events: Int16(POLLIN), revents: 0),
        // A descriptor below zero is not looked at.
        pollfd(fd: takesMore && connections.count < Self.mostConnections ? listener.descriptor : -1, events: Int16(POLLIN), revents: 0),
      ]
      for connection in connections {
        let events = (connection.takesInput ? Int16(POLLIN) : 0) | (connection.hasOutput ? Int16(POLLOUT) : 0)
        polled.append(pollfd(fd: connection.descriptor, events: events, revents: 0))
      }
      // Deadlines are kept to the half second.
      guard poll(&polled, nfds_t(polled.count), connections.isEmpty && takesMore ? -1 : 500) >= 0 || errno == EINTR else { break }
      let now = clock.now
      let hasNews = polled[0].revents != 0
      if hasNews { pipe.clear() }
      for index in connections.indices {
        let events = polled[index + 2].revents
        if events & Int16(POLLOUT) != 0 { connections[index].transmit(handler, port: listener.port, at: now) }
        if events & Int16(POLLIN | POLLHUP | POLLERR) != 0, connections[index].takesInput {
          connections[index].receive(handler, port: listener.port, at: now)
        }
        if hasNews { connections[index].tell(handler, at: now) }
        if connections[index].deadline <= now { connections[index].expire(at: now) }
      }
      for connection in connections where connection.isClosed { close(connection.descriptor) }
      connections.removeAll(where: \.isClosed)
      takesMore = polled[1].revents == 0 || accept(into: &connections, at: now)
    }
    for connection in connections { close(connection.descriptor) }
    close(listener.descriptor)
  }

  /// False where the system has no descriptors left.
  private func accept(into connections: inout [Connection<Handler>], at now: ContinuousClock.Instant) -> Bool {
    while connections.count < Self.mostConnections {
      #if canImport(Glibc)
        let descriptor = Glibc.accept(listener.descriptor, nil, nil)
      #else
        let descriptor = Darwin.accept(listener.descriptor, nil, nil)
      #endif
      guard descriptor >= 0 else { return errno != EMFILE && errno != ENFILE }
      guard Descriptor.prepare(descriptor) else {
        close(descriptor)
        continue
      }
      connections.append(Connection(descriptor: descriptor, at: now))
    }
    return true
  }
}

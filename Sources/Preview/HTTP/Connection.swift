#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One browser's connection: requests come in, responses wait until there is room for them.
struct Connection<Handler: RequestHandler> {
  let descriptor: Int32
  private var input: [UInt8] = []
  private var output: [UInt8] = []
  /// How much of `output` is sent.
  private var sent = 0
  private var state = State.open
  /// When patience ends.
  private(set) var deadline: ContinuousClock.Instant

  private enum State {
    case open
    /// Everything was said; the connection ends when it is sent.
    case ending
    /// Sent; what the other side may still be sending is read and thrown away for a moment, or the response could be lost with it
    /// (RFC 9112, section 9.6).
    case draining
    case subscribed(Handler.Subscription)
    case closed
  }

  init(descriptor: Int32, at now: ContinuousClock.Instant) {
    self.descriptor = descriptor
    deadline = now + Patience.request
  }

  var isClosed: Bool { if case .closed = state { true } else { false } }
  var isSubscribed: Bool { if case .subscribed = state { true } else { false } }
  var hasOutput: Bool { sent < output.count }
  /// Nobody reads what is written: then nothing more is taken in either, or memory would fill up.
  var takesInput: Bool { !hasOutput }

  /// Bytes have come, or the other side has gone.
  mutating func receive(_ handler: Handler, port: UInt16, at now: ContinuousClock.Instant) {
    let wasEmpty = input.isEmpty
    switch Descriptor.receive(descriptor, into: &input) {
    case .none: return
    case .ended: return state = .closed
    case .bytes: break
    }
    switch state {
    case .open:
      if wasEmpty { deadline = now + Patience.request }
      answer(handler, port: port, at: now)
    case .ending, .draining, .subscribed, .closed: input = []
    }
  }

  /// Answers the requests that are complete.
  private mutating func answer(_ handler: Handler, port: UInt16, at now: ContinuousClock.Instant) {
    while case .open = state, !hasOutput {
      switch RequestReader.read(input[...]) {
      case .incomplete: return
      case .refused(let refusal):
        input = []
        say(.refused(refusal), hasBody: true, keepsAlive: false)
      case .request(let request, let length):
        input.removeFirst(length)
        if let refusal = Visitor.refusal(of: request, port: port) {
          say(.refused(refusal), hasBody: request.method == .get, keepsAlive: false)
        } else {
          answer(request, handler)
        }
      }
      deadline = now + Patience.writing
      flush(at: now)
    }
  }

  private mutating func answer(_ request: Request, _ handler: Handler) {
    switch handler.answer(request) {
    case .response(let response):
      say(response, hasBody: request.method == .get, keepsAlive: request.keepsAlive)
    case .subscription(var subscription):
      output += Response.eventStreamHead
      guard request.method == .get else { return state = .ending }
      output += handler.news(for: &subscription)
      state = .subscribed(subscription)
    }
  }

  private mutating func say(_ response: Response, hasBody: Bool, keepsAlive: Bool) {
    output += response.bytes(hasBody: hasBody, keepsAlive: keepsAlive)
    if !keepsAlive { state = .ending }
  }

  /// There is news, perhaps.
  mutating func tell(_ handler: Handler, at now: ContinuousClock.Instant) {
    guard case .subscribed(var subscription) = state else { return }
    let news = handler.news(for: &subscription)
    state = .subscribed(subscription)
    guard !news.isEmpty else { return }
    output += news
    flush(at: now)
  }

  /// There is room to write; what was asked meanwhile is answered next.
  mutating func transmit(_ handler: Handler, port: UInt16, at now: ContinuousClock.Instant) {
    flush(at: now)
    answer(handler, port: port, at: now)
  }

  private mutating func flush(at now: ContinuousClock.Instant) {
    while hasOutput {
      switch Descriptor.send(descriptor, output[sent...]) {
      case .bytes(let count):
        sent += count
        deadline = now + Patience.writing
      case .none: return
      case .ended: return state = .closed
      }
    }
    guard !output.isEmpty else { return }
    output = []
    sent = 0
    switch state {
    case .open: deadline = now + (input.isEmpty ? Patience.idle : Patience.request)
    case .subscribed: deadline = now + Patience.silence
    case .ending:
      shutdown(descriptor, Int32(SHUT_WR))
      state = .draining
      deadline = now + Patience.draining
    case .draining, .closed: break
    }
  }

  /// The deadline has passed.
  mutating func expire(at now: ContinuousClock.Instant) {
    switch state {
    case .subscribed where !hasOutput:
      // A comment: a connection that is gone is only met by writing to it.
      output += ":\n\n".utf8
      flush(at: now)
    case .open where !hasOutput && !input.isEmpty:
      say(.refused(Request.Refusal(status: .requestTimeout, reason: "the request did not end")), hasBody: true, keepsAlive: false)
      deadline = now + Patience.writing
      flush(at: now)
    default: state = .closed
    }
  }
}

/// How long is waited: for a request that has begun, for the next one, for room to write, for the other side to go, and between signs
/// of life to a page that stays in touch.
private enum Patience {
  static let request = Duration.seconds(10)
  static let idle = Duration.seconds(30)
  static let writing = Duration.seconds(30)
  static let draining = Duration.seconds(1)
  static let silence = Duration.seconds(20)
}

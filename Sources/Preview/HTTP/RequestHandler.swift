/// What stands behind a server. Called on the server's thread alone.
protocol RequestHandler: Sendable {
  /// What a page that stays in touch was told so far.
  associatedtype Subscription: Sendable

  func answer(_ request: Request) -> Answer<Subscription>

  /// What is new for a page that stays in touch, as server-sent events (HTML Living Standard, section 9.2); empty where nothing is.
  func news(for subscription: inout Subscription) -> [UInt8]
}

enum Answer<Subscription: Sendable>: Sendable {
  case response(Response)
  /// The connection stays, for news.
  case subscription(Subscription)
}

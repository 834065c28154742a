import Markup
import Site
import Synchronization

/// Serves the last good build. Pages are rendered when they are asked for, and nothing is looked up anywhere but in the plan of the
/// site: no request, whatever it says, reads a file.
final class PreviewSite: RequestHandler {
  /// What a page that is open was told.
  struct Subscription: Sendable {
    let page: String
    let version: String
    /// The build that it knows of.
    var number: Int
    var isGone = false
  }

  private struct State {
    /// Goes up with each build.
    var number = 0
    var plan: SitePlan?
    var dress = 0
    var problems = Problems()
    /// Pages of this plan that were asked for: one that has changed is compared first, and then asked for.
    var rendered: [String: [UInt8]] = [:]
  }

  /// The version of a page that the site does not have.
  private static let absent = "absent"

  private let state = Mutex(State())
  /// Tells this run of the server from others: a page that another left open is stale.
  private let run: String
  private let jobs: Int

  init(run: String, jobs: Int) {
    (self.run, self.jobs) = (run, jobs)
  }

  /// What a build took the place of: large, so that letting go of it is nothing to be waited for.
  struct Former: Sendable {
    fileprivate let plan: SitePlan?
    fileprivate let rendered: [String: [UInt8]]
  }

  /// Takes a build; without a site, the last good one stays.
  func show(_ site: BuiltSite, _ problems: Problems) -> Former {
    state.withLock { state in
      let former = Former(plan: state.plan, rendered: state.rendered)
      state.number += 1
      state.problems = problems
      if let plan = site.plan {
        state.plan = plan
        state.dress = site.dress
        state.rendered = [:]
      }
      return former
    }
  }

  // MARK: Requests

  func answer(_ request: Request) -> Answer<Subscription> {
    if request.path == ReloadScript.path { return .response(Response(.ok, ContentType.of(request.path), ReloadScript.bytes)) }
    if request.path == ReloadScript.newsPath {
      let page = PercentDecoding.value(of: "page", in: request.query) ?? ""
      return .subscription(Subscription(page: page, version: PercentDecoding.value(of: "version", in: request.query) ?? "", number: -1))
    }
    guard let path = PercentDecoding.filePath(request.path) else { return .response(.text(.badRequest, "no file can have this address")) }
    return .response(file(path.isEmpty || path.utf8.last == Byte.slash ? path + "index.html" : path))
  }

  private func file(_ path: String) -> Response {
    let type = ContentType.of(path)
    let isPage = path.hasSuffix(".html")
    if let bytes = bytes(of: path) {
      return Response(.ok, type, isPage ? ServedPage.page(bytes, path: path, version: version(bytes)) : bytes)
    }
    guard hasSite else {
      return Response(
        .ok, "text/html; charset=utf-8",
        ServedPage.plain(
          title: "Nothing to show yet", text: "The dossier has errors. This page becomes the site's as soon as they are mended.",
          path: path, version: Self.absent))
    }
    if bytes(of: path + "/index.html") != nil { return .moved(to: "/\(path)/") }
    // What a host would show; its links lead from the folder that was asked for.
    if !path.utf8.contains(Byte.slash), let missing = bytes(of: "404.html") {
      return Response(.notFound, "text/html; charset=utf-8", ServedPage.page(missing, path: path, version: Self.absent))
    }
    return Response(
      .notFound, "text/html; charset=utf-8",
      ServedPage.plain(title: "No such page", text: "The site has no \(path).", path: path, version: Self.absent))
  }

  private var hasSite: Bool { state.withLock { $0.plan != nil } }

  /// The bytes of one of the site's files; `nil` where it has none of this path.
  private func bytes(of path: String) -> [UInt8]? {
    let (plan, known, number) = state.withLock { ($0.plan, $0.rendered[path], $0.number) }
    if let known { return known }
    guard var plan else { return nil }
    if plan.lacksIndex, path.hasPrefix("search/") {
      // Few readers of a preview search: the index is made for the first who does.
      plan = Waiting.forValue { [plan, jobs] in await plan.withIndex(jobs: jobs) } ?? plan
      state.withLock { [plan] in if $0.number == number { $0.plan = plan } }
    }
    guard let index = plan.index(of: path) else { return nil }
    var bytes: [UInt8] = []
    plan.render(index, into: &bytes)
    let mostKept = 64
    state.withLock { state in
      guard state.number == number else { return }
      if state.rendered.count >= mostKept { state.rendered = [:] }
      state.rendered[path] = bytes
    }
    return bytes
  }

  /// Stands for a page's bytes and its dress.
  private func version(_ bytes: [UInt8]) -> String {
    "\(run)-\(state.withLock { $0.dress })-\(SHA256.hexDigest(bytes).prefix(16))"
  }

  // MARK: Pages that stay in touch

  func news(for subscription: inout Subscription) -> [UInt8] {
    let (number, problems) = state.withLock { ($0.number, $0.problems) }
    guard subscription.number != number else { return [] }
    subscription.number = number
    var events = Self.event("state", Self.json(problems))
    guard hasSite else { return events }
    guard let bytes = bytes(of: subscription.page) else {
      if !subscription.isGone, subscription.version != Self.absent { events += Self.event("gone", "{}") }
      subscription.isGone = true
      return events
    }
    subscription.isGone = false
    if version(bytes) != subscription.version { events += Self.event("reload", "{}") }
    return events
  }

  private static func event(_ name: String, _ data: String) -> [UInt8] { Array("event: \(name)\ndata: \(data)\n\n".utf8) }

  private static func json(_ problems: Problems) -> String {
    var json = JSONText()
    json.object { json in
      json.member("errors", problems.errors)
      json.member("warnings", problems.warnings)
      json.member("text", problems.text)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

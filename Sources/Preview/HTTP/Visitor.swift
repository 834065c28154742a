/// Tells the writer's own browser from everybody else who can make it send a request.
enum Visitor {
  /// Why a request is refused; `nil` for one that is served.
  ///
  /// A name that resolves to this machine without being ours is how another site gets round the same-origin policy. And a dossier's
  /// files may be scripts, which any page could load from here: only a link that is followed may lead in from elsewhere.
  static func refusal(of request: Request, port: UInt16) -> Request.Refusal? {
    let names = ["127.0.0.1", "localhost"]
    let hosts = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
    guard hosts.contains(request.host.lowercased()) else {
      return Request.Refusal(status: .forbidden, reason: "this server answers to 127.0.0.1:\(port) alone")
    }
    if let site = request.fetchSite, site != "same-origin", site != "none", request.fetchMode != "navigate" {
      return Request.Refusal(status: .forbidden, reason: "another site's page may not read this one")
    }
    return nil
  }
}

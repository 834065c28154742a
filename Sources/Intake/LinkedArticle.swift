import Markup

/// What a page says of its article in JSON-LD, in the terms of schema.org.
struct LinkedArticle {
  private(set) var headline: String?
  private(set) var authors: [Article.Author] = []
  private(set) var publisher: String?
  private(set) var published: String?
  private(set) var modified: String?
  private(set) var language: String?
  private(set) var url: String?

  /// From the first article of the page's scripts; nothing where there is none.
  init(page: HTMLDocument) {
    var things: [JSONValue] = []
    for script in page.elements("script") where page.attribute("type", of: script)?.lowercased().hasPrefix("application/ld+json") == true {
      let text = page.nodes[script..<page.nodes[script].end].compactMap { if case .text(let text) = $0.content { text } else { nil } }.joined()
      if let value = JSONValue(Array(text.utf8)) { things += Self.things(value) }
    }
    guard let article = things.first(where: Self.isArticle) else { return }
    func resolved(_ value: JSONValue) -> JSONValue {
      guard value["name"] == nil, let id = value["@id"]?.string else { return value }
      return things.first { $0["@id"]?.string == id && $0["name"] != nil } ?? value
    }
    headline = Self.text(article["headline"]) ?? Self.text(article["name"])
    authors = (article["author"] ?? article["creator"])?.elements.flatMap { Self.authors(resolved($0)) } ?? []
    publisher = article["publisher"].flatMap { $0.elements.first.map(resolved) }.flatMap { Self.text($0["name"]) }
    published = article["datePublished"]?.string
    modified = article["dateModified"]?.string
    language = article["inLanguage"]?.string
    url = article["url"]?.string ?? article["mainEntityOfPage"]?.string ?? article["mainEntityOfPage"]?["@id"]?.string
  }

  /// The things that a script describes: itself, a list, a graph.
  private static func things(_ value: JSONValue) -> [JSONValue] {
    value.elements.flatMap { thing in [thing] + (thing["@graph"]?.elements ?? []) }
  }

  /// Whether its type is `Article` or one of those below it.
  private static func isArticle(_ thing: JSONValue) -> Bool {
    thing["@type"]?.elements.contains { type in
      guard let name = type.string else { return false }
      return name.hasSuffix("Article") || ["BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report"].contains(name)
    } ?? false
  }

  private static func authors(_ value: JSONValue) -> [Article.Author] {
    if value.string != nil { return text(value).map(AuthorName.list) ?? [] }
    if let family = text(value["familyName"]), let given = text(value["givenName"]) { return [.person(given: given, family: family)] }
    guard let name = text(value["name"]) else { return [] }
    return value["@type"]?.elements.contains { $0.string == "Person" } ?? true ? AuthorName.list(name) : [.literal(name)]
  }

  /// Text on one line; pages put entities into it, as if it were HTML.
  private static func text(_ value: JSONValue?) -> String? {
    guard let raw = value?.string else { return nil }
    let plain = raw.contains("&") ? HTMLDocument(Array("<p>\(raw.replacing("<", with: "&lt;"))".utf8))?.text(of: 0) ?? raw : HTMLDocument.oneLine(raw)
    return plain.isEmpty ? nil : plain
  }
}

import Markup

/// Finds the element of a page that holds its article.
enum ArticleBlock {
  /// The page's `article`, if most of its text is in one; else its `main`; else the smallest block that has nearly all text outside
  /// of links. The first node where there is nothing better.
  static func find(in page: HTMLDocument) -> Int {
    let weights = weights(of: page)
    let all = weights[0]
    func heaviest(_ places: [Int]) -> Int? { places.max { weights[$0] < weights[$1] } }
    let articles = page.nodes.indices.filter { page.name($0) == "article" || page.attribute("role", of: $0) == "article" }
    if let article = heaviest(articles), weights[article] * 3 >= all, weights[article] > 0 { return article }
    let bodies = page.nodes.indices.filter { page.attribute("itemprop", of: $0, holds: "articlebody") }
    if let body = heaviest(bodies), weights[body] * 3 >= all, weights[body] > 0 { return body }
    let mains = page.nodes.indices.filter { page.name($0) == "main" || page.attribute("role", of: $0) == "main" }
    let main = heaviest(mains).flatMap { weights[$0] * 2 >= all ? $0 : nil }
    return densest(in: page, from: main ?? 0, weights)
  }

  /// Goes down as long as one child has nearly all that its parent has: what is left behind is less than the shortest lead.
  private static func densest(in page: HTMLDocument, from start: Int, _ weights: [Int]) -> Int {
    let inlines: Set<String> = ["p", "blockquote", "ul", "ol", "li", "pre", "h1", "h2", "h3", "span", "a", "em", "strong", "figure"]
    var (place, next) = (start, Optional(start))
    while let here = next {
      place = here
      next = nil
      var child = here + 1
      while child < page.nodes[here].end {
        if let name = page.name(child), !inlines.contains(name), weights[child] > 0, weights[child] * 100 >= weights[here] * 93 { next = child }
        child = page.nodes[child].end
      }
    }
    return place
  }

  /// For each node, how many bytes of text stand in it: not in links, nor in what is no part of an article.
  private static func weights(of page: HTMLDocument) -> [Int] {
    var weights = [Int](repeating: 0, count: page.nodes.count)
    var index = 0
    while index < page.nodes.count {
      if page.name(index) == "a" || PageText.isDropped(index, in: page) {
        index = page.nodes[index].end
        continue
      }
      if case .text(let text) = page.nodes[index].content { weights[index] = text.utf8.count { $0 > 0x20 } }
      index += 1
    }
    for index in page.nodes.indices.reversed() where index > 0 { weights[page.nodes[index].parent] += weights[index] }
    return weights
  }
}

import Markup

/// An id for an article that was given none.
package enum ArticleID {
  /// The publisher and the day where both are known, else the file's name; with a number where that is taken.
  package static func suggestion(for article: Article, name: String, isTaken: (String) -> Bool) -> String {
    var id = shortened(Slug.make(FileName.stem(name)))
    if let publisher = article.publisher, let issued = article.issued, issued.utf8.count == 10 {
      let made = shortened(Slug.make(publisher))
      if !made.isEmpty { id = "\(made)-\(issued.dropFirst(5).replacing("-", with: ""))" }
    }
    if id.isEmpty || id == "index" { id = "article" }
    guard isTaken(id) else { return id }
    var number = 2
    while isTaken("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }

  /// Whole words, up to 40 bytes.
  private static func shortened(_ slug: String) -> String {
    guard slug.utf8.count > 40 else { return slug }
    let head = slug.prefix(40)
    return String(head.lastIndex(of: "-").map { head[..<$0] } ?? head)
  }
}

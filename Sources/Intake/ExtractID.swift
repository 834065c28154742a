import Markup

/// Ids for extracts, made of their words.
enum ExtractID {
  /// Up to three telling words of the passage, in an id that is not taken.
  static func suggestion(for passage: String, taken: Set<String>) -> String {
    // An elided article is no part of its noun: l’accord.
    let words = passage.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
    let telling = words.filter { $0.count > 2 && !CommonWords.all.contains($0) }
    var id = ""
    for word in (telling.isEmpty ? words : telling).prefix(3) {
      let next = Slug.make(id.isEmpty ? word : "\(id) \(word)")
      if next.utf8.count > 36, !id.isEmpty { break }
      id = next
    }
    if id.isEmpty || id.utf8.count > 60 { id = "passage" }
    return free(id, taken: taken)
  }

  /// The id, or the first of `id-2`, `id-3` … that is not taken.
  static func free(_ id: String, taken: Set<String>) -> String {
    guard taken.contains(id) else { return id }
    var number = 2
    while taken.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}

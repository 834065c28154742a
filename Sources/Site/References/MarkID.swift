/// The id of a place in a page's own body, known without rendering it, so that another page's list can lead there; or of a mark
/// that stands elsewhere on the page.
struct MarkID: Hashable, Sendable {
  private enum Kind: UInt8 {
    case citation, link, own
  }

  private let kind: Kind
  private let number: Int32

  /// The mark of `Body.citations[index]`.
  static func citation(_ index: Int) -> MarkID { MarkID(kind: .citation, number: Int32(index + 1)) }
  /// `Body.links[index]`.
  static func link(_ index: Int) -> MarkID { MarkID(kind: .link, number: Int32(index + 1)) }
  /// The page's mark of that number, from 1, outside its body.
  static func own(_ number: Int) -> MarkID { MarkID(kind: .own, number: Int32(number)) }

  /// Appends the id. Ids of the page's frame hold `_`, which no id in an author's text does.
  func write(into html: inout [UInt8]) {
    html.append(UInt8(ascii: "_"))
    switch kind {
    case .citation: html.append(UInt8(ascii: "c"))
    case .link: html.append(UInt8(ascii: "l"))
    case .own: html.append(UInt8(ascii: "m"))
    }
    html.append(decimal: Int(number))
  }
}

extension MarkID: CustomStringConvertible {
  var description: String {
    var text: [UInt8] = []
    write(into: &text)
    return String(decoding: text, as: UTF8.self)
  }
}

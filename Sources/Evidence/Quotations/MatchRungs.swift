/// How a quotation that was found differs from the article: by nothing (exact), or in one or more of these ways.
/// They add up, and none stands for another.
public struct MatchRungs: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Spaces, apostrophes, quotation marks, dashes, ellipses, ligatures, composed accents, invisible characters; and a
  /// comma or a period at the very end that is the quoting sentence’s own.
  public static let typographic = MatchRungs(rawValue: 1)
  /// An apostrophe that the article lost: *naurions* quoted as *n’aurions*.
  public static let repairedApostrophes = MatchRungs(rawValue: 2)
  /// An *œ* that the article lost: *manuvre* quoted as *manœuvre*.
  public static let restoredLigatures = MatchRungs(rawValue: 4)
  /// `[…]` stands for words that the article has.
  public static let elided = MatchRungs(rawValue: 8)
  /// `[word]` is the editor’s.
  public static let bracketed = MatchRungs(rawValue: 16)

  public var isExact: Bool { isEmpty }

  /// The rungs’ names, lowest first; `exact` where there is none.
  public var names: [String] {
    let all: [(MatchRungs, String)] = [
      (.typographic, "typographic"), (.repairedApostrophes, "repaired-apostrophes"),
      (.restoredLigatures, "restored-ligatures"), (.elided, "elided"), (.bracketed, "bracketed"),
    ]
    return isEmpty ? ["exact"] : all.filter { contains($0.0) }.map(\.1)
  }
}

/// Where a file belongs in a dossier, by its path alone.
package enum ContentPlace: Hashable, Sendable {
  /// `dossier.yml`.
  case settings
  /// `evidence.json`, the ledger of proven quotations; the program writes it.
  case ledger
  /// A page; its slug is not yet held to the rule for ids.
  case page(Kind, slug: String)
  case stray(Stray)

  /// Why a file or folder is none of a dossier's.
  package enum Stray: Hashable, Sendable {
    /// A folder at this path (below `Content/`) that is none of the kinds'.
    case folder(String)
    /// A file in no kind's folder.
    case top
    /// A file that is not Markdown.
    case notMarkdown
    /// `Contracts/x.md`: a contract is a folder.
    case looseContract
  }

  /// The place of a path below `Content/`, `/` between its parts.
  init(path: String) {
    var path = path
    self = path.withUTF8 { Self($0) }
  }

  /// Every file is asked for its place, most of them twice: nothing is made of the parts but what is kept.
  private init(_ path: UnsafeBufferPointer<UInt8>) {
    func text(_ range: Range<Int>) -> String { String(decoding: UnsafeBufferPointer(rebasing: path[range]), as: UTF8.self) }
    let slash = UInt8(ascii: "/")
    guard let first = path.firstIndex(of: slash) else {
      switch text(0..<path.count) {
      case "dossier.yml": self = .settings
      case "evidence.json": self = .ledger
      case "index.md": self = .page(.home, slug: "index")
      default: self = .stray(.top)
      }
      return
    }
    guard let kind = Self.folders.first(where: { $0.name.elementsEqual(path[..<first]) })?.kind else {
      self = .stray(.folder(text(0..<first)))
      return
    }
    let rest = first + 1..<path.count
    let second = path[rest].firstIndex(of: slash)
    let third = second.flatMap { path[($0 + 1)...].firstIndex(of: slash) }
    // A contract's files stand in a folder of its own, all others in their kind's.
    if let end = kind == .contract ? third : second {
      self = .stray(.folder(text(0..<end)))
      return
    }
    let name = (second ?? first) + 1..<path.count
    guard path[name].suffix(3).elementsEqual(".md".utf8) else {
      self = .stray(.notMarkdown)
      return
    }
    let stem = name.lowerBound..<name.upperBound - 3
    if kind != .contract {
      self = .page(kind, slug: text(stem))
    } else if let second {
      let isContract = path[stem].elementsEqual("contract".utf8)
      self = isContract ? .page(.contract, slug: text(first + 1..<second)) : .page(.version, slug: text(first + 1..<stem.upperBound))
    } else {
      self = .stray(.looseContract)
    }
  }

  private static let folders = Kind.allCases.filter { $0 != .version }.compactMap { kind in
    kind.folder.map { (name: Array($0.utf8), kind: kind) }
  }

  /// The kind whose files a folder of `Content/` holds.
  static let kinds: [String: Kind] = Dictionary(
    Kind.allCases.compactMap { kind in kind.folder.map { ($0, kind) } }, uniquingKeysWith: { first, _ in first })

  /// Whether a folder at a path below `Content/` may hold files of a dossier.
  package static func isFolder(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    guard let first = parts.first, let kind = kinds[String(Substring(first))] else { return false }
    return parts.count <= (kind == .contract ? 2 : 1)
  }
}

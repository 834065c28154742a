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
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Substring($0) }
    let name = parts[parts.count - 1]
    guard parts.count > 1 else {
      switch name {
      case "dossier.yml": self = .settings
      case "evidence.json": self = .ledger
      case "index.md": self = .page(.home, slug: "index")
      default: self = .stray(.top)
      }
      return
    }
    guard let kind = Self.kinds[String(parts[0])] else {
      self = .stray(.folder(String(parts[0])))
      return
    }
    let depth = kind == .contract ? 3 : 2
    guard parts.count <= depth else {
      self = .stray(.folder(parts.prefix(depth).joined(separator: "/")))
      return
    }
    guard name.utf8.suffix(3).elementsEqual(".md".utf8) else {
      self = .stray(.notMarkdown)
      return
    }
    let stem = String(name.dropLast(3))
    if kind != .contract {
      self = .page(kind, slug: stem)
    } else if parts.count < depth {
      self = .stray(.looseContract)
    } else {
      self = stem == "contract" ? .page(.contract, slug: String(parts[1])) : .page(.version, slug: "\(parts[1])/\(stem)")
    }
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

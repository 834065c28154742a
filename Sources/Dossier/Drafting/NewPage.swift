import Markup

/// The file that `dossier new` writes: front matter with the fields that its kind needs, ready to fill, and the others as comments.
package struct NewPage {
  package let kind: Kind
  /// The id; a version's is `contract/version`.
  package let slug: String
  /// The title, where it is known already.
  package let title: String?
  /// Other fields that are known already, in YAML.
  package var values: [String: String] = [:]
  /// Comments at the end of the front matter, a line each.
  package var remarks: [String] = []

  /// `nil` where the id cannot be one of the kind's: `fault` says why.
  package init?(_ kind: Kind, slug: String, title: String?) {
    guard Self.fault(of: slug, as: kind) == nil else { return nil }
    self.kind = kind
    self.slug = slug
    self.title = title
  }

  /// The kinds that one can be made of: there is one home page, and it is there from the start.
  package static let kinds = Kind.allCases.filter { $0 != .home }

  /// What is wrong with an id, and a better one.
  package static func fault(of slug: String, as kind: Kind) -> (message: String, better: String?)? {
    let parts = slug.split(separator: "/", omittingEmptySubsequences: false)
    if kind == .version, parts.count != 2 {
      return ("`\(slug)` cannot be a version's id: it is `contract/version`", nil)
    }
    if kind != .version, parts.count != 1 { return ("`\(slug)` cannot be an id: only a version's has a `/`", nil) }
    // A version of this name would be its contract's own file.
    if kind == .version, parts[1] == "contract" { return ("`contract` is the contract itself, and cannot be a version", nil) }
    for part in parts {
      switch PageID.fault(part) {
      case nil: continue
      case .reserved: return ("`index` cannot be an id: lists of pages have that name", nil)
      case .character:
        let better = parts.map { Slug.make(String($0)) }
        let isBetter = better.allSatisfy { PageID.fault($0) == nil }
        return (
          "`\(slug)` cannot be an id: ids are lowercase letters a–z, digits and hyphens",
          isBetter ? better.joined(separator: "/") : nil
        )
      }
    }
    return nil
  }

  /// The file, below `Content/`.
  package var path: String {
    let folder = kind.folder.map { $0 + "/" } ?? ""
    return kind == .contract ? "\(folder)\(slug)/contract.md" : "\(folder)\(slug).md"
  }

  /// The file that a version needs, below `Content/`; `nil` for the other kinds.
  package var contractPath: String? {
    kind == .version ? "Contracts/\(slug.prefix { $0 != "/" })/contract.md" : nil
  }

  /// The files that stand below a `Content/` folder, as paths below it.
  package static func paths(in content: String) throws(IOFault) -> [String] {
    var walk = ContentWalk(root: content)
    try walk.run()
    return walk.files
  }

  /// The file among these, below `Content/`, that has the id already: every id is one page's in the whole dossier.
  package static func taken(_ slug: String, among paths: some Sequence<String>) -> String? {
    paths.first { path in
      if case .page(_, let other) = ContentPlace(path: path) { other.lowercased() == slug } else { false }
    }
  }

  /// The file's text, ended by LF. Required fields stand open, the rest behind `#`, each with what it means.
  package var text: String {
    var out = "---\n"
    for field in kind.schema.fields where isOpen(field) { out += line(of: field) + "\n" }
    for field in kind.schema.fields where !isOpen(field) { out += "# " + line(of: field) + "\n" }
    for remark in remarks { out += "# \(remark)\n" }
    return out + "---\n"
  }

  /// Of fields of which one is needed, the first.
  private func isOpen(_ field: Field) -> Bool { field.isRequired || kind.schema.atLeastOne.first == field.key || values[field.key] != nil }

  private func line(of field: Field) -> String {
    if field.key == "title", let title { return "title: \(Self.scalar(title))" }
    if let value = values[field.key] { return "\(field.key): \(value)" }
    return "\(field.key): \(isOpen(field) ? "" : field.shape.sample + "  ")# \(field.summary)\(hint(field))"
  }

  /// What the field takes, where its meaning does not say.
  private func hint(_ field: Field) -> String {
    switch field.shape {
    case .choice(let words): "; " + words.joinedAsAlternatives
    case .date where isOpen(field), .language where isOpen(field), .list where isOpen(field): "; for example `\(field.shape.sample)`"
    default: ""
    }
  }

  /// Text as a YAML scalar: plain words as they are, all else between quotation marks (YAML 1.2.2, section 7.3.1).
  package static func scalar(_ text: String) -> String {
    let isPlain = text.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 } ?? true
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    let risky = text.unicodeScalars.contains { ":#\"\\{}[],&*!|>%@`".unicodeScalars.contains($0) }
    if isPlain, !risky, !words.contains(text.lowercased()), text == text.trimmedOfSpace { return text }
    return "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// Whether a URL is one that `url:` takes, and needs no quotation marks in YAML.
  package static func isURL(_ text: String) -> Bool { WebAddress.fault(text) == nil && !text.contains("'") }
}

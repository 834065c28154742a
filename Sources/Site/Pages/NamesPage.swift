import Dossier
import Mustache

extension PageBuilder {
  /// The index of names: every form under which a person or an organization is known, by letter.
  mutating func names() -> Page {
    frame(title: strings[.names], section: .names, isSectionPage: true)
    var entries: [NameEntry] = []
    for person in site.dossier.people { entries += names(person.header, forms: person.names, aka: person.aka) }
    for organization in site.dossier.organizations {
      entries += names(organization.header, forms: organization.names, aka: organization.aka)
    }
    entries.sort { ($0.key, $0.page) < ($1.key, $1.page) }
    let letters = Grouping.consecutive(entries) { $0.key.initial ?? strings[.otherSigns] }
    set(
      "letters",
      .list(
        letters.enumerated().map { index, letter in
          [
            "label": .text(letter.key), "id": .text("_letter-\(index + 1)"), "href": .text("#_letter-\(index + 1)"),
            "names": .list(letter.elements.map { nameRecord($0) }),
          ]
        }))
    set("missing", .text(path.href(to: .missing)))
    return page(.names)
  }

  /// All names of one page, each once; a form that sources use keeps their language.
  private func names(_ header: Header, forms: [NameForm], aka: [String]) -> [NameEntry] {
    let all =
      [NameEntry(header.title, header.id)] + forms.map { NameEntry($0.name, header.id, language: language(of: $0.cites)) }
      + aka.map { NameEntry($0, header.id) }
    return Grouping.inOrder(all, by: \.name).map { $0[0] }
  }

  private func nameRecord(_ entry: NameEntry) -> Value {
    let title = site.directory[entry.page].title
    return [
      "name": .text(entry.name), "lang": .text(entry.language), "href": .text(href(entry.page)), "see": .text(entry.name == title ? nil : title),
      "kind": .text(strings.singular(entry.page.kind)),
    ]
  }
}

/// One form of a name, and whose it is.
private struct NameEntry {
  let name: String
  let page: AnyID
  let language: String?
  let key: SortKey

  /// A person stands under the last part of the name, as printed indexes do it; a body under its first.
  init(_ name: String, _ page: AnyID, language: String? = nil) {
    self.name = name
    self.page = page
    self.language = language
    let parts = name.split(separator: " ")
    if page.kind == .person, parts.count > 1, let last = parts.last {
      key = SortKey(last + " " + parts.dropLast().joined(separator: " "))
    } else {
      key = SortKey(name)
    }
  }
}

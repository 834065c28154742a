import Dossier
import Evidence
import Mustache

// People and organizations: what sources call them, and when.
extension PageBuilder {
  mutating func person(_ person: Person) -> Page {
    party(person.header, names: person.names, roles: person.roles, aka: person.aka)
  }

  mutating func organization(_ organization: Organization) -> Page {
    party(organization.header, names: organization.names, roles: organization.roles, aka: organization.aka)
  }

  private mutating func party(_ header: Header, names: [NameForm], roles: [Role], aka: [String]) -> Page {
    frame(header)
    var rows = facts(header)
    if !aka.isEmpty { rows.append(InfoRow(label: strings[.alsoKnownAs], values: aka.map { infoValue($0) })) }
    set("info", info(rows))
    set("body", text(header))
    section("namesSection", anchor: "_names", strings[.nameForms], if: !names.isEmpty)
    set("names", .list(nameRows(names)))
    section("rolesSection", anchor: "_roles", strings[.roles], if: !roles.isEmpty)
    set("roles", .list(roleRows(roles)))
    around(header.id)
    return page(.party, of: header.id)
  }

  /// One row a form, with all that use it.
  private mutating func nameRows(_ names: [NameForm]) -> [Value] {
    let forms = Grouping.inOrder(names) { [$0.name, $0.translation ?? ""] }
    return forms.map { uses in
      let first = uses[0]
      return [
        "form": .text(first.name), "lang": .text(language(of: first.cites)), "translation": .text(first.translation),
        "uses": .list(usedBy(uses.flatMap(\.cites))),
      ]
    }
  }

  private mutating func roleRows(_ roles: [Role]) -> [Value] {
    let forms = Grouping.inOrder(roles) {
      [
        $0.title, $0.translation ?? "", $0.organization.map { "\($0.index)" } ?? "", $0.from?.date.description ?? "",
        $0.to?.date.description ?? "",
      ]
    }
    return forms.map { uses in
      let first = uses[0]
      return [
        "form": .text(first.title), "lang": .text(language(of: first.cites)), "translation": .text(first.translation),
        "organization": first.organization.map { link($0.any) } ?? .none, "period": .text(period(first)),
        "uses": .list(usedBy(uses.flatMap(\.cites))),
      ]
    }
  }

  private func period(_ role: Role) -> String? {
    let from = role.from.map { worded($0.date, words: strings.dates) }
    let to = role.to.map { worded($0.date, words: strings.dates) }
    switch (from, to) {
    case (let from?, let to?): return "\(from) – \(to)"
    case (let from?, nil): return strings.fill(.since, ["date": from])
    case (nil, let to?): return strings.fill(.until, ["date": to])
    case (nil, nil): return nil
    }
  }

  /// The sources that use a form, the earliest first, undated ones last; each with its date and mark.
  private mutating func usedBy(_ cites: [Cite]) -> [Value] {
    let ordered = cites.enumerated().sorted { a, b in
      let (left, right) = (issued(a.element), issued(b.element))
      switch (left, right) {
      case (let left?, let right?) where left != right: return left < right
      case (.some, nil): return true
      case (nil, .some): return false
      default: return a.offset < b.offset
      }
    }
    return ordered.map { _, cite in
      let source = cite.passage.source
      return [
        "href": .text(href(source.any, anchor: anchor(of: cite.passage))), "title": .text(site.directory[source.any].title),
        "date": .text(site.credits[source.index].shortDate), "datetime": .text(site.credits[source.index].machineDate),
        "mark": mark([cite]),
      ]
    }
  }

  private func issued(_ cite: Cite) -> EDTF? { site.dossier.sources[cite.passage.source.index].issued?.date }

  /// The id of a passage on its source's page.
  func anchor(of passage: Passage) -> String? {
    passage.extract.map { site.dossier.sources[passage.source.index].extracts[$0].id }
  }

  /// The language of a form: that of the source that uses it, where it is not the page's.
  func language(of cites: [Cite]) -> String? {
    cites.first.flatMap { site.foreign(site.dossier.sources[$0.passage.source.index].language) }
  }
}

import Markup

extension Resolver {
  mutating func person(_ header: Header) -> Person {
    Person(header: header, names: names(), roles: roles(), aka: fields.texts("aka"))
  }

  mutating func organization(_ header: Header) -> Organization {
    Organization(header: header, names: names(), roles: roles(), aka: fields.texts("aka"))
  }

  private mutating func names() -> [NameForm] {
    fields.records("names").map { record in
      NameForm(
        name: record.text("name") ?? "", translation: record.text("translation"), cites: cites(record, "cite", field: "names"),
        span: record.span)
    }
  }

  private mutating func roles() -> [Role] {
    fields.records("roles").map { record in
      var organization: ID<Organization>?
      if let value = record["org"], case .text(let slug) = value.content,
        let found = page(slug, of: [.organization], field: "roles", at: value.span)
      {
        organization = ID(index: found.index)
      }
      return Role(
        title: record.text("title") ?? "", translation: record.text("translation"), organization: organization,
        from: record.date("from"), to: record.date("to"), cites: cites(record, "cite", field: "roles"), span: record.span)
    }
  }
}

import Markup

extension Resolver {
  mutating func source(_ header: Header) -> Source {
    Source(
      header: header, isDescribed: fields["title"] == nil,
      authors: fields.records("author").map {
        Author(family: $0.text("family"), given: $0.text("given"), literal: $0.text("literal"))
      },
      publisher: fields.text("publisher"), issued: fields.date("issued"), language: fields.text("language") ?? "und",
      url: fields.text("url"), archive: fields.text("archive"), sha256: fields.text("sha256"),
      rights: fields.choice("rights") ?? .quotation, derivesFrom: ids("derives-from"), extracts: manuscript.extracts,
      introduction: manuscript.sections.introduction)
  }
}

import Dossier
import Evidence

/// What a list says of a source, put into words once. An object, as it is looked up for every citation: a structure's copy would
/// count the references of all its texts.
final class SourceCredit: Sendable {
  /// “Anne Durand, Agence”; empty where no author is named.
  let authors: String
  /// Family names first, to sort a bibliography by: author, else title.
  let sortKey: String
  /// The publisher and the date, or that it has none: “La Gazette, 14 February 2026”.
  let detail: String
  /// The date alone, in words.
  let date: String
  let shortDate: String
  /// The `datetime` of a `<time>` element, where HTML has a form for it.
  let machineDate: String?

  init(_ source: Source, strings: Strings) {
    authors = source.authors.map(\.displayName).joined(separator: strings[.comma])
    let first = source.authors.first
    sortKey = (first?.family ?? first?.literal ?? first?.given ?? source.header.title)
    if let issued = source.issued?.date {
      date = worded(issued, words: strings.dates)
      shortDate = worded(issued, words: strings.dates, style: .short)
      machineDate = issued.machineForm()
    } else {
      date = strings[.undated]
      shortDate = strings[.undated]
      machineDate = nil
    }
    detail = [source.publisher, date].compactMap(\.self).joined(separator: strings[.comma])
  }
}

extension Author {
  /// As a person writes it: the given name first.
  var displayName: String {
    literal ?? [given, family].compactMap(\.self).joined(separator: " ")
  }
}

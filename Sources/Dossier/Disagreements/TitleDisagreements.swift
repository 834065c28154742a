import Evidence
import Markup

/// Finds titles that different sources give one person in one organization at one time.
///
/// *Secretary* and *Secretary of Defense* are one, the other way round as well; titles whose times lie apart follow each
/// other; a source that gives both means both. Titles are compared in the dossier’s own language, where each has it.
enum TitleDisagreements {
  private static let mostTitles = 64

  static func find(_ roles: [Role], in dossier: Dossier) -> [(subject: Disagreement.Subject, values: [Disagreement.Value])] {
    var ofOrganization: [ID<Organization>: [Title]] = [:]
    var order: [ID<Organization>] = []
    for role in roles {
      guard let organization = role.organization, let title = Title(role, in: dossier) else { continue }
      if ofOrganization[organization] == nil { order.append(organization) }
      var titles = ofOrganization[organization] ?? []
      if let same = titles.firstIndex(where: { $0.isSame(as: title) }) {
        titles[same].value.cites += title.value.cites
      } else if titles.count < mostTitles {
        titles.append(title)
      }
      ofOrganization[organization] = titles
    }
    return order.compactMap { organization in
      let titles = ofOrganization[organization] ?? []
      let conflicting = Conflicts.places(count: titles.count) { titles[$0].excludes(titles[$1]) }
      return conflicting.isEmpty ? nil : (.title(organization), conflicting.map { titles[$0].value })
    }
  }

  private struct Title {
    let words: Set<String>
    let language: String
    let from: EDTF?
    let to: EDTF?
    var value: Disagreement.Value

    init?(_ role: Role, in dossier: Dossier) {
      guard let cite = role.cites.first else { return nil }
      words = Set(Slug.make(role.translation ?? role.title).split(separator: "-").map(String.init))
      if words.isEmpty { return nil }
      language = role.translation == nil ? dossier.sources[cite.passage.source.index].language : dossier.settings.language
      from = role.from?.date
      to = role.to?.date
      value = Disagreement.Value(text: role.title, cites: role.cites, span: role.span)
    }

    func isSame(as other: Title) -> Bool {
      words == other.words && language == other.language && from == other.from && to == other.to
    }

    func excludes(_ other: Title) -> Bool {
      LanguageMatch.same(language, other.language) && !words.isSubset(of: other.words) && !other.words.isSubset(of: words)
        && overlaps(other) && Conflicts.differInSource(value, other.value)
    }

    /// Whether some day can belong to both; a beginning or an end that is not given may be any.
    private func overlaps(_ other: Title) -> Bool {
      func isBefore(_ end: EDTF?, _ start: EDTF?) -> Bool {
        guard let end, let start else { return false }
        return end.latest < start.earliest
      }
      return !isBefore(to, other.from) && !isBefore(other.to, from)
    }
  }
}

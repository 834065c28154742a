import Evidence
import Markup

/// The values that a page’s facts give for one property.
public struct FactGroup: Sendable {
  /// As the page first writes it.
  public let property: String
  /// In the order of the page; a value that several facts give stands once, with the citations of all.
  public private(set) var values: [Disagreement.Value]

  /// Whether there are different values.
  public var disagrees: Bool { values.count > 1 }

  /// A page’s facts by property, in the order of the page. Case, spaces and the form of an apostrophe make no difference.
  public static func groups(_ facts: [Fact]) -> [FactGroup] {
    if facts.count == 1 { return [FactGroup(property: facts[0].property, values: [Disagreement.Value(facts[0])])] }
    var groups: [FactGroup] = []
    var places: [String: Int] = [:]
    var known: [[String: Int]] = []
    for fact in facts {
      let property = folded(fact.property)
      guard let place = places[property] else {
        places[property] = groups.count
        known.append([folded(fact.value): 0])
        groups.append(FactGroup(property: fact.property, values: [Disagreement.Value(fact)]))
        continue
      }
      let value = folded(fact.value)
      if let same = known[place][value] {
        groups[place].values[same].cites += fact.cites
      } else {
        known[place][value] = groups[place].values.count
        groups[place].values.append(Disagreement.Value(fact))
      }
    }
    return groups
  }

  private static func folded(_ text: String) -> String {
    text.replacing("\u{2019}", with: "'").lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Disagreement.Value {
  fileprivate init(_ fact: Fact) {
    self.init(text: fact.value, cites: fact.cites, span: fact.span)
  }
}

/// Finds a page’s properties that have more than one value.
enum FactDisagreements {
  static func find(_ facts: [Fact]) -> [(subject: Disagreement.Subject, values: [Disagreement.Value])] {
    FactGroup.groups(facts).filter(\.disagrees).map { (.fact($0.property), $0.values) }
  }

  /// An event’s facts. Its `date` facts are the dates that its sources give: they are held to each other and to its own date
  /// as EDTF says, so that “February” and the 27th agree.
  static func find(_ facts: [Fact], of event: Event) -> [(subject: Disagreement.Subject, values: [Disagreement.Value])] {
    FactGroup.groups(facts).compactMap { group in
      guard group.isDate, let dates = group.dates else {
        return group.disagrees ? (.fact(group.property), group.values) : nil
      }
      let own = event.date.date
      let conflicts = dates.enumerated().contains { index, date in
        !date.compatible(with: own) || dates[..<index].contains { !$0.compatible(with: date) }
      }
      guard conflicts else { return nil }
      let isListed = dates.contains(own)
      let value = Disagreement.Value(text: own.description, cites: event.cites, span: event.date.span)
      return (.date, (isListed ? [] : [value]) + group.values)
    }
  }
}

extension FactGroup {
  /// Whether it says when the event was.
  public var isDate: Bool { property.lowercased() == "date" }

  /// The values as dates, where all of them are.
  public var dates: [EDTF]? {
    let dates = values.compactMap { try? EDTF($0.text) }
    return dates.count == values.count ? dates : nil
  }
}

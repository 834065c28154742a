import Dossier

/// The values that a page's facts give for one property.
struct FactGroup {
  let property: String
  /// In the order of the page; a value that several facts give stands once, with the citations of all.
  var values: [(text: String, cites: [Cite])]

  /// Whether sources give different values.
  var disagrees: Bool { values.count > 1 }

  /// The property as a label: `start-date` reads “Start date”.
  var label: String { ReadableID.label(property) }

  /// A page's facts by property, in the order of the page.
  static func groups(_ facts: [Fact]) -> [FactGroup] {
    var groups: [FactGroup] = []
    var places: [String: Int] = [:]
    for fact in facts {
      guard let place = places[fact.property] else {
        places[fact.property] = groups.count
        groups.append(FactGroup(property: fact.property, values: [(fact.value, fact.cites)]))
        continue
      }
      if let known = groups[place].values.firstIndex(where: { $0.text == fact.value }) {
        groups[place].values[known].cites += fact.cites
      } else {
        groups[place].values.append((fact.value, fact.cites))
      }
    }
    return groups
  }
}

/// Puts together what belongs together without changing the order in which it came.
enum Grouping {
  /// The elements by key; groups in the order of their first element.
  static func inOrder<Element, Key: Hashable>(_ elements: [Element], by key: (Element) -> Key) -> [[Element]] {
    // Mostly there is one, and nothing to compare it with.
    if elements.count < 2 { return elements.map { [$0] } }
    var groups: [[Element]] = []
    var places: [Key: Int] = [:]
    for element in elements {
      let key = key(element)
      if let place = places[key] {
        groups[place].append(element)
      } else {
        places[key] = groups.count
        groups.append([element])
      }
    }
    return groups
  }

  /// The elements cut wherever the key changes from one to the next.
  static func consecutive<Element, Key: Equatable>(
    _ elements: [Element], by key: (Element) -> Key
  ) -> [(key: Key, elements: [Element])] {
    var groups: [(key: Key, elements: [Element])] = []
    for element in elements {
      let key = key(element)
      if groups.last?.key == key {
        groups[groups.count - 1].elements.append(element)
      } else {
        groups.append((key, [element]))
      }
    }
    return groups
  }
}

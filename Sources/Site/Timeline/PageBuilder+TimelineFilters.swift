import Dossier
import Mustache

extension PageBuilder {
  /// Those of whom a page's events tell, by kind: links to each one's own list of events, which a script turns into
  /// filters. `nil` of a kind that no event names.
  func filters(_ events: [Int]) -> Value {
    var counts: [AnyID: Int] = [:]
    for index in events {
      let event = site.dossier.events[index]
      for person in event.people { counts[person.any, default: 0] += 1 }
      for organization in event.organizations { counts[organization.any, default: 0] += 1 }
      for contract in Set(event.contracts.map { contract(of: $0) }) { counts[contract, default: 0] += 1 }
    }
    let named = counts.keys.map { (key: SortKey(site.directory[$0].title), id: $0) }
      .sorted { ($0.key, $0.id) < ($1.key, $1.id) }.map(\.id)
    let kinds: [(kind: Kind, label: StringKey)] = [
      (.person, .byPerson), (.organization, .byOrganization), (.contract, .byContract),
    ]
    return .group(
      kinds.compactMap { kind, label -> Value? in
        let own = named.filter { $0.kind == kind }
        guard !own.isEmpty else { return nil }
        return [
          "kind": .text(kind.rawValue), "label": .text(strings[label]),
          "names": .list(
            own.map {
              [
                "href": .text(href($0, anchor: eventsAnchor($0))), "title": .text(site.directory[$0].title),
                "count": .text(strings.numbers.whole(counts[$0, default: 0])),
              ]
            }),
        ]
      })
  }

  /// The contract that an event's `contracts:` means, which may name one of its versions.
  func contract(of id: AnyID) -> AnyID {
    id.kind == .version ? site.dossier.versions[id.index].contract.any : id
  }

  /// Where a page lists the events that name it.
  func eventsAnchor(_ id: AnyID) -> String {
    id.kind == .contract && !site.dossier.contracts[id.index].versions.isEmpty
      ? "_lifecycle" : PageBuilder.linkedAnchor(.event)
  }
}

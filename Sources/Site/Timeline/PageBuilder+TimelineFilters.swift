import Dossier
import Mustache

extension PageBuilder {
  /// Those of whom a page's events tell, by kind: links to each one's own list of events, which a script turns into
  /// filters. `nil` of a kind that no event names.
  func filters(_ events: [Int]) -> Value {
    // Who, and in which event: sorted, the events of one stand together.
    var taking: [(party: AnyID, event: Int)] = []
    for index in events {
      for person in site.dossier.events[index].people { taking.append((person.any, index)) }
      for organization in site.dossier.events[index].organizations { taking.append((organization.any, index)) }
      for named in site.dossier.events[index].contracts { taking.append((contract(of: named), index)) }
    }
    taking.sort { $0.party == $1.party ? $0.event < $1.event : $0.party < $1.party }
    var named: [(id: AnyID, count: Int)] = []
    for (place, entry) in taking.enumerated() {
      if named.last?.id != entry.party {
        named.append((entry.party, 1))
      } else if taking[place - 1].event != entry.event {
        named[named.count - 1].count += 1
      }
    }
    named.sort { site.titleOrder[$0.id] < site.titleOrder[$1.id] }
    let kinds: [(kind: Kind, label: StringKey)] = [
      (.person, .byPerson), (.organization, .byOrganization), (.contract, .byContract),
    ]
    return .group(
      kinds.compactMap { kind, label -> Value? in
        let own = named.filter { $0.id.kind == kind }
        guard !own.isEmpty else { return nil }
        return [
          "kind": .text(kind.rawValue), "label": .text(strings[label]),
          "names": .rows(own.count) { [self] index, row in
            let entry = site.directory[own[index].id]
            row.set("href") {
              path.writeHref(to: entry, mark: nil, intoText: &$0)
              $0.append(UInt8(ascii: "#"))
              $0 += eventsAnchor(own[index].id).utf8
            }
            row.set("title", .text(entry.title))
            row.set("count", .text(strings.numbers.whole(own[index].count)))
          },
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

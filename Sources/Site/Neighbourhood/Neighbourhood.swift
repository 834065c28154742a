import Dossier

/// What is nearest to a page: people, organizations and contracts round an event, and the reverse.
struct Neighbourhood {
  struct Neighbour: Equatable {
    let id: AnyID
    /// How many events the two share; 0 where they are tied by a role or a contract alone, and on an event's own page.
    let events: Int
  }

  /// Some of one side of the picture, and how many more there are.
  struct Side: Equatable {
    let shown: [Neighbour]
    let rest: Int

    /// At most this many are drawn on a side: twelve in all.
    static let most = 6

    init(_ all: [Neighbour]) {
      shown = Array(all.prefix(Side.most))
      rest = all.count - shown.count
    }

    fileprivate init(shown: [Neighbour], rest: Int) {
      self.shown = shown
      self.rest = rest
    }
  }

  let left: Side
  let right: Side

  /// Less than this is no picture.
  var isWorthDrawing: Bool { left.shown.count + right.shown.count >= 2 }

  /// Round an event: people on one side, organizations and contracts on the other, as its author lists them.
  init(of event: Event) {
    func side(_ ids: [AnyID]) -> Side { Side(ids.map { Neighbour(id: $0, events: 0) }) }
    left = side(event.people.map(\.any))
    right = side(event.organizations.map(\.any) + event.contracts)
  }

  /// Round a person, an organization or a contract: its events on one side; on the other those with whom it shares the
  /// most of them, then those tied to it by a role or a contract. Of the events those that most take part in are shown,
  /// in the order of time.
  init(of page: AnyID, in site: SiteContext) {
    let dossier = site.dossier
    let events = Neighbourhood.events(of: page, in: dossier)
    var shared: [AnyID: Int] = [:]
    for index in events {
      for other in Neighbourhood.parties(of: dossier.events[index], in: dossier) where other != page {
        shared[other, default: 0] += 1
      }
    }
    for other in Neighbourhood.tied(to: page, in: dossier) where other != page { shared[other, default: 0] += 0 }
    let keys = shared.keys.map { (id: $0, key: SortKey(site.directory[$0].title)) }
      .sorted { ($0.key, $0.id) < ($1.key, $1.id) }
    // The sort is stable: those with as many events stay in the order of their titles.
    let others = keys.map { Neighbour(id: $0.id, events: shared[$0.id, default: 0]) }.sorted { $0.events > $1.events }
    let inTime = events.sorted { site.eventPlaces[$0] < site.eventPlaces[$1] }
    let bySize = inTime.sorted { Neighbourhood.size(dossier.events[$0]) > Neighbourhood.size(dossier.events[$1]) }
    let busiest = bySize.prefix(Side.most).sorted { site.eventPlaces[$0] < site.eventPlaces[$1] }
    left = Side(
      shown: busiest.map { Neighbour(id: dossier.events[$0].header.id, events: 0) }, rest: events.count - busiest.count)
    right = Side(others)
  }

  /// The events that name a page or, for a contract, one of its versions; each once, in the order of their ids.
  private static func events(of page: AnyID, in dossier: Dossier) -> [Int] {
    var targets = [page]
    if page.kind == .contract { targets += dossier.contracts[page.index].versions.map(\.any) }
    let fields: Set<String> = ["people", "organizations", "contracts"]
    let named = targets.flatMap { target in
      dossier.mentions.of(target).compactMap { mention -> Int? in
        guard mention.page.kind == .event, case .field(let field) = mention.place, fields.contains(field) else { return nil }
        return mention.page.index
      }
    }
    return Array(Set(named)).sorted()
  }

  /// Those who take part in an event; of a contract that counts once, whichever of its versions are named.
  private static func parties(of event: Event, in dossier: Dossier) -> Set<AnyID> {
    var parties = Set(event.people.map(\.any))
    parties.formUnion(event.organizations.map(\.any))
    for contract in event.contracts {
      parties.insert(contract.kind == .version ? dossier.versions[contract.index].contract.any : contract)
    }
    return parties
  }

  private static func size(_ event: Event) -> Int { event.people.count + event.organizations.count + event.contracts.count }

  /// Whom a role or a contract ties to a page.
  private static func tied(to page: AnyID, in dossier: Dossier) -> [AnyID] {
    let own: [AnyID] =
      switch page.kind {
      case .person: dossier.people[page.index].roles.compactMap { $0.organization?.any }
      case .organization: dossier.organizations[page.index].roles.compactMap { $0.organization?.any }
      case .contract: dossier.contracts[page.index].parties
      default: []
      }
    return own
      + dossier.mentions.of(page).filter { $0.place == .field("roles") || $0.place == .field("parties") }.map(\.page)
  }
}

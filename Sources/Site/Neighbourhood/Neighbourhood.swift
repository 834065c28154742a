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
    left = side(event.people.map { $0.any })
    right = side(event.organizations.map { $0.any } + event.contracts)
  }

  /// Round a person, an organization or a contract: its events on one side; on the other those with whom it shares the
  /// most of them, then those tied to it by a role or a contract. Of the events those that most take part in are shown,
  /// in the order of time.
  init(of page: AnyID, in site: SiteContext) {
    let events = Neighbourhood.events(of: page, in: site.dossier)
    left = Neighbourhood.busiest(events, in: site)
    // With whom, and in which event or none: sorted, what one shares stands together.
    var shared: [(party: AnyID, event: Int?)] = Neighbourhood.tied(to: page, in: site.dossier).map { ($0, nil) }
    for event in events { Neighbourhood.forEachParty(of: event, in: site.dossier) { shared.append(($0, event)) } }
    shared.sort { $0.party == $1.party ? $0.event ?? -1 < $1.event ?? -1 : $0.party < $1.party }
    var others: [Neighbour] = []
    var start = 0
    while start < shared.count {
      let party = shared[start].party
      var (last, count) = (Int?.none, 0)
      while start < shared.count, shared[start].party == party {
        if shared[start].event != last { count += 1 }
        last = shared[start].event
        start += 1
      }
      if party != page { others.append(Neighbour(id: party, events: count)) }
    }
    let order = site.titleOrder
    right = Side(others.sorted { $0.events == $1.events ? order[$0.id] < order[$1.id] : $0.events > $1.events })
  }

  /// Of some events those that most take part in, in the order of time; of two alike the earlier one.
  private static func busiest(_ events: [Int], in site: SiteContext) -> Side {
    var best: [(event: Int, size: Int, place: Int)] = []
    for event in events {
      let (size, place) = (Neighbourhood.size(event, in: site.dossier), site.eventPlaces[event])
      let rank = best.firstIndex { size > $0.size || (size == $0.size && place < $0.place) } ?? best.count
      if rank == Side.most { continue }
      if best.count == Side.most { best.removeLast() }
      best.insert((event, size, place), at: rank)
    }
    best.sort { $0.place < $1.place }
    let shown = best.map { Neighbour(id: AnyID(kind: .event, index: $0.event), events: 0) }
    return Side(shown: shown, rest: events.count - shown.count)
  }

  /// The events that name a page or, for a contract, one of its versions; each once.
  private static func events(of page: AnyID, in dossier: Dossier) -> [Int] {
    var events: [Int] = []
    func add(_ target: AnyID) {
      for mention in dossier.mentions.of(target) where mention.page.kind == .event {
        guard case .field(let field) = mention.place, field == "people" || field == "organizations" || field == "contracts" else { continue }
        // Mentions stand in the order of their pages.
        if events.last != mention.page.index { events.append(mention.page.index) }
      }
    }
    add(page)
    guard page.kind == .contract else { return events }
    for version in dossier.contracts[page.index].versions { add(version.any) }
    return Array(Set(events))
  }

  /// Those who take part in an event; of a contract's versions the contract.
  private static func forEachParty(of event: Int, in dossier: Dossier, _ use: (AnyID) -> Void) {
    for person in dossier.events[event].people { use(person.any) }
    for organization in dossier.events[event].organizations { use(organization.any) }
    for contract in dossier.events[event].contracts {
      use(contract.kind == .version ? dossier.versions[contract.index].contract.any : contract)
    }
  }

  private static func size(_ event: Int, in dossier: Dossier) -> Int {
    dossier.events[event].people.count + dossier.events[event].organizations.count + dossier.events[event].contracts.count
  }

  /// Whom a role or a contract ties to a page.
  private static func tied(to page: AnyID, in dossier: Dossier) -> [AnyID] {
    let own: [AnyID] =
      switch page.kind {
      case .person: dossier.people[page.index].roles.compactMap { $0.organization?.any }
      case .organization: dossier.organizations[page.index].roles.compactMap { $0.organization?.any }
      case .contract: dossier.contracts[page.index].parties
      default: []
      }
    var tied = own
    for mention in dossier.mentions.of(page) where mention.page.kind != .event {
      if case .field(let field) = mention.place, field == "roles" || field == "parties" { tied.append(mention.page) }
    }
    return tied
  }
}

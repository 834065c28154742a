@testable import Dossier
import Markup
import Testing

@Suite("Events and their order")
struct EventTests {
  private func order(_ events: [String: String]) async throws -> [String] {
    let texts = Dictionary(uniqueKeysWithValues: events.map { ("Events/\($0).md", $1) })
    let dossier = try await dossier(texts)
    return dossier.chronology.map { dossier[$0].header.slug }
  }

  @Test func eventsStandByEarliestDayThenLatestThenID() async throws {
    #expect(
      try await order([
        "b": Sample.event(date: "2026-02-13"), "a": Sample.event(date: "2026-02-13"), "month": Sample.event(date: "2026-02"),
        "first": Sample.event(date: "2026-02-01"), "unspecified": Sample.event(date: "2026-02-1X"),
        "interval": Sample.event(date: "2026-02-13/2026-02-14"), "year": Sample.event(date: "2025"),
      ]) == ["year", "first", "month", "unspecified", "a", "b", "interval"])
  }

  @Test func afterOrdersADay() async throws {
    #expect(
      try await order([
        "a": Sample.event("after: [b]"), "b": Sample.event("after: [c]"), "c": Sample.event(), "d": Sample.event(),
      ]) == ["c", "b", "a", "d"])
  }

  @Test func whatCameAfterAnEventDidNotBeginBeforeIt() async throws {
    #expect(
      try await order(["vague": Sample.event("after: [exact]", date: "2026-02"), "exact": Sample.event(date: "2026-02-13")])
        == ["exact", "vague"])
    #expect(
      try await order(["exact": Sample.event("after: [vague]", date: "2026-02-01"), "vague": Sample.event(date: "2026-02")])
        == ["vague", "exact"])
  }

  @Test func timesOrderADayWithinOneZone() async throws {
    func at(_ time: String, _ zone: String, _ more: String = "") -> String {
      Sample.event("time: \"\(time)\"\nzone: \(zone)\(more)")
    }
    #expect(
      try await order(["a": at("17:01", "Europe/Paris"), "b": at("09:00", "Europe/Paris"), "c": Sample.event()]) == ["b", "a", "c"])
    // Readings of two clocks say nothing about each other here.
    #expect(try await order(["a": at("17:01", "Europe/Paris"), "b": at("09:00", "America/New_York")]) == ["a", "b"])
    // Of equal times, `after` tells, through whatever stands between.
    #expect(
      try await order([
        "a": at("09:00", "Europe/Paris", "\nafter: [c]"), "b": at("09:00", "Europe/Paris"), "c": Sample.event("after: [b]"),
      ]) == ["b", "c", "a"])
  }

  @Test func aTimeTakesTheDossiersZone() async throws {
    let texts = ["dossier.yml": "title: A\nzone: Europe/Paris\n", "Events/a.md": Sample.event("time: \"17:01\""), "Events/b.md": Sample.event()]
    #expect(try await dossier(texts).events.map(\.zone) == ["Europe/Paris", nil])
    #expect(try await dossier(["Events/a.md": Sample.event("time: \"17:01\"")]).events[0].zone == nil)
  }

  @Test(arguments: [
    "time: ⟦\"25:00\"⟧", "time: ⟦\"5pm\"⟧", "time: \"17:01\"\nzone: ⟦Europe/Pari⟧", "time: \"17:01\"\nzone: ⟦not a zone⟧",
    "zone: ⟦Europe/Paris⟧",
  ])
  func timesAndZonesAreHeldToTheirShapes(fields: String) async {
    let inner = fields.replacing("⟦\"", with: "\"⟦").replacing("\"⟧", with: "⟧\"")
    await expect([.badValue], in: ["Events/a.md": Sample.event(inner)])
  }

  @Test func aTimeIsOneOfADay() async {
    await expect([.badValue], in: ["Events/a.md": Sample.event("time: \"⟦17:01⟧\"", date: "2026-02")])
    await expect([.badValue], in: ["Events/a.md": Sample.event("time: \"⟦17:01⟧\"", date: "2026-02-13T17:01:00Z")])
  }

  @Test func aRingIsToldWhole() async {
    let told = await expect(
      [.cycle],
      in: [
        "Events/a.md": Sample.event("after: [⟦b⟧]"), "Events/b.md": Sample.event("after: [c]"),
        "Events/c.md": Sample.event("after: [a]"), "Events/d.md": Sample.event("after: [a]"),
      ])
    #expect(told.first?.message == "events cannot come after one another: `a` comes after `b` comes after `c` comes after `a`")
    #expect(told.first?.notes.compactMap(\.span?.file).map(\.index) == [1, 2])
  }

  @Test func anEventIsNotAfterItself() async {
    let told = await expect([.cycle], in: ["Events/a.md": Sample.event("after: [⟦a⟧]")])
    #expect(told.first?.message == "events cannot come after one another: `a` comes after itself")
  }

  @Test func afterMustNotContradictTheDates() async {
    await expect(
      [.dateOrder],
      in: ["Events/a.md": Sample.event("after: [⟦b⟧]", date: "2026-02-13"), "Events/b.md": Sample.event(date: "2026-02-14")])
    // Nor through an event whose own date leaves it open.
    await expect(
      [.dateOrder],
      in: [
        "Events/a.md": Sample.event("after: [⟦b⟧]", date: "2026-02-13"), "Events/b.md": Sample.event("after: [c]", date: "2026-02"),
        "Events/c.md": Sample.event(date: "2026-02-14"),
      ])
    await expect(
      [.dateOrder],
      in: ["Events/a.md": Sample.event("time: \"09:00\"\nafter: [⟦b⟧]"), "Events/b.md": Sample.event("time: \"10:00\"")])
  }

  @Test func whoTookPartIsKnownOnBothSides() async throws {
    let dossier = try await dossier([
      "People/p.md": Sample.person, "Organizations/o.md": Sample.organization, "Contracts/c/contract.md": Sample.contract,
      "Contracts/c/v1.md": Sample.version(), "Sources/gazette-0214.md": Sample.gazette,
      "Events/a.md": Sample.event("people: [p, p]\norganizations: [o]\ncontracts: [c, c/v1]\ncites: [gazette-0214#excuses]", body: "[[p]]"),
    ])
    let event = dossier.events[0]
    #expect(event.people.map(\.any) == [dossier.people[0].header.id])
    #expect(event.contracts == [dossier.contracts[0].header.id, dossier.versions[0].header.id])
    #expect(event.cites.map(\.passage.extract) == [0])
    #expect(dossier.mentions.of(dossier.people[0].header.id).map(\.place) == [.field("people"), .link(0)])
    #expect(dossier.mentions.of(dossier.versions[0].header.id).map(\.page) == [event.header.id])
    #expect(dossier.mentions.of(event.cites[0].passage).map(\.place) == [.field("cites")])
  }
}

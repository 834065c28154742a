import Evidence
import Markup

extension Resolver {
  mutating func event(_ header: Header) -> Event {
    let time = fields.text("time")
    let date = fields.date("date") ?? DateField(date: .anyDay, span: fields.span)
    checkTime(time, of: date)
    return Event(
      header: header, date: date, time: time, zone: fields.text("zone") ?? (time == nil ? nil : zone),
      derived: fields.text("derived"), status: fields.choice("status") ?? .reported, after: ids("after"),
      people: ids("people"), organizations: ids("organizations"), contracts: pages("contracts"),
      cites: cites(fields, "cites", field: "cites"))
  }

  /// A time of day is one of a day.
  private mutating func checkTime(_ time: String?, of date: DateField) {
    if let place = fields["time"]?.span, fields["date"] != nil {
      if date.date.timeOfDay != nil {
        report(
          Diagnostic(.badValue, at: place, "`time` is given twice: the date has one", label: "again here")
            .note("the date", at: date.span))
      } else if date.date.exactDay == nil {
        report(
          Diagnostic(.badValue, at: place, "`time` needs a date that is one day", label: "a time of which day?")
            .note("the date", at: date.span).help("where the day is uncertain, mark it: `2026-02-27?`"))
      }
    }
    if time == nil, fields["time"] == nil, let zone = fields["zone"] {
      report(
        Diagnostic(.badValue, at: zone.span, "`zone` needs a time", label: "the zone of which time?")
          .help("give `time:`, or leave `zone:` out"))
    }
  }
}

extension EDTF {
  /// Stands in for a date that could not be read: it contradicts none.
  static let anyDay = (try? EDTF("XXXX")) ?? EDTF(day: CivilDay(julianDayNumber: 0))
}

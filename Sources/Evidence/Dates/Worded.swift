/// A date in words: “27 February 2026, 17:01 (time zone not stated)”, “between 10 and 19 February 2026”.
///
/// - Parameters:
///   - time: `17:01`, where it is kept apart from the date; else the date's own. Another form is shown as it stands.
///   - zone: an IANA name, `Z` or `+04:30`; nil is said to be not stated wherever there is a time.
public func worded(
  _ date: EDTF, time: String? = nil, zone: String? = nil, words: DateWords, style: DateStyle = .long
) -> String {
  let phrase = DateWording(words: words, style: style).phrase(date)
  guard let time = time ?? date.timeOfDay else { return phrase }
  return words.fill(
    .timed, ["date": phrase, "time": worded(time: time, words), "zone": worded(zone: zone ?? date.zone, words)])
}

/// What is said where a dossier gives no date at all: “date unknown”.
public func wordedUnknownDate(words: DateWords) -> String { words.fill(.unknown) }

private func worded(time: String, _ words: DateWords) -> String {
  guard let clock = ClockTime(time) else { return time }
  let parts = [
    "hour": "\(clock.hour)", "hour-padded": clock.hour.twoDigits, "minute": clock.minute.twoDigits,
    "second": (clock.second ?? 0).twoDigits,
  ]
  // Whole minutes are how EDTF is obliged to write “17:01”.
  return words.fill(clock.second ?? 0 == 0 ? .time : .timeSeconds, parts)
}

/// A name such as `America/New_York` is shown as the place it names.
private func worded(zone: String?, _ words: DateWords) -> String {
  guard let zone else { return words.fill(.zoneUnstated) }
  if zone == "UTC" || zone == "Etc/UTC" { return words.fill(.zoneUTC) }
  switch CalendarDate.Time.Zone(text: zone) {
  case .utc: return words.fill(.zoneUTC)
  case .offset: return words.fill(.zoneOffset, ["zone": zone])
  case nil:
    let place = zone.split(separator: "/").last.map(String.init) ?? zone
    return words.fill(.zoneNamed, ["zone": String(place.map { $0 == "_" ? " " : $0 })])
  }
}

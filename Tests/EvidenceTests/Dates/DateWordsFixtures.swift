import Evidence

extension DateWords {
  static let english = fixture(
    lists: [
      "months": [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ],
      "months-short": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
      "months-from": [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ],
      "weekdays": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
      "seasons": ["spring", "summer", "autumn", "winter"],
      "seasons-the": ["spring", "summer", "autumn", "winter"],
      "seasons-from": ["spring", "summer", "autumn", "winter"],
      "seasons-to": ["spring", "summer", "autumn", "winter"],
    ],
    patterns: [
      "first-day": "1", "day": "{day} {month} {year}", "day-short": "{day} {month} {year}",
      "day-weekday": "{weekday} {day} {month} {year}", "day-month": "{day} {month}",
      "month": "{month} {year}", "month-short": "{month} {year}", "season": "{season} {year}", "year": "{year}",
      "year-before": "{year} BCE", "decade": "in the {year}s",
      "between-days": "between {from} and {to} {month} {year}",
      "between-months": "between {from} and {to} {year}", "between": "between {from} and {to}",
      "some-year": "{date} of a year between {from} and {to}",
      "day-unknown": "{date} (day not known)", "month-unknown": "{date} (month not known)",
      "year-unknown": "{date} (year not known)", "unknown-digits": "{date} (X: digit not known)",
      "about-day": "about {date}", "about-month": "about {date}", "about-season": "about {date}",
      "about-year": "about {date}", "about-other": "{date} (approximate)", "about-short": "c. {date}",
      "uncertain": "{date} (uncertain)", "uncertain-short": "{date}?",
      "from-to": "{from} {to}", "from-day": "from {date}", "from-month": "from {date}", "from-season": "from {date}",
      "from-year": "from {date}", "to-day": "to {date}", "to-month": "to {date}", "to-season": "to {date}",
      "to-year": "to {date}", "range": "{from} – {to}", "range-days": "{from}–{to} {month} {year}",
      "since-day": "since {date}", "since-month": "since {date}", "since-season": "since {date}",
      "since-year": "since {date}", "since-other": "since: {date}",
      "until-day": "until {date}", "until-month": "until {date}", "until-season": "until {date}",
      "until-year": "until {date}", "until-other": "until: {date}",
      "beginning-unknown": "{date} (beginning not known)", "end-unknown": "{date} (end not known)",
      "unknown": "date unknown", "timed": "{date}, {time} ({zone})", "time": "{hour-padded}:{minute}",
      "time-seconds": "{hour-padded}:{minute}:{second}", "zone-unstated": "time zone not stated", "zone-utc": "UTC",
      "zone-offset": "UTC{zone}", "zone-named": "{zone} time",
    ])

  static let french = fixture(
    lists: [
      "months": [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
      ],
      "months-short": [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
      ],
      "months-from": [
        "de janvier", "de février", "de mars", "d’avril", "de mai", "de juin", "de juillet", "d’août", "de septembre",
        "d’octobre", "de novembre", "de décembre",
      ],
      "weekdays": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
      "seasons": ["printemps", "été", "automne", "hiver"],
      "seasons-the": ["le printemps", "l’été", "l’automne", "l’hiver"],
      "seasons-from": ["du printemps", "de l’été", "de l’automne", "de l’hiver"],
      "seasons-to": ["au printemps", "à l’été", "à l’automne", "à l’hiver"],
    ],
    patterns: [
      "first-day": "1er", "day": "{day} {month} {year}", "day-short": "{day} {month} {year}",
      "day-weekday": "{weekday} {day} {month} {year}", "day-month": "{day} {month}",
      "month": "{month} {year}", "month-short": "{month} {year}", "season": "{season} {year}", "year": "{year}",
      "year-before": "{year} av. J.-C.", "decade": "dans les années {year}",
      "between-days": "entre le {from} et le {to} {month} {year}",
      "between-months": "entre {from} et {to} {year}", "between": "entre {from} et {to}",
      "some-year": "{date} d’une année entre {from} et {to}",
      "day-unknown": "{date} (jour inconnu)", "month-unknown": "{date} (mois inconnu)",
      "year-unknown": "{date} (année inconnue)", "unknown-digits": "{date} (X : chiffre inconnu)",
      "about-day": "vers le {date}", "about-month": "vers {date}", "about-season": "vers {date-the}",
      "about-year": "vers {date}", "about-other": "{date} (approximativement)", "about-short": "v. {date}",
      "uncertain": "{date} (incertain)", "uncertain-short": "{date} ?",
      "from-to": "{from} {to}", "from-day": "du {date}", "from-month": "{date-from}", "from-season": "{date-from}",
      "from-year": "de {date}", "to-day": "au {date}", "to-month": "à {date}", "to-season": "{date-to}",
      "to-year": "à {date}", "range": "{from} – {to}", "range-days": "{from}–{to} {month} {year}",
      "since-day": "depuis le {date}", "since-month": "depuis {date}", "since-season": "depuis {date-the}",
      "since-year": "depuis {date}", "since-other": "depuis : {date}",
      "until-day": "jusqu’au {date}", "until-month": "jusqu’en {date}", "until-season": "jusqu’{date-to}",
      "until-year": "jusqu’en {date}", "until-other": "jusqu’à : {date}",
      "beginning-unknown": "{date} (début inconnu)", "end-unknown": "{date} (fin inconnue)",
      "unknown": "date inconnue", "timed": "{date}, {time} ({zone})", "time": "{hour}\u{A0}h\u{A0}{minute}",
      "time-seconds": "{hour}\u{A0}h\u{A0}{minute}\u{A0}min\u{A0}{second}\u{A0}s",
      "zone-unstated": "fuseau non précisé", "zone-utc": "UTC", "zone-offset": "UTC{zone}",
      "zone-named": "fuseau : {zone}",
    ])

  private static func fixture(lists: [String: [String]], patterns: [String: String]) -> DateWords {
    var strings: [String: String] = [:]
    for (name, words) in lists {
      for (index, word) in words.enumerated() { strings["date.\(name).\(index + 1)"] = word }
    }
    for (name, pattern) in patterns { strings["date.\(name)"] = pattern }
    do {
      return try DateWords { strings[$0] }
    } catch {
      fatalError("the fixture lacks \(error.keys)")
    }
  }
}

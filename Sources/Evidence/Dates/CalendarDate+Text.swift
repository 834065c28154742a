extension CalendarDate: CustomStringConvertible {
  /// The canonical EDTF text; a zone's minutes are always written out.
  var description: String {
    var text = year.digits.count > 4 ? "Y" : ""
    if isNegative { text += "-" }
    text += year.text
    if let season { text += "-2\(season)" }
    if let month { text += "-" + month.text }
    if let day { text += "-" + day.text }
    if let time { text += "T" + time.description }
    if let qualifier { text.unicodeScalars.append(Unicode.Scalar(qualifier.rawValue)) }
    return text
  }
}

extension CalendarDate.Time: CustomStringConvertible {
  var description: String {
    let clock = "\(hour.twoDigits):\(minute.twoDigits):\(second.twoDigits)"
    return zone.map { clock + $0.description } ?? clock
  }
}

extension CalendarDate.Time.Zone: CustomStringConvertible {
  var description: String {
    switch self {
    case .utc: "Z"
    case .offset(let minutes):
      "\(minutes < 0 ? "-" : "+")\((abs(minutes) / 60).twoDigits):\((abs(minutes) % 60).twoDigits)"
    }
  }
}

extension DigitMask {
  var text: String { String(decoding: digits, as: UTF8.self) }
}

extension Int {
  /// At least two digits: 7 is `07`.
  var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}

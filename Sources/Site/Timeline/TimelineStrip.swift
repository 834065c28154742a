import Dossier
import Evidence

/// The strip beside an event: its date on the scale of the page, and the days on which it was reported.
///
/// It holds marks and no words, as those stand beside it; places are per cents, so that it fits any width undistorted.
/// Shapes are defined once in the page's axis.
struct TimelineStrip {
  let scale: TimeScale

  /// Appends an `svg` for a date, `nil` where it names no day, of an event known so firmly. `reports` are Julian day
  /// numbers, ascending; what lies outside of the scale is left to the words.
  func write(_ mark: DateMark?, _ modality: Modality, reports: [Int], into html: inout [UInt8]) {
    html.append(html: "<svg class=\"strip\" aria-hidden=\"true\">")
    if let mark, let place = scale.place(of: mark.days) { write(mark, modality, at: place, into: &html) }
    for day in reports {
      guard let place = scale.place(of: day..<day + 1) else { continue }
      use("report", at: (place.lowerBound + place.upperBound) / 2, y: 20, into: &html)
    }
    html.append(html: "</svg>")
  }

  private func write(_ mark: DateMark, _ modality: Modality, at place: Range<Int>, into html: inout [UInt8]) {
    let middle = (place.lowerBound + place.upperBound) / 2
    if mark.shape == .point {
      use(modality.rawValue, at: middle, y: 8, into: &html)
    } else {
      let width = max(place.count, TimelineStrip.narrowest)
      let start = min(max(middle - width / 2, 0), TimeScale.whole - width)
      html.append(html: mark.shape == .vague ? "<rect class=\"vague " : "<rect class=\"")
      html.append(html: modality.rawValue)
      html.append(html: "\" x=\"")
      html.append(percent: start)
      html.append(html: mark.shape == .vague ? "\" y=\"5.5\" height=\"5\" width=\"" : "\" y=\"3\" height=\"10\" width=\"")
      html.append(percent: width)
      html.append(html: "\"/>")
    }
    let ends = mark.shape == .point ? middle..<middle : place
    if let name = TimelineStrip.name(mark.from) { use(name + "-from", at: ends.lowerBound, y: 8, into: &html) }
    if let name = TimelineStrip.name(mark.to) { use(name + "-to", at: ends.upperBound, y: 8, into: &html) }
  }

  /// A bar is never less than this wide, in hundredths of a per cent.
  private static let narrowest = 120

  private static func name(_ end: DateEnd) -> String? {
    switch end {
    case .stated: nil
    case .qualified: "near"
    case .open: "open"
    case .unknown: "unknown"
    }
  }

  private func use(_ shape: String, at x: Int, y: Int, into html: inout [UInt8]) {
    html.append(html: "<use href=\"#_t-")
    html.append(html: shape)
    html.append(html: "\" x=\"")
    html.append(percent: x)
    html.append(html: "\" y=\"")
    html.append(decimal: y)
    html.append(html: "\"/>")
  }
}

extension Array where Element == UInt8 {
  /// Appends hundredths of a per cent as a percentage: `4352` as `43.52%`.
  mutating func append(percent hundredths: Int) {
    append(decimal: hundredths / 100)
    let rest = hundredths % 100
    if rest > 0 {
      append(UInt8(ascii: "."))
      append(UInt8(ascii: "0") + UInt8(rest / 10))
      if rest % 10 > 0 { append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
    append(UInt8(ascii: "%"))
  }
}

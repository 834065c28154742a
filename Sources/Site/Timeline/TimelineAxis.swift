import Dossier
import Evidence

/// The axis over the strips of a page, and the lines behind them.
struct TimelineAxis {
  let scale: TimeScale
  let words: DateWords

  /// Appends the axis with its labels and, once for the page, the shapes that strips use.
  func write(into html: inout [UInt8]) {
    let labels = AxisLabels(scale, words: words)
    html.append(html: "<svg class=\"axis\" aria-hidden=\"true\">")
    html.append(html: TimelineShapes.definitions)
    html.append(html: "<line x1=\"0\" x2=\"100%\" y1=\"46\" y2=\"46\"/>")
    for label in labels.years { write(label, y: 11, name: "year", into: &html) }
    for label in labels.months { write(label, y: 25, name: "month", into: &html) }
    for label in labels.days { write(label, y: 39, name: "day", into: &html) }
    var free = 0
    for stretch in scale.stretches where stretch.isShortened {
      let middle = (stretch.place.lowerBound + stretch.place.upperBound) / 2
      // On a crowded axis the shades behind the strips tell the rest.
      guard middle >= free else { continue }
      free = middle + TimelineAxis.signs
      html.append(html: "<use href=\"#_t-break\" x=\"")
      html.append(percent: middle)
      html.append(html: "\" y=\"46\"/>")
    }
    html.append(html: "</svg>")
  }

  /// Appends a line where each month begins, or each year on a long axis, fainter ones at labelled days, and the shade of
  /// what is shortened.
  func writeGrid(into html: inout [UInt8]) {
    let labels = AxisLabels(scale, words: words)
    html.append(html: "<svg class=\"grid\" aria-hidden=\"true\">")
    for place in shortened {
      html.append(html: "<rect x=\"")
      html.append(percent: place.lowerBound)
      html.append(html: "\" width=\"")
      html.append(percent: place.count)
      html.append(html: "\" height=\"100%\"/>")
    }
    for place in beginnings(ofMonths: !labels.months.isEmpty) { writeLine(place, name: "month", into: &html) }
    for label in labels.days { writeLine(label.place, name: "day", into: &html) }
    html.append(html: "</svg>")
  }

  /// Where months begin, or years: the edges of stretches, as far as something lies behind them.
  private func beginnings(ofMonths: Bool) -> [Int] {
    var places: [Int] = []
    var last: TimelinePeriod?
    for stretch in scale.stretches where !stretch.isEmpty {
      let period = TimelinePeriod(CivilDay(julianDayNumber: stretch.days.lowerBound), isMonth: ofMonths)
      if period != last { places.append(stretch.place.lowerBound) }
      last = period
    }
    return places
  }

  /// The places of the shortened stretches, those that touch put together.
  private var shortened: [Range<Int>] {
    var places: [Range<Int>] = []
    for stretch in scale.stretches where stretch.isShortened {
      if let last = places.last, last.upperBound == stretch.place.lowerBound {
        places[places.count - 1] = last.lowerBound..<stretch.place.upperBound
      } else {
        places.append(stretch.place)
      }
    }
    return places
  }

  /// The least room from one sign for a shortened stretch to the next: 13 of 260 pixels.
  private static let signs = 500

  private func writeLine(_ place: Int, name: String, into html: inout [UInt8]) {
    html.append(html: "<line class=\"\(name)\" x1=\"")
    html.append(percent: place)
    html.append(html: "\" x2=\"")
    html.append(percent: place)
    html.append(html: "\" y2=\"100%\"/>")
  }

  private func write(_ label: AxisLabels.Label, y: Int, name: String, into html: inout [UInt8]) {
    html.append(html: "<text class=\"\(name)\" x=\"")
    html.append(percent: label.place)
    html.append(html: "\" y=\"\(y)\">")
    html.append(escaped: label.text)
    html.append(html: "</text>")
  }
}

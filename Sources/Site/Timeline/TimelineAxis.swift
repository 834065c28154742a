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
    for stretch in scale.stretches where stretch.isShortened {
      html.append(html: "<use href=\"#_t-break\" x=\"")
      html.append(percent: (stretch.place.lowerBound + stretch.place.upperBound) / 2)
      html.append(html: "\" y=\"46\"/>")
    }
    html.append(html: "</svg>")
  }

  /// Appends a line for each month and day that has a label, and the shade of what is shortened.
  func writeGrid(into html: inout [UInt8]) {
    let labels = AxisLabels(scale, words: words)
    html.append(html: "<svg class=\"grid\" aria-hidden=\"true\">")
    for stretch in scale.stretches where stretch.isShortened {
      html.append(html: "<rect x=\"")
      html.append(percent: stretch.place.lowerBound)
      html.append(html: "\" width=\"")
      html.append(percent: stretch.place.count)
      html.append(html: "\" height=\"100%\"/>")
    }
    for label in labels.months { writeLine(label, name: "month", into: &html) }
    for label in labels.days { writeLine(label, name: "day", into: &html) }
    html.append(html: "</svg>")
  }

  private func writeLine(_ label: AxisLabels.Label, name: String, into html: inout [UInt8]) {
    html.append(html: "<line class=\"\(name)\" x1=\"")
    html.append(percent: label.place)
    html.append(html: "\" x2=\"")
    html.append(percent: label.place)
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

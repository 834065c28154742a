import Dossier

/// The curves from a page to its neighbours on one side, each to the middle of a row of the list that stands there.
///
/// The list carries the words. The drawing takes the list's height, whatever that is: rows are as high as each other, so
/// the curves are stretched with it, and the shapes at their ends are placed by per cents and keep their form.
enum NeighbourCurves {
  /// In a drawing's own units, across.
  private static let width = 60
  /// The height of a row.
  private static let row = 20

  /// Appends an `svg` for these rows. A row without a neighbour, such as the one that counts the rest, is left empty.
  static func write(_ neighbours: [Neighbourhood.Neighbour], rows: Int, into html: inout [UInt8]) {
    let height = rows * row
    let middle = height / 2
    html.append(html: "<svg class=\"curves\" aria-hidden=\"true\"><svg class=\"web\" viewBox=\"0 0 ")
    html.append(decimal: width)
    html.append(UInt8(ascii: " "))
    html.append(decimal: height)
    html.append(html: "\" preserveAspectRatio=\"none\">")
    for weight in 1...4 where neighbours.contains(where: { self.weight($0.events) == weight }) {
      html.append(html: "<path class=\"w")
      html.append(decimal: weight)
      html.append(html: "\" vector-effect=\"non-scaling-stroke\" d=\"")
      for (index, neighbour) in neighbours.enumerated() where self.weight(neighbour.events) == weight {
        write(from: middle, to: index * row + row / 2, into: &html)
      }
      html.append(html: "\"/>")
    }
    html.append(html: "</svg>")
    for (index, neighbour) in neighbours.enumerated() {
      // The middle of the row, on the right end.
      html.append(html: "<svg x=\"100%\" y=\"")
      html.append(percent: (2 * index + 1) * TimeScale.whole / (2 * rows))
      html.append(html: "\">")
      html.append(html: shape(neighbour.id.kind))
      html.append(html: "</svg>")
    }
    html.append(html: "</svg>")
  }

  /// A curve from one height at the left to another at the right: `M0 60C30 60 30 10 54 10`.
  private static func write(from middle: Int, to y: Int, into html: inout [UInt8]) {
    html.append(html: "M0 ")
    html.append(decimal: middle)
    html.append(UInt8(ascii: "C"))
    html.append(decimal: width / 2)
    html.append(UInt8(ascii: " "))
    html.append(decimal: middle)
    html.append(UInt8(ascii: " "))
    html.append(decimal: width / 2)
    html.append(UInt8(ascii: " "))
    html.append(decimal: y)
    html.append(UInt8(ascii: " "))
    html.append(decimal: width - 6)
    html.append(UInt8(ascii: " "))
    html.append(decimal: y)
  }

  /// How thick a curve is, by the number of events shared: 1, 2 and 3, 4 to 7, more.
  private static func weight(_ events: Int) -> Int {
    switch events {
    case ...1: 1
    case ...3: 2
    case ...7: 3
    default: 4
    }
  }

  /// One for each kind, round its own middle, which is half its width from the end of the curve.
  private static func shape(_ kind: Kind) -> String {
    switch kind {
    case .person: "<circle cx=\"-6\" r=\"4.5\"/>"
    case .organization: "<rect x=\"-10.5\" y=\"-4.5\" width=\"9\" height=\"9\"/>"
    case .contract, .version: "<path d=\"M-10-5.5h5l4 4v7h-9z\"/>"
    default: "<path d=\"M-6-6l6 6-6 6-6-6z\"/>"
    }
  }
}

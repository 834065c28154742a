import Dossier

/// The shapes of the timeline, round a point that is their middle. How firmly something is known is told by the shape as
/// well as by its ink: a filled one is firmer than an open one.
enum TimelineShapes {
  /// A `defs` element for all: what strips, the axis and the key use.
  static let definitions: String =
    "<defs>" + Modality.allCases.map { "<g id=\"_t-\($0.rawValue)\" class=\"\($0.rawValue)\">\(shape($0))</g>" }.joined()
    + ends.map { "<path id=\"_t-\($0.name)\" class=\"end\(isLine($0.name) ? " line" : "")\" d=\"\($0.path)\"/>" }.joined()
    + "</defs>"

  private static func shape(_ modality: Modality) -> String {
    switch modality {
    case .documented: "<path d=\"M-5-5h10v10h-10z\"/>"
    case .quoted: "<circle r=\"5\"/>"
    case .reported: "<circle r=\"4.5\"/>"
    case .alleged: "<path d=\"M0-6l6 6-6 6-6-6z\"/>"
    case .denied: "<path d=\"M-5-5l10 10M-5 5l10-10\"/>"
    case .inferred: "<path d=\"M0-5.5l5.5 9.5h-11z\"/>"
    }
  }

  private static let ends: [(name: String, path: String)] = [
    ("near-from", "M-7.5 0h0M-11 0h0"), ("near-to", "M7.5 0h0M11 0h0"),
    ("open-from", "M-2-5l-7 5 7 5z"), ("open-to", "M2-5l7 5-7 5z"),
    ("unknown-from", "M-2-4a4 4 0 0 0 0 8"), ("unknown-to", "M2-4a4 4 0 0 1 0 8"),
    ("report", "M0-5l3.5 6h-7z"), ("break", "M-5 4l4-8M1 4l4-8"),
  ]

  private static func isLine(_ name: String) -> Bool {
    name.hasPrefix("near") || name.hasPrefix("unknown") || name == "break"
  }
}

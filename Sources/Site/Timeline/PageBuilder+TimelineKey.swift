import Dossier
import Mustache

extension PageBuilder {
  /// What the marks of an axis mean, each with an example of it.
  func timelineKey() -> Value {
    let shapes: [(mark: String, words: StringKey)] = [
      (TimelineKey.use("reported"), .keyPoint), (TimelineKey.bar("vague reported"), .keyVague),
      (TimelineKey.bar("reported"), .keyInterval),
      (TimelineKey.bar("reported") + TimelineKey.use("near-to", x: 34), .keyNear),
      (TimelineKey.bar("reported") + TimelineKey.use("open-to", x: 34), .keyOpen),
      (TimelineKey.bar("reported") + TimelineKey.use("unknown-to", x: 34), .keyUnknown),
      (TimelineKey.use("report"), .keyReport), (TimelineKey.use("break"), .keyBreak),
    ]
    let modalities = Modality.allCases.map { modality -> Value in
      let name = modality.rawValue
      let mark = TimelineKey.use(name, x: 8) + TimelineKey.bar(name, x: 20, width: 24)
      return [
        "mark": TimelineKey.svg(mark), "word": .text(strings.word(modality)), "class": .text(name),
        "meaning": .text(strings.meaning(modality)),
      ]
    }
    return [
      "shapes": .list(
        shapes.map { ["mark": TimelineKey.svg($0.mark), "meaning": .text(strings[$0.words])] }),
      "modalities": .list(modalities),
    ]
  }
}

/// Small pictures, 48 by 16, of the shapes that strips use.
private enum TimelineKey {
  static func svg(_ content: String) -> Value {
    .html(Array("<svg width=\"48\" height=\"16\" aria-hidden=\"true\">\(content)</svg>".utf8))
  }

  static func use(_ name: String, x: Int = 24) -> String { "<use href=\"#_t-\(name)\" x=\"\(x)\" y=\"8\"/>" }

  static func bar(_ name: String, x: Int = 6, width: Int = 28) -> String {
    let isVague = name.hasPrefix("vague")
    return "<rect class=\"\(name)\" x=\"\(x)\" y=\"\(isVague ? "5.5" : "3")\" width=\"\(width)\" height=\"\(isVague ? "5" : "10")\"/>"
  }
}

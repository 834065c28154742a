/// A run's stages as a table for people.
enum ProfileTable {
  static func text(stages: [(Profile.Stage, Profile.Row)], total: Profile.Row) -> String {
    var lines = [line("stage", "seconds", "processor s", "MB", "peak MB")]
    for (stage, row) in stages { lines.append(line(stage.rawValue, row)) }
    lines.append(line("total", total))
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ name: String, _ row: Profile.Row) -> String {
    line(
      name, fixed(row.wall, unit: 1_000_000), fixed(row.processor, unit: 1_000_000),
      row.bytes.map { fixed($0, unit: 1000) } ?? "", fixed(row.peak, unit: 1000))
  }

  private static func line(_ name: String, _ cells: String...) -> String {
    name + String(repeating: " ", count: max(0, 8 - name.utf8.count))
      + cells.map { String(repeating: " ", count: max(1, 13 - $0.utf8.count)) + $0 }.joined()
  }

  /// With three decimals: `unit` is a thousandth of what is shown.
  private static func fixed(_ value: Int, unit: Int) -> String {
    let thousandths = max(0, value) / unit
    let rest = String(thousandths % 1000)
    return "\(Words.number(thousandths / 1000)).\(String(repeating: "0", count: 3 - rest.utf8.count))\(rest)"
  }
}

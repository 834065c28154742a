import Evidence

/// The day of a date as web pages write it.
enum PublishedDate {
  /// EDTF, as exact as the day, the month or the year that is given: `2026-02-14T18:30:00+01:00` is that day where it was written.
  static func read(_ text: String) -> String? {
    let head = text.prefix { !$0.isWhitespace && $0 != "T" }.replacing("/", with: "-").replacing(".", with: "-")
    var parts = head.split(separator: "-").map(String.init)
    // Highwire’s tags may have one digit: 2026/2/4.
    guard let year = parts.first, year.utf8.count == 4, parts.count <= 3, parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }) else {
      return head.utf8.count == 8 && head.utf8.allSatisfy { $0 &- 0x30 < 10 }
        ? read("\(head.prefix(4))-\(head.dropFirst(4).prefix(2))-\(head.suffix(2))") : nil
    }
    parts = [year] + parts.dropFirst().map { $0.utf8.count == 1 ? "0" + $0 : $0 }
    let date = parts.joined(separator: "-")
    return (try? EDTF(date)) == nil ? nil : date
  }
}

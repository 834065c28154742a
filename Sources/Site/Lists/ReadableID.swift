/// Turns a name that authors type for the program into words.
enum ReadableID {
  /// `start-date` reads “Start date”.
  static func label(_ id: String) -> String {
    let words = id.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

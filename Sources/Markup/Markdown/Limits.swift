/// Bounds that keep the worst file near a second: this cmark's version lacks the upstream fixes for inputs that take it quadratic
/// time. Each was measured: a wide table header over one-cell rows takes 4 s at 8 KiB, `>>>>…` with emphasis 4 s at 32 KiB.
public enum Limits {
  /// Bytes of a file.
  public static let file = 1 << 20
  /// Bytes of a line, and of a run of lines without a blank one. Fenced code is exempt from the second.
  public static let run = 8 << 10
  /// Containers (quotes, list items) inside one another.
  public static let nesting = 32
  /// Columns of a table.
  public static let columns = 64
  /// Cells of a table, counting those that it fills in.
  public static let cells = 100_000
  /// Bytes of a link reference definition.
  public static let definition = 2 << 10
  /// `@` in a word.
  public static let atSigns = 200
  /// Bytes that the references of a file can come to: its longest definition, once for every bracket.
  public static let references = 32 << 20
}

/// One thing wrong, or worth knowing, with its place and a way out. Text is put together in the printers alone.
public struct Diagnostic: Sendable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case error, warning, info

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  /// A second remark under the first: `note:` gives context, `help:` a way out.
  public struct Note: Sendable {
    public enum Kind: String, Sendable { case note, help }
    public var kind: Kind
    public var message: String
    /// Where it points, if anywhere.
    public var span: Span?
  }

  /// Text that, put in place of the span, mends the fault.
  public struct Fix: Sendable {
    public var span: Span
    public var replacement: String
  }

  public var code: DiagnosticCode
  public var severity: Severity
  /// Where; `nil` where no file can be pointed into, `path` then says what it is about.
  public var span: Span?
  /// The file or folder that the fault is about, where there is no span.
  public var path: String?
  /// The rule, the specific thing first, no final period.
  public var message: String
  /// What stands beside the caret; may be empty.
  public var label: String
  public var notes: [Note] = []
  public var fixes: [Fix] = []

  public init(_ code: DiagnosticCode, at span: Span?, _ message: String, label: String = "") {
    self.code = code
    self.severity = code.defaultSeverity
    self.span = span
    self.message = message
    self.label = label
  }

  public init(_ code: DiagnosticCode, path: String, _ message: String) {
    self.init(code, at: nil, message)
    self.path = path
  }

  /// The same with a `note:`, which may point elsewhere.
  public func note(_ message: String, at span: Span? = nil) -> Diagnostic {
    var copy = self
    copy.notes.append(Note(kind: .note, message: message, span: span))
    return copy
  }

  /// The same with a `help:`.
  public func help(_ message: String, at span: Span? = nil) -> Diagnostic {
    var copy = self
    copy.notes.append(Note(kind: .help, message: message, span: span))
    return copy
  }

  /// The same with a `help:` that offers the nearest of `candidates`, if one is near, and a fix that writes it.
  public func didYouMean(_ word: String, among candidates: some Sequence<String>, replacing span: Span? = nil) -> Diagnostic {
    guard let near = NearMiss.nearest(to: word, among: candidates) else { return self }
    var copy = help("did you mean `\(near)`?")
    if let span { copy.fixes.append(Fix(span: span, replacement: near)) }
    return copy
  }

  /// The same with a fix.
  public func fix(_ span: Span, with replacement: String) -> Diagnostic {
    var copy = self
    copy.fixes.append(Fix(span: span, replacement: replacement))
    return copy
  }
}

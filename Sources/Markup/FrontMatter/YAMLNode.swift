/// A value of a file's YAML front matter, with its place.
public struct YAMLNode: Sendable {
  public enum Content: Sendable {
    /// Any scalar but an empty plain one; `quoted` tells `"12"` from `12`.
    case scalar(String, quoted: Bool)
    /// An empty plain scalar, `~` or `null`.
    case null
    case sequence([YAMLNode])
    /// In the order of the file; keys are unique.
    case mapping([Entry])
  }

  public struct Entry: Sendable {
    public let key: String
    public let keySpan: Span
    public let value: YAMLNode
  }

  public let content: Content
  /// The value's bytes, quotation marks included.
  public let span: Span

  public init(content: Content, span: Span) {
    self.content = content
    self.span = span
  }

  /// The value under `key` where this is a mapping that has it.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// The text of a scalar.
  public var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The elements of a sequence; none for anything else.
  public var elements: [YAMLNode] {
    if case .sequence(let elements) = content { elements } else { [] }
  }
}

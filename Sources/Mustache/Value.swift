/// What a template can say or ask of one name.
///
/// In a section, `none`, `false`, zero, an empty text, empty HTML and an empty list are falsy. The specification leaves
/// empty text and zero to the host language; a page wants `{{#summary}}…{{/summary}}` to skip an empty summary.
public enum Value: Sendable {
  /// Declared, but there is nothing: unlike a name nobody declares, it is no mistake in strict rendering.
  case none
  case bool(Bool)
  case int(Int)
  /// Plain text: escaped as it is written, except by `{{{…}}}` and `{{&…}}`.
  case text(String)
  /// HTML in UTF-8: never escaped.
  case html([UInt8])
  /// A part of a larger piece of HTML, in UTF-8: never escaped. `Value.html(_:)` makes it.
  indirect case slice(ArraySlice<UInt8>)
  /// HTML that writes itself to the end of the page when its turn comes: never escaped, always truthy.
  case writer(@Sendable (inout [UInt8]) -> Void)
  case list([Value])
  /// A list whose items are said one after the other.
  case rows(Rows)
  case record(Record)

  /// A part of a larger piece of HTML, without a copy of its bytes.
  public static func html(_ part: ArraySlice<UInt8>) -> Value {
    .slice(part)
  }

  /// A list of `count` items, whose fields `fill` declares when a section comes to them.
  public static func rows(_ count: Int, fill: @escaping @Sendable (Int, inout Row) -> Void) -> Value {
    .rows(Rows(count: count, fill: fill))
  }

  /// A record whose other fields are those of `shared`.
  public static func record(_ own: Record, over shared: SharedRecord) -> Value {
    .record(Record(own, over: shared))
  }

  /// The text, or `none` where there is no text.
  public static func text(_ text: String?) -> Value {
    text.map { .text($0) } ?? .none
  }

  /// Whether a section over this value is rendered.
  var isTruthy: Bool {
    switch self {
    case .none: false
    case .bool(let bool): bool
    case .int(let int): int != 0
    case .text(let text): !text.utf8.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .slice(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .rows(let rows): rows.count > 0
    case .writer, .record: true
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// The text.
  public init(stringLiteral text: String) {
    self = .text(text)
  }

  /// The number.
  public init(integerLiteral int: Int) {
    self = .int(int)
  }

  /// The truth value.
  public init(booleanLiteral bool: Bool) {
    self = .bool(bool)
  }

  /// The list.
  public init(arrayLiteral items: Value...) {
    self = .list(items)
  }

  /// The record.
  public init(dictionaryLiteral fields: (Key, Value)...) {
    self = .record(Record(fields))
  }
}

import Mustache

extension Value {
  /// A list with something round it that an empty list goes without: `{{#names}}<ul>{{#items}}…{{/items}}</ul>{{/names}}`.
  static func group(_ items: [Value]) -> Value {
    items.isEmpty ? .none : ["items": .list(items)]
  }

  /// The same of items that are said one after the other.
  static func group(_ count: Int, fill: @escaping @Sendable (Int, inout Row) -> Void) -> Value {
    count == 0 ? .none : ["items": .rows(count, fill: fill)]
  }
}

import Mustache

extension Value {
  /// A list with something round it that an empty list goes without: `{{#names}}<ul>{{#items}}…{{/items}}</ul>{{/names}}`.
  static func group(_ items: [Value]) -> Value {
    items.isEmpty ? .none : ["items": .list(items)]
  }
}

/// The whole of a value as text, private fields too: equal values have equal texts, whatever order their tables are kept in.
func described(_ value: Any) -> String {
  var text = ""
  describe(value, into: &text)
  return text
}

private func describe(_ value: Any, into text: inout String) {
  if let bytes = value as? [UInt8] { return text += String(reflecting: String(decoding: bytes, as: UTF8.self)) }
  let mirror = Mirror(reflecting: value)
  switch mirror.displayStyle {
  case .dictionary, .set: text += "{\(mirror.children.map { described($0.value) }.sorted().joined(separator: ", "))}"
  case nil: text += String(reflecting: value)
  default:
    if mirror.children.isEmpty { return text += "\(value)" }
    if case .enum? = mirror.displayStyle { text += mirror.children.first?.label ?? "" }
    text += "("
    for child in mirror.children {
      if let label = child.label { text += "\(label): " }
      describe(child.value, into: &text)
      text += ", "
    }
    text += ")"
  }
}

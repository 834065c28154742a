/// A list whose items are not held: each is said when a section comes to it, in a place that the next one takes over.
///
/// A page has some hundred items of lists. As records each takes an allocation for itself and one for most of its texts, all at the
/// same time; said so, they take none.
public struct Rows: Sendable {
  public let count: Int
  let fill: @Sendable (Int, inout Row) -> Void

  /// `fill` declares the fields of the item with that index. It is called anew wherever a template goes through the list.
  public init(count: Int, fill: @escaping @Sendable (Int, inout Row) -> Void) {
    self.count = count
    self.fill = fill
  }
}

/// The fields of one item of `Rows`. Of two fields of one name the first counts.
public struct Row {
  enum Field {
    case value(Value)
    /// Plain text, as a part of `bytes`.
    case text(Range<Int32>)
    /// A list of plain texts, as a part of `texts`.
    case texts(Range<Int32>)
  }

  private var fields: [(Key, Field)] = []
  private var shared: SharedRecord?
  private(set) var bytes: [UInt8] = []
  private(set) var texts: [Range<Int32>] = []

  init() {
    fields.reserveCapacity(12)
    bytes.reserveCapacity(1024)
  }

  mutating func clear() {
    fields.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    shared = nil
  }

  /// Declares a field.
  public mutating func set(_ key: Key, _ value: Value) {
    fields.append((key, .value(value)))
  }

  /// Declares a plain text, which `write` appends in UTF-8: it takes no string, and is escaped as any text is.
  public mutating func set(_ key: Key, write: (inout [UInt8]) -> Void) {
    let start = Int32(bytes.count)
    write(&bytes)
    fields.append((key, .text(start..<Int32(bytes.count))))
  }

  /// Declares a list of plain texts, each of them once: `write` is asked `count` times, and says whether it has appended one.
  public mutating func set(_ key: Key, distinctTexts count: Int, write: (Int, inout [UInt8]) -> Bool) {
    let first = Int32(texts.count)
    for index in 0..<count {
      let start = bytes.count
      guard write(index, &bytes) else { continue }
      let isKnown = texts[Int(first)...].contains { bytes[Int($0.lowerBound)..<Int($0.upperBound)].elementsEqual(bytes[start...]) }
      if isKnown {
        bytes.removeLast(bytes.count - start)
      } else {
        texts.append(Int32(start)..<Int32(bytes.count))
      }
    }
    fields.append((key, .texts(first..<Int32(texts.count))))
  }

  /// Declares a plain text in UTF-8.
  public mutating func set(_ key: Key, utf8: ArraySlice<UInt8>) {
    let start = Int32(bytes.count)
    bytes += utf8
    fields.append((key, .text(start..<Int32(bytes.count))))
  }

  /// Declares what `{{.}}` is.
  public mutating func setItself(utf8: ArraySlice<UInt8>) {
    set(.current, utf8: utf8)
  }

  /// From now on a name that is not among the row's own has the value that `shared` gives it.
  public mutating func set(over shared: SharedRecord) {
    self.shared = shared
  }

  @inline(__always)
  func field(of key: Key) -> Field? {
    for index in fields.indices where fields[index].0 == key { return fields[index].1 }
    guard let shared, let value = shared.value(of: key) else { return nil }
    return .value(value)
  }
}

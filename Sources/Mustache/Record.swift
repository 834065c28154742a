/// Named values: what a page, or one part of it, declares to its template.
///
/// `["title": .text(title), "events": .list(events)]`. Of two fields of one name the first counts.
public struct Record: Sendable {
  /// Beyond this many fields they are kept sorted and searched by halves; up to it a probe in order is quicker.
  private static let probed = 12

  private var fields: [(Key, Value)]
  /// What holds where no field says otherwise.
  private var shared: SharedRecord?

  /// The fields in any order.
  public init(_ fields: [(Key, Value)]) {
    self.fields = fields
    if fields.count > Record.probed { sort() }
  }

  /// A record with its own fields alone, from now on over those of `shared`: a name that is not among its own has that value.
  public init(_ own: Record, over shared: SharedRecord) {
    self = own
    self.shared = shared
  }

  /// The value of a field, `nil` where the record does not declare it. Setting `nil` takes the record's own field away.
  public subscript(key: Key) -> Value? {
    get { value(of: key) }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?): fields[position].1 = value
      case (let position?, nil): fields.remove(at: position)
      case (nil, let value?):
        fields.append((key, value))
        if fields.count > Record.probed { sort() }
      case (nil, nil): break
      }
    }
  }

  @inline(__always)
  func value(of key: Key) -> Value? {
    if let position = position(of: key) { return fields[position].1 }
    guard let shared else { return nil }
    return shared.value(of: key)
  }

  private mutating func sort() {
    // The standard library's sort is stable, so the first of two equal keys stays first.
    fields.sort { $0.0.bits < $1.0.bits }
  }

  @inline(__always)
  private func position(of key: Key) -> Int? {
    let count = fields.count
    guard count > Record.probed else {
      for index in 0..<count where fields[index].0 == key { return index }
      return nil
    }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].0.bits < key.bits { low = middle + 1 } else { high = middle }
    }
    return low < count && fields[low].0 == key ? low : nil
  }
}

extension Record: ExpressibleByDictionaryLiteral {
  /// The fields in any order.
  public init(dictionaryLiteral fields: (Key, Value)...) {
    self.init(fields)
  }
}

/// Fields that many records have in common, held once: an extract is the same on every page that cites it, but for its number.
public final class SharedRecord: Sendable {
  let record: Record

  /// The fields in any order.
  public init(_ record: Record) {
    self.record = record
  }

  /// A call of its own: few lookups get here, and the others are the shorter for it.
  @inline(never)
  func value(of key: Key) -> Value? { record.value(of: key) }
}

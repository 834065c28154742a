/// Numbers and bytes one after another, as this machine has them: what one machine wrote is of no use to another.
struct CacheWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write<T: BitwiseCopyable>(_ value: T) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  /// The length, then the bytes.
  mutating func write(_ part: [UInt8]) {
    write(part.count)
    bytes += part
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  /// The length, then the bytes.
  mutating func write(_ part: ArraySlice<UInt8>) {
    write(part.count)
    bytes += part
  }

  mutating func write<T: BitwiseCopyable>(list: [T]) {
    write(list.count)
    list.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}

/// Reads what a `CacheWriter` wrote; every answer is `nil` where the bytes do not go on as they should.
struct CacheReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Whether all was read.
  var isAtEnd: Bool { place == bytes.endIndex }

  mutating func read<T: BitwiseCopyable>(_ type: T.Type) -> T? {
    take(MemoryLayout<T>.size)?.withUnsafeBytes { $0.loadUnaligned(as: T.self) }
  }

  mutating func readBytes() -> [UInt8]? { read(Int.self).flatMap { take($0) }.map(Array.init) }

  mutating func readText() -> String? { readBytes().flatMap { String(validating: $0, as: UTF8.self) } }

  mutating func readList<T: BitwiseCopyable>(of type: T.Type) -> [T]? {
    let stride = MemoryLayout<T>.stride
    guard let count = read(Int.self), count >= 0, count <= bytes.count / stride, let part = take(count * stride) else { return nil }
    return part.withUnsafeBytes { raw in (0..<count).map { raw.loadUnaligned(fromByteOffset: $0 * stride, as: T.self) } }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.endIndex - place else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }
}

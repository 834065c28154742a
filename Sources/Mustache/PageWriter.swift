/// The end of a page under way. Small pieces are gathered in a kilobyte of stack memory before they join the
/// output: an append to an array costs more than copying ten bytes does, and a page has hundreds of them.
struct PageWriter {
  /// How much is gathered, in bytes: as much as Swift takes from the stack without asking for heap memory.
  static let gathered = 1024

  private var output: [UInt8]
  private let scratch: UnsafeMutableRawBufferPointer
  private var used = 0

  /// Takes `output` over; `scratch` has to outlive the writer.
  init(_ output: consuming [UInt8], scratch: UnsafeMutableRawBufferPointer) {
    self.output = output
    self.scratch = scratch
  }

  /// Everything written, behind what was there before.
  consuming func finish() -> [UInt8] {
    flush()
    return output
  }

  private mutating func flush() {
    output.append(contentsOf: UnsafeRawBufferPointer(rebasing: scratch[..<used]))
    used = 0
  }

  /// Lets HTML write itself to the output.
  mutating func write(_ body: (inout [UInt8]) -> Void) {
    flush()
    body(&output)
  }

  /// Appends bytes as they are.
  @inline(__always)
  mutating func write(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count > scratch.count - used {
      writeLarge(bytes)
    } else {
      UnsafeMutableRawBufferPointer(rebasing: scratch[used...]).copyMemory(from: bytes)
      used += bytes.count
    }
  }

  private mutating func writeLarge(_ bytes: UnsafeRawBufferPointer) {
    flush()
    if bytes.count > scratch.count {
      output.append(contentsOf: bytes)
    } else {
      write(bytes)
    }
  }

  /// Appends text as it is.
  @inline(__always)
  mutating func write(_ text: StaticString) {
    write(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends text as it is, or so that it can stand in HTML content and in a quoted attribute.
  @inline(__always)
  mutating func write(_ text: String, escaped: Bool) {
    // Every native string is contiguous: only on Apple systems there are others.
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      if escaped {
        Escaping.write(UnsafeRawBufferPointer(bytes), to: &self)
      } else {
        write(UnsafeRawBufferPointer(bytes))
      }
    }
    guard isWritten == nil else { return }
    Array(text.utf8).withUnsafeBytes { bytes in
      if escaped { Escaping.write(bytes, to: &self) } else { write(bytes) }
    }
  }
}

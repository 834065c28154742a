import CMarkGFM

/// How the program's memory is taken.
public enum Heap {
  /// Has the allocator ask the system for memory in large steps and give none back, for the rest of the program; where it cannot be
  /// told, nothing happens. Its own steps of 128 KiB for each thread, taken and given back again and again, cost 9 % of the processor
  /// time of reading 10,000 notes (1.24 s against 1.13), and save no memory. Small pieces join their neighbours as they are given back: 4 %
  /// less for a check of as many (1.35 s against 1.40).
  public static func takeInLargeSteps() { dossier_heap_in_large_steps() }

  /// Holds a value to the program's end, where all memory is given back at once: piece by piece, that of 10,000 notes takes a tenth of
  /// a second. For what a program holds when it has nothing more to do.
  public static func keep<Value: Sendable>(_ value: Value) { _ = Unmanaged.passRetained(Kept(value)) }

  private final class Kept<Value> {
    let value: Value
    init(_ value: Value) { self.value = value }
  }
}

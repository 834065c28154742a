import Dossier
import Synchronization

/// Where a run's time and memory go, stage by stage: `--profile`. Without that option it measures nothing.
final class Profile: Sendable {
  enum Stage: String, CaseIterable, Sendable {
    case load, parse, resolve, verify, check, theme, plan, cache, render, write
  }

  struct Row: Sendable {
    /// Nanoseconds.
    var wall = 0
    var processor = 0
    /// What the stage read, made or wrote.
    var bytes: Int?
    /// The most that the program had held when the stage ended, in bytes.
    var peak = 0
  }

  private struct State {
    var rows: [Stage: Row] = [:]
    var current: (stage: Stage, wall: Int, processor: Int)?
  }

  let isOn: Bool
  private let start = Meter.wall
  private let state = Mutex(State())
  /// What files took to render, on all threads together.
  private let renderingWall = Atomic(0)
  private let renderingProcessor = Atomic(0)
  private let renderedBytes = Atomic(0)

  init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Ends the stage before and begins the next.
  func begin(_ stage: Stage) {
    guard isOn else { return }
    state.withLock {
      finish(&$0)
      $0.current = (stage, Meter.wall, Meter.processor)
    }
  }

  func begin(_ stage: CompilationStage) {
    switch stage {
    case .parse: begin(Stage.parse)
    case .resolve: begin(Stage.resolve)
    case .verify: begin(Stage.verify)
    case .check: begin(Stage.check)
    }
  }

  /// What the stage under way has read, made or written.
  func count(bytes: Int, of stage: Stage) {
    guard isOn else { return }
    state.withLock { $0.rows[stage, default: Row()].bytes = bytes }
  }

  /// Renders one file; called from any thread.
  func rendering(into output: inout [UInt8], _ render: (inout [UInt8]) -> Void) {
    guard isOn else { return render(&output) }
    let (wall, processor, size) = (Meter.wall, Meter.thread, output.count)
    render(&output)
    renderingWall.add(Meter.wall - wall, ordering: .relaxed)
    renderingProcessor.add(Meter.thread - processor, ordering: .relaxed)
    renderedBytes.add(output.count - size, ordering: .relaxed)
  }

  /// The stages that ran, and the whole run's row. Files are rendered and written in one go on `threads` threads: what rendering
  /// took is taken from writing's row.
  func finish(threads: Int) -> (stages: [(Stage, Row)], total: Row) {
    state.withLock {
      finish(&$0)
      if var write = $0.rows[.write] {
        let wall = renderingWall.load(ordering: .relaxed) / threads
        let processor = renderingProcessor.load(ordering: .relaxed)
        $0.rows[.render] = Row(wall: wall, processor: processor, bytes: renderedBytes.load(ordering: .relaxed), peak: write.peak)
        write.wall -= wall
        write.processor -= processor
        $0.rows[.write] = write
      }
      let rows = $0.rows
      return (
        Stage.allCases.compactMap { stage in rows[stage].map { (stage, $0) } },
        Row(wall: Meter.wall - start, processor: Meter.processor, peak: Meter.peakMemory)
      )
    }
  }

  private func finish(_ state: inout State) {
    guard let (stage, wall, processor) = state.current else { return }
    state.rows[stage, default: Row()].wall += Meter.wall - wall
    state.rows[stage, default: Row()].processor += Meter.processor - processor
    state.rows[stage, default: Row()].peak = Meter.peakMemory
    state.current = nil
  }
}

import TestSupport

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A run of the real program that goes on until it is ended.
final class RunningProgram {
  let folder: TemporaryFolder
  private let files = TemporaryFolder()
  private let process: pid_t

  /// Starts `dossier` with these arguments, as a shell reads them, in a folder.
  init(_ arguments: String, in folder: TemporaryFolder) {
    self.folder = folder
    let line =
      "cd '\(folder.path)' && { env -u DOSSIER_ARCHIVE '\(ProgramRun.program)' \(arguments) "
      + "</dev/null >'\(files.path)/out' 2>'\(files.path)/err' & echo $!; }"
    process = pid_t(folder.run(line).filter(\.isNumber)) ?? -1
  }

  deinit { if isRunning { kill(process, SIGKILL) } }

  var output: String { files.text("out") ?? "" }
  var errors: String { files.text("err") ?? "" }
  var isRunning: Bool { process > 0 && kill(process, 0) == 0 }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(process, signal) }

  /// Waits until something is so, up to twenty seconds; whether it is.
  func waits(until truth: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<1000 {
      if try truth() { return true }
      usleep(20_000)
    }
    return false
  }

  /// The lines of the summary so far: each build says one.
  var builds: Int { errors.split(separator: "\n").count { $0.hasSuffix(" s") && $0.contains("warning") } }
}

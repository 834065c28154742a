import TestSupport

/// One run of the real program, as a shell sees it.
struct ProgramRun {
  let status: Int
  let output: String
  let errors: String

  /// The program of this build: it lies beside the tests, on macOS beside the bundle that they are in.
  static let program: String = {
    var parts = CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
    if let bundle = parts.firstIndex(where: { $0.hasSuffix(".xctest") }) { parts.removeSubrange(bundle...) }
    return (parts + ["dossier"]).joined(separator: "/")
  }()

  /// Runs `dossier` with these arguments, as a shell reads them, in a folder. Standard input is empty unless given.
  init(
    _ arguments: String, in folder: TemporaryFolder, environment: String = "", input: String = "", cache: TemporaryFolder = TemporaryFolder()
  ) {
    let own = TemporaryFolder()
    own.write(input, to: "in")
    let files = "<'\(own.path)/in' >'\(own.path)/out' 2>'\(own.path)/err'"
    // A cache of its own, where the folder's files are not counted.
    let line = "cd '\(folder.path)' && env -u DOSSIER_ARCHIVE XDG_CACHE_HOME='\(cache.path)' \(environment) '\(Self.program)' \(arguments) \(files); echo $?"
    status = Int(folder.run(line).filter(\.isNumber)) ?? -1
    output = own.text("out") ?? ""
    errors = own.text("err") ?? ""
  }
}

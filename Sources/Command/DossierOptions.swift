import ArgumentParser

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `build` and `check` have in common.
struct DossierOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The folder that holds Content/.", valueName: "dir"), completion: .directory)
  var directory = "."

  @Option(
    help: ArgumentHelp("Where the site goes.", discussion: "Default: Output in <dir>.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The private full texts of the articles.",
      discussion: "Stands in for `archive:` in Content/dossier.yml. Each file's SHA-256 is held to its source's.",
      valueName: "dir"),
    completion: .directory)
  var archive: String?

  @Option(
    help: ArgumentHelp(
      "Templates that stand in for those built in, file by file.", discussion: "Default: Templates in <dir>, if it is there.",
      valueName: "dir"),
    completion: .directory)
  var templates: String?

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "How diagnostics are written.",
      discussion: """
        human: text with the line and a caret, on standard error. json: one document on standard output. github: \
        annotations of a workflow, on standard error.
        """,
      valueName: "human|json|github"))
  var format = OutputFormat.human

  @Option(help: ArgumentHelp("How many threads to use.", discussion: "Default: one a core.", valueName: "n"))
  var jobs: Int?

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Leave pages as they stand that nothing has touched since the last build.",
      discussion: "What the last build saw is kept in $XDG_CACHE_HOME/dossier, or ~/.cache/dossier. It may be deleted at any time."))
  var cache = true

  @Flag(help: "Say on standard error where time and memory went, stage by stage.")
  var profile = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs must be a number from 1 to 1024.") }
    for (name, value) in [("<dir>", directory), ("--output", output), ("--archive", archive), ("--templates", templates)] {
      if value?.isEmpty == true { throw ValidationError("\(name) must not be empty.") }
    }
  }

  /// The number of threads.
  var threads: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// A path inside the dossier's folder, as it is shown: without a leading `./`.
  func inside(_ relative: String) -> String {
    switch directory {
    case ".", "./": relative
    case _ where directory.hasSuffix("/"): directory + relative
    default: "\(directory)/\(relative)"
    }
  }

  /// Where the site goes.
  var outputDirectory: String {
    guard var path = output else { return inside("Output") }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}

/// `--format`.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case human, json, github
}

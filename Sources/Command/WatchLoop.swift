import ArgumentParser
import Dossier
import Markup
import Preview

/// Builds a dossier in memory, and again after each save, until a signal ends it.
struct WatchLoop {
  private let options: DossierOptions
  private let polls: Bool
  private let archive: ArchiveChoice
  private var workspace: Workspace

  /// Throws exit code 1, with a diagnostic, where an archive was asked for that is not there.
  init(_ options: DossierOptions, editorial: Bool, polls: Bool) throws {
    self.options = options
    self.polls = polls
    var diagnostics: [Diagnostic] = []
    let archive = ArchiveChoice(options, diagnostics: &diagnostics)
    guard diagnostics.isEmpty else {
      var outcome = Outcome()
      outcome.diagnostics = diagnostics
      Report(options: options, writing: false).write(outcome, after: .zero)
      throw ExitCode(1)
    }
    self.archive = archive
    workspace = Workspace(
      Workspace.Options(
        directory: options.directory, templates: options.templates ?? options.inside("Templates"),
        needsTemplates: options.templates != nil, jobs: options.threads, strict: options.strict, editorial: editorial,
        archive: archive.reader))
  }

  /// Calls `each` with every build: what it came to and how long it took. Returns at the end; what `each` throws ends it too.
  mutating func run(_ each: (BuiltSite, Duration) throws -> Void) async throws {
    guard let stop = WakePipe() else { throw Refusal.tell("the system has no descriptor left to watch with") }
    StopSignal.wakes(stop)
    let folders = WatchedFolders(
      content: options.inside("Content"), theme: options.templates ?? options.inside("Templates"), archive: archive.asked)
    guard let watch = await WatchThread(FolderWatch(polls ? .looking : .told), folders: folders, stop: stop) else {
      throw Refusal.tell("the system has no thread left to watch with")
    }
    defer {
      stop.wake()
      watch.join()
      stop.close()
    }
    var next: Changes? = .all
    var isFirst = true
    while let changes = next {
      let clock = ContinuousClock()
      let start = clock.now
      if let site = await workspace.build(after: changes) {
        // Where there is no dossier to begin with, the name is wrong, and no edit will mend it.
        if isFirst, !site.hasContent {
          Report(options: options, writing: false).write(Outcome(site), after: .zero)
          throw ExitCode(1)
        }
        watch.watch(archive: site.archive ?? archive.asked)
        try each(site, clock.now - start)
        isFirst = false
      }
      next = await watch.queue.next()
    }
  }
}

extension Changes {
  /// What was saved, as a line about it begins.
  var summary: String {
    if isEmpty { return "Built" }
    let others = (hasTheme ? 1 : 0) + (hasArchive ? 1 : 0)
    if !isContentUnknown, files.count + others == 1 {
      return files.first ?? (hasTheme ? "Templates" : "The archive")
    }
    return isContentUnknown ? "Several files" : "\(Words.number(files.count + others)) changes"
  }
}

extension Outcome {
  /// What a build in memory found.
  init(_ site: BuiltSite) {
    self.init()
    files = site.files
    diagnostics = site.diagnostics
    guard let dossier = site.dossier, let plan = site.plan else { return }
    pages = plan.paths.count { $0.hasSuffix(".html") }
    citations = dossier.citationCount
  }
}

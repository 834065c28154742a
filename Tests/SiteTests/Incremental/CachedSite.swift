import Dossier
import Markup
import Synchronization
import TestSupport

@testable import Site

/// A dossier on the disk that is built again and again through a cache, and compared with what a build from nothing makes of it.
struct CachedSite {
  let folder = TemporaryFolder()

  enum Outcome: Equatable {
    /// The program said again what it had said, and read nothing.
    case unchanged
    /// These files were rendered; the others were left.
    case built([String])
    /// There were errors, and nothing was written.
    case refused
  }

  /// Builds as `dossier build` does.
  func build(key: String = "") async -> Outcome {
    let cache = BuildCache(
      folder: "\(folder.path)/cache", directory: folder.path, output: "\(folder.path)/Output", key: key)
    if cache.toldIfNothingChanged() != nil { return .unchanged }
    cache.look(at: "\(folder.path)/Content", readsHidden: false)
    cache.look(at: "\(folder.path)/Templates", readsHidden: false)
    guard let (dossier, tree, theme) = await compile(looking: cache) else { return .refused }
    let plan = await SitePlan(dossier: dossier, theme: theme, jobs: 2)
    let rendered = Mutex<[String]>([])
    let report = await SiteBuild(plan: plan, of: dossier, from: tree, theme: theme, cache: cache, jobs: 2).writeAndKeep(
      OutputWriter(directory: "\(folder.path)/Output", sources: ["\(folder.path)/Content"], jobs: 2)
    ) { index, bytes in
      rendered.withLock { $0.append(plan.paths[index]) }
      plan.render(index, into: &bytes)
    }
    guard report.diagnostics.isEmpty else { return .refused }
    return .built(rendered.withLock { $0.sorted() })
  }

  /// The paths at which the output folder differs from the site that a build from nothing makes.
  func differences() async -> [String] {
    guard let (dossier, _, theme) = await compile(looking: nil) else { return [] }
    let plan = await SitePlan(dossier: dossier, theme: theme, jobs: 2)
    var expected: [String: [UInt8]] = [:]
    for index in plan.paths.indices { plan.render(index, into: &expected[plan.paths[index], default: []]) }
    let manifest = OutputManifest(
      expected.map { OutputManifest.Entry(path: $0.key, size: $0.value.count, sha256: SHA256.hexDigest($0.value)) })
    expected[OutputManifest.name] = manifest.bytes
    let found = folder.run("cd '\(folder.path)/Output' && find . -type f").split(separator: "\n").map { String($0.dropFirst(2)) }
    return Set(found).union(expected.keys).sorted().filter {
      (try? FileSystem.contents(of: "\(folder.path)/Output/\($0)")) != expected[$0]
    }
  }

  private func compile(looking cache: BuildCache?) async -> (Dossier, ContentTree, SiteTheme)? {
    var diagnostics: [Diagnostic] = []
    guard let tree = await ContentLoader.load(directory: folder.path, jobs: 2, diagnostics: &diagnostics) else { return nil }
    let archive = "\(folder.path)/archive"
    let compilation = await Compilation.compile(
      tree, jobs: 2, strict: false,
      archive: { _ in
        cache?.look(at: archive, readsHidden: true)
        return ArchiveReader(folder: archive)
      })
    var files = compilation.files
    let overlay = ThemeFolder.exists("\(folder.path)/Templates") ? ThemeFolder.load("\(folder.path)/Templates", diagnostics: &diagnostics) : []
    guard let dossier = compilation.dossier,
      let theme = SiteTheme(overlay: overlay, language: dossier.settings.language, files: &files, diagnostics: &diagnostics),
      !diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    return (dossier, tree, theme)
  }
}

extension SiteBuild {
  fileprivate func writeAndKeep(
    _ writer: OutputWriter, render: @escaping @Sendable (Int, inout [UInt8]) -> Void
  ) async -> OutputWriter.Report {
    let report = await write(writer, progress: {}, render: render)
    if report.diagnostics.isEmpty { await keep(report, told: ToldBuild(diagnostics: [], pages: 0, citations: 0, warnings: 0)) }
    return report
  }
}

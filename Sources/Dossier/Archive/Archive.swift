#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
import Markup

/// The private full texts of the articles, which never go into the site.
public struct Archive: Sendable {
  /// The folder, as the user gave it or as it is from where the user stands.
  public let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  /// Holds every source to its text: the file that `archive:` names must be there, and be the one whose SHA-256 the source states.
  public func check(_ dossier: Dossier, jobs: Int) async -> [Diagnostic] {
    guard isThere else {
      return [Diagnostic(.archiveMissing, path: folder, "there is no archive folder `\(folder)`")]
    }
    let found = await parallelMap(count: dossier.sources.count, jobs: jobs) { check(dossier.sources[$0]) }
    return found.compactMap { $0 }
  }

  /// Whether the folder can be read at all.
  public var isThere: Bool { access(folder, R_OK | X_OK) == 0 }

  private func check(_ source: Source) -> Diagnostic? {
    guard let name = source.archive else { return nil }
    let path = "\(folder)/\(name)"
    let bytes: [UInt8]
    do throws(IOFault) {
      bytes = try FileBytes.read(path, limit: .max)
    } catch {
      return Diagnostic(
        .archiveMissing, at: source.header.titleSpan, "the archived text of `\(source.header.slug)` cannot be read: \(error.reason)",
        label: "`archive:` names `\(name)`"
      ).note("it was looked for at `\(path)`")
    }
    guard let stated = source.sha256 else { return nil }
    let actual = SHA256.hexDigest(bytes)
    guard actual != stated else { return nil }
    return Diagnostic(
      .archiveChanged, at: source.header.titleSpan, "the archived text of `\(source.header.slug)` is not the one that it was made from",
      label: "its `sha256:` is another"
    ).note("stated: \(stated)\n found: \(actual) (`\(path)`)")
      .help("put back the file as it was received, or check every extract against the new one and state its digest")
  }
}

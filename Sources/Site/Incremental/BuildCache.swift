import Dossier
import Markup
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the last build of a dossier into a folder left to compare with. It lies outside both, may be deleted at any time, and is
/// never believed further than it can be checked: a record that is cut, changed, or of another program counts for nothing.
public final class BuildCache: Sendable {
  private let file: String
  private let key: [UInt8]
  private let output: String
  private let record: BuildRecord?
  /// When the first look at the inputs was taken that the next build will compare with.
  private let time: Int
  private let looks = Mutex(Looks())

  private struct Looks {
    /// What was seen of each folder before any of it was read.
    var seen: [String: [UInt8]?] = [:]
    /// Those that the build reads.
    var roots: [InputSnapshot.Root] = []
  }

  /// The cache of one dossier and one output folder, in `folder`, which is made when there is something to keep. `key` names all
  /// else that the outcome depends on: the program, the options, how its messages are written.
  public init(folder: String, directory: String, output: String, key: String) {
    let now = FileIdentity.now
    self.output = FileSystem.canonical(output)
    let names = FileSystem.canonical(directory) + "\0" + self.output
    file = "\(folder)/\(SHA256.hexDigest(Array(names.utf8)).prefix(32))"
    self.key = Array("1\0\(names)\0\(key)".utf8)
    let bytes = try? FileSystem.contents(of: file)
    let record = bytes.flatMap { BuildRecord(bytes: $0) }
    self.record = record?.key == self.key ? record : nil
    // One look serves both to compare and to keep where it is as careful as the last build's; after a day a fresh start is cheaper.
    time = self.record.map { now - $0.inputTime < 86_400_000_000_000 ? $0.inputTime : now } ?? now
  }

  /// What the last build said, if every file that it read and every file that it wrote is as it was.
  public func toldIfNothingChanged() -> ToldBuild? {
    guard let record, record.outputs.count == record.digests.count else { return nil }
    var inputs: [UInt8] = []
    for root in record.roots {
      guard let seen = seen(root) else { return nil }
      inputs += seen
    }
    guard time == record.inputTime, inputs == record.inputs,
      let manifest = try? FileSystem.contents(of: "\(output)/\(OutputManifest.name)"), Digest(of: manifest) == record.manifest,
      (try? FileSystem.entry(at: StagingFolder(in: output).path)) == .nothing
    else { return nil }
    var index = 0
    for path in record.paths.split(separator: 0) {
      guard index < record.outputs.count, isInPlace(String(decoding: path, as: UTF8.self), index, record) else { return nil }
      index += 1
    }
    return index == record.outputs.count ? record.told : nil
  }

  /// Looks at a folder before it is read.
  public func look(at folder: String, readsHidden: Bool) {
    let root = InputSnapshot.Root(path: FileSystem.canonical(folder), readsHidden: readsHidden)
    _ = seen(root)
    looks.withLock { $0.roots.append(root) }
  }

  /// What a folder looked like when this build first asked; `nil` where no look vouches for it.
  private func seen(_ root: InputSnapshot.Root) -> [UInt8]? {
    if let known = looks.withLock({ $0.seen[root.path] }) { return known }
    let seen = InputSnapshot.take([root], at: time)
    looks.withLock { $0.seen[root.path] = .some(seen) }
    return seen
  }

  /// The files that need not be rendered, as nothing that they are made from has changed since the last build.
  func known(_ paths: [String], inputs: PageInputs, in dossier: Dossier, isTouched: (Int, Set<AnyID>) -> Bool) -> KnownFiles {
    guard let record, let changed = inputs.changed(since: (record.common, record.texts), in: dossier),
      record.paths.split(separator: 0).elementsEqual(paths, by: { $0.elementsEqual($1.utf8) })
    else { return KnownFiles() }
    let untouched = paths.indices.map { !isTouched($0, changed) }
    return KnownFiles(untouched: untouched) { index in
      guard self.isInPlace(paths[index], index, record) else { return nil }
      return OutputManifest.Entry(path: paths[index], size: record.outputs[index].size, sha256: record.digests[index].hexadecimal)
    }
  }

  /// Keeps what the next build compares with. What cannot be kept is not: the next build is a whole one then.
  /// `isKnown` tells which files were found in their places as the last build left them.
  func keep(_ manifest: OutputManifest, isKnown: [Bool], inputs: PageInputs, told: ToldBuild, jobs: Int) async {
    let roots = looks.withLock { $0.roots }
    var seen: [UInt8] = []
    for root in roots {
      guard let look = self.seen(root) else { return }
      seen += look
    }
    guard let list = try? FileSystem.contents(of: "\(output)/\(OutputManifest.name)") else { return }
    let outputTime = FileIdentity.now
    let entries = manifest.entries
    let outputs = await parallelMap(count: entries.count, jobs: jobs) { [record, output] index in
      isKnown.indices.contains(index) && isKnown[index]
        ? record?.outputs[index] : FileIdentity(at: "\(output)/\(entries[index].path)")
    }
    guard !outputs.contains(nil) else { return }
    var paths: [UInt8] = []
    for entry in entries {
      paths += entry.path.utf8
      paths.append(0)
    }
    let record = BuildRecord(
      key: key, inputTime: time, outputTime: outputTime, roots: roots, inputs: seen, manifest: Digest(of: list), paths: paths,
      outputs: outputs.compactMap(\.self), digests: entries.map { Digest(hexadecimal: $0.sha256) }, common: inputs.common,
      texts: inputs.texts, told: told)
    let fresh = "\(file).\(getpid())"
    for folder in RelativePath.folders(above: file) where !folder.isEmpty { mkdir(folder, 0o777) }
    do {
      try FileSystem.create(fresh, record.bytes)
      try FileSystem.move(fresh, to: file)
    } catch {
      unlink(fresh)
    }
  }

  /// Whether a file of the output folder is the one that the last build left.
  private func isInPlace(_ path: String, _ index: Int, _ record: BuildRecord) -> Bool {
    let place = "\(output)/\(path)"
    guard let identity = FileIdentity(at: place), identity == record.outputs[index] else { return false }
    if identity.isSettled(before: record.outputTime) { return true }
    return (try? FileSystem.contents(of: place)).map { Digest(of: $0) } == record.digests[index]
  }
}


/// What a build was made from and what it made, for the next one to compare with.
struct BuildRecord {
  /// The program and the command line: another one's record is of no use.
  var key: [UInt8]
  /// When the build began to look at its inputs, and when it looked at its outputs; nanoseconds since 1970.
  var inputTime: Int
  var outputTime: Int
  var roots: [InputSnapshot.Root]
  var inputs: [UInt8]
  /// The output folder's list of files.
  var manifest: Digest
  /// The files' paths in the output folder, sorted, each ended by a zero; their identities and digests in the same order.
  var paths: [UInt8]
  var outputs: [FileIdentity]
  var digests: [Digest]
  var common: Digest
  var texts: [Digest]
  var told: ToldBuild

  /// With a digest of it all at the end: a file that was cut or changed is no record.
  var bytes: [UInt8] {
    var out = CacheWriter()
    out.write(key)
    out.write(inputTime)
    out.write(outputTime)
    out.write(roots.count)
    for root in roots {
      out.write(root.path)
      out.write(UInt8(root.readsHidden ? 1 : 0))
    }
    out.write(inputs)
    out.write(manifest)
    out.write(paths)
    out.write(list: outputs)
    out.write(list: digests)
    out.write(common)
    out.write(list: texts)
    out.write(told.diagnostics)
    out.write(told.pages)
    out.write(told.citations)
    out.write(told.warnings)
    out.write(told.closing)
    out.write(Digest(of: out.bytes))
    return out.bytes
  }
}

extension BuildRecord {
  /// Reads what `bytes` gave; `nil` for anything else.
  init?(bytes: [UInt8]) {
    let end = bytes.count - MemoryLayout<Digest>.size
    guard end > 0 else { return nil }
    var closing = CacheReader(bytes[end...])
    guard closing.read(Digest.self) == Digest(of: Array(bytes[..<end])) else { return nil }
    var from = CacheReader(bytes[..<end])
    guard let key = from.readBytes(), let inputTime = from.read(Int.self), let outputTime = from.read(Int.self),
      let count = from.read(Int.self)
    else { return nil }
    var roots: [InputSnapshot.Root] = []
    for _ in 0..<max(0, count) {
      guard let path = from.readText(), let readsHidden = from.read(UInt8.self) else { return nil }
      roots.append(InputSnapshot.Root(path: path, readsHidden: readsHidden == 1))
    }
    guard let inputs = from.readBytes(), let manifest = from.read(Digest.self), let paths = from.readBytes(),
      let outputs = from.readList(of: FileIdentity.self), let digests = from.readList(of: Digest.self),
      let common = from.read(Digest.self), let texts = from.readList(of: Digest.self),
      let diagnostics = from.readBytes(), let pages = from.read(Int.self), let citations = from.read(Int.self),
      let warnings = from.read(Int.self), let closing = from.readText(), from.isAtEnd
    else { return nil }
    self.init(
      key: key, inputTime: inputTime, outputTime: outputTime, roots: roots, inputs: inputs, manifest: manifest, paths: paths,
      outputs: outputs, digests: digests, common: common, texts: texts,
      told: ToldBuild(diagnostics: diagnostics, pages: pages, citations: citations, warnings: warnings, closing: closing))
  }
}

/// What a build said of itself, to be said again where nothing has changed.
public struct ToldBuild: Sendable {
  /// The diagnostics as they were written.
  public var diagnostics: [UInt8]
  public var pages: Int
  public var citations: Int
  public var warnings: Int
  /// What follows the summary.
  public var closing: String

  public init(diagnostics: [UInt8], pages: Int, citations: Int, warnings: Int, closing: String = "") {
    self.diagnostics = diagnostics
    self.pages = pages
    self.citations = citations
    self.warnings = warnings
    self.closing = closing
  }
}

import Site

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Changes a file that somebody else may have open: whole, or not at all.
enum FileReplacement {
  /// Puts new bytes in the place of the old ones through a file beside it and a rename. A link is followed, the file's mode kept.
  /// Throws where the file no longer holds what is expected.
  static func replace(_ path: String, with bytes: [UInt8], expecting old: [UInt8]) throws(FileError) {
    let target = FileSystem.canonical(path)
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    // Hidden, so that no run meets it as a page.
    let temporary = (parts.dropLast() + [".\(parts.last ?? "").\(getpid()).new"]).joined(separator: "/")
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o644
    do throws(FileError) {
      try FileSystem.create(temporary, bytes)
      chmod(temporary, mode)
      guard try FileSystem.contents(of: target) == old else { throw FileError(action: "change", path: path, code: EAGAIN) }
      try FileSystem.move(temporary, to: target)
    } catch {
      try? FileSystem.removeFile(temporary)
      throw error
    }
  }
}

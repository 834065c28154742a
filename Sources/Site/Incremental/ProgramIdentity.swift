#if canImport(Darwin)
  import Darwin
#endif

/// Which program this is: another build of it may make other pages.
public enum ProgramIdentity {
  /// The program's file as the system knows it; `nil` where that cannot be told.
  public static var text: String? {
    guard let path, let identity = FileIdentity(at: FileSystem.canonical(path)) else { return nil }
    return "\(identity.size) \(identity.modified) \(identity.changed) \(identity.inode) \(identity.device)"
  }

  private static var path: String? {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var path = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&path, &size) == 0 else { return nil }
      return String(decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    #else
      return "/proc/self/exe"
    #endif
  }
}

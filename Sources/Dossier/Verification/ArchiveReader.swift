import Markup

/// Reads archived texts by name: the one way in which verification touches a disk.
public struct ArchiveReader: Sendable {
  /// What a diagnostic calls the place.
  let place: String
  /// The folder that it reads from, if it is one.
  public private(set) var folder: String?
  let read: @Sendable (_ name: String) -> Result<[UInt8], ArchiveFault>

  public struct ArchiveFault: Error, Sendable {
    /// In the system's words.
    public var reason: String

    public init(reason: String) {
      self.reason = reason
    }
  }

  /// Texts from anywhere.
  public init(place: String, read: @escaping @Sendable (_ name: String) -> Result<[UInt8], ArchiveFault>) {
    self.place = place
    self.read = read
  }

  /// The files of a folder.
  public init(folder: String) {
    self.init(place: folder) { name in
      do throws(IOFault) {
        return .success(try FileBytes.read("\(folder)/\(name)", limit: .max))
      } catch {
        return .failure(ArchiveFault(reason: error.reason))
      }
    }
    self.folder = folder
  }
}

import Markup

/// Reads archived texts by name: the one way in which verification touches a disk.
public struct ArchiveReader: Sendable {
  /// What a diagnostic calls the place.
  let place: String
  /// The folder that it reads from, if it is one.
  public private(set) var folder: String?
  let read: @Sendable (_ name: String) -> Result<[UInt8], ArchiveFault>
  /// What tells one state of a text from another without reading it; `nil` where nothing does.
  let stamp: @Sendable (_ name: String) -> Stamp?

  /// The state of a text: two reads under one stamp give the same bytes.
  public struct Stamp: Sendable, Hashable {
    private let numbers: [Int64]

    public init(_ numbers: [Int64]) {
      self.numbers = numbers
    }
  }

  public struct ArchiveFault: Error, Sendable {
    /// In the system's words.
    public var reason: String

    public init(reason: String) {
      self.reason = reason
    }
  }

  /// Texts from anywhere.
  public init(
    place: String, stamp: @escaping @Sendable (_ name: String) -> Stamp? = { _ in nil },
    read: @escaping @Sendable (_ name: String) -> Result<[UInt8], ArchiveFault>
  ) {
    self.place = place
    self.read = read
    self.stamp = stamp
  }

  /// The files of a folder.
  public init(folder: String) {
    self.init(place: folder, stamp: { FileBytes.stamp("\(folder)/\($0)").map(Stamp.init) }) { name in
      do throws(IOFault) {
        return .success(try FileBytes.read("\(folder)/\(name)", limit: .max))
      } catch {
        return .failure(ArchiveFault(reason: error.reason))
      }
    }
    self.folder = folder
  }
}

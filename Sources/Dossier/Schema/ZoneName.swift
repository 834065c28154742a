#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// IANA time zone names, held to the machine's own list where it has one.
enum ZoneName {
  private static let folder = "/usr/share/zoneinfo"

  /// `Area/Place` as the time zone database shapes names; `UTC`.
  static func isWellFormed(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      guard let first = part.first, (first | 0x20) &- 0x61 < 26 else { return false }
      return part.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || "_+-".utf8.contains($0) }
    }
  }

  /// Whether the machine knows a well-formed name; `nil` where it knows none at all.
  static func exists(_ name: String) -> Bool? {
    guard !all.isEmpty else { return nil }
    if all.contains(name) { return true }
    // The list leaves out old names that still have a file: a zone's file begins with `TZif` (RFC 9636, section 3.1).
    guard !name.hasPrefix("posix/"), !name.hasPrefix("right/") else { return false }
    return (try? FileBytes.read("\(folder)/\(name)", limit: 4)) == Array("TZif".utf8)
  }

  /// The names in `zone.tab` (its third column) and UTC.
  static let all: Set<String> = {
    guard let table = try? FileBytes.read("\(folder)/zone.tab", limit: 1 << 20) else { return [] }
    var names: Set<String> = ["UTC"]
    for line in table.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let columns = line.split(separator: UInt8(ascii: "\t"))
      if columns.count > 2 { names.insert(String(decoding: columns[2], as: UTF8.self)) }
    }
    return names
  }()
}

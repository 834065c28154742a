/// Cuts a list into runs that are each loaded as one file.
enum Shards {
  /// Runs whose sizes add up to at most `limit` bytes; what is larger by itself makes one of its own.
  static func cut(_ sizes: [Int], limit: Int) -> [Range<Int>] {
    var shards: [Range<Int>] = []
    var start = 0
    var size = 0
    for (index, own) in sizes.enumerated() {
      if size + own > limit, index > start {
        shards.append(start..<index)
        start = index
        size = 0
      }
      size += own
    }
    if start < sizes.count { shards.append(start..<sizes.count) }
    return shards
  }
}

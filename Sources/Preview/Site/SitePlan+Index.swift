import Site

extension SitePlan {
  /// The place of a path in `paths`, which are sorted by their bytes; `nil` where the site has no such file.
  func index(of path: String) -> Int? {
    var range = paths.indices
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      if paths[middle] == path { return middle }
      range = paths[middle].utf8.lexicographicallyPrecedes(path.utf8) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

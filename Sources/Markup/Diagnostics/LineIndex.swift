/// The line starts of a file, for many positions in it.
struct LineIndex {
  let file: SourceFile
  private let starts: [Int]

  init(_ file: SourceFile) {
    self.file = file
    var starts = [0]
    for (index, byte) in file.bytes.enumerated() where byte == ASCII.newline { starts.append(index + 1) }
    self.starts = starts
  }

  /// 1-based line of a byte offset.
  func line(at offset: Int) -> Int {
    var lower = 0
    var upper = starts.count
    while lower + 1 < upper {
      let middle = (lower + upper) / 2
      if starts[middle] <= offset { lower = middle } else { upper = middle }
    }
    return lower + 1
  }

  /// Bytes of a line, without its line end.
  func range(line: Int) -> Range<Int> {
    let start = starts[line - 1]
    let end = line < starts.count ? starts[line] - 1 : file.bytes.count
    return start..<max(start, end)
  }

  /// 1-based line, and column in Unicode scalars.
  func position(at offset: Int) -> SourceFile.Position {
    let place = min(max(offset, 0), file.bytes.count)
    let line = line(at: place)
    let column = file.bytes[range(line: line).lowerBound..<place].count { $0 & 0xC0 != 0x80 } + 1
    return SourceFile.Position(line: line, column: column)
  }
}

/// Line indexes of the files that diagnostics point into, each made once.
struct LineIndexes {
  private let files: SourceFiles
  private var made: [FileID: LineIndex] = [:]

  init(_ files: SourceFiles) {
    self.files = files
  }

  subscript(id: FileID) -> LineIndex {
    mutating get {
      if let index = made[id] { return index }
      let index = LineIndex(files[id])
      made[id] = index
      return index
    }
  }
}

/// Decides which tags take the line around them away, and what indentation they pass on
/// (the specification's “standalone” rules, and those of its inheritance module for blocks).
struct StandaloneLines {
  private(set) var tags: [Tag]
  private let source: TemplateSource
  private var bytes: [UInt8] { source.bytes }

  /// `tags` have their partners.
  init(_ tags: [Tag], in source: TemplateSource) {
    self.tags = tags
    self.source = source
    for index in tags.indices {
      switch tags[index].kind {
      case .variable, .unescaped: break
      case .section, .inverted, .comment, .delimiters: trimAlone(index)
      case .partial: trimPartial(index)
      case .parent: trimParent(index)
      case .block: if tags[index].isArgument { trimArgument(index) } else { trimAlone(index) }
      case .close:
        switch tags[tags[index].partner].kind {
        case .section, .inverted: trimAlone(index)
        case .block where !tags[tags[index].partner].isArgument: trimAlone(index)
        default: break
        }
      }
    }
    // What a block contains is known once both of its tags are trimmed.
    for index in tags.indices where tags[index].kind == .block { indentBlock(index) }
  }

  private mutating func trimAlone(_ index: Int) {
    guard let lead = lead(before: tags[index].range.lowerBound), let tail = tail(after: tags[index].range.upperBound)
    else { return }
    tags[index].isAlone = true
    tags[index].extent = lead..<tail
  }

  private mutating func trimPartial(_ index: Int) {
    trimAlone(index)
    tags[index].indentation = tags[index].extent.lowerBound..<tags[index].range.lowerBound
  }

  /// A parent's tags stand alone together: what lies between them is no part of the line.
  private mutating func trimParent(_ index: Int) {
    let close = tags[index].partner
    guard let lead = lead(before: tags[index].range.lowerBound), let tail = tail(after: tags[close].range.upperBound)
    else { return }
    tags[index].isAlone = true
    tags[index].extent = lead..<tags[index].range.upperBound
    tags[index].indentation = lead..<tags[index].range.lowerBound
    tags[close].extent = tags[close].range.lowerBound..<tail
  }

  /// Around an argument's tags only ignored text can stand, so those of one that begins on a line of its own are
  /// trimmed on their inner sides alone.
  private mutating func trimArgument(_ index: Int) {
    let close = tags[index].partner
    guard let tail = tail(after: tags[index].range.upperBound), tail <= tags[close].range.lowerBound else { return }
    tags[index].isAlone = true
    tags[index].extent = tags[index].range.lowerBound..<tail
    if let lead = lead(before: tags[close].range.lowerBound), lead >= tags[index].extent.upperBound {
      tags[close].extent = lead..<tags[close].range.upperBound
    }
  }

  /// The indentation of a block is that of its first line with something on it. A parameter without any, or within a
  /// line, has that of its tag.
  private mutating func indentBlock(_ index: Int) {
    let tag = tags[index]
    if tag.isAlone, let inner = firstLineIndentation(in: tag.extent.upperBound..<tags[tag.partner].extent.lowerBound) {
      tags[index].indentation = inner
    } else if !tag.isArgument, let lead = lead(before: tag.range.lowerBound) {
      tags[index].indentation = lead..<tag.range.lowerBound
    }
  }

  private func firstLineIndentation(in content: Range<Int>) -> Range<Int>? {
    var lineStart = content.lowerBound
    for position in content {
      switch bytes[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      case UInt8(ascii: "\n"): lineStart = position + 1
      default: return lineStart..<position
      }
    }
    return nil
  }

  /// The beginning of the line, if there is only white space between it and `position`.
  private func lead(before position: Int) -> Int? {
    var start = position
    while start > source.start, bytes[start - 1] != UInt8(ascii: "\n") {
      guard bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\t") else { return nil }
      start -= 1
    }
    return start
  }

  /// The beginning of the next line, if there is only white space between `position` and it.
  private func tail(after position: Int) -> Int? {
    for next in position..<bytes.count {
      switch bytes[next] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "\r") where next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: "\n"): continue
      case UInt8(ascii: "\n"): return next + 1
      default: return nil
      }
    }
    return bytes.count
  }
}

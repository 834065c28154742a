import CMarkGFM

// Addresses that are their own label. A bare one goes on to the next space (GFM 6.9), and would swallow a citation or a closing
// quotation mark right behind it.
extension BodyWriter {
  /// Writes a link whose label is its address where markers stand in it; `false` for every other link.
  mutating func autolink(_ node: OpaquePointer, url: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !scan.marks.isEmpty, let child = cmark_node_first_child(node), cmark_node_next(child) == nil,
      dossier_kind(child) == DOSSIER_NODE_TEXT
    else { return false }
    let label = literal(child)
    guard label.holds(MarkerBytes.first), isAddress(label, of: url) else { return false }
    let cut = firstForeignMarker(in: label)
    var shown = restored(UnsafeBufferPointer(rebasing: label[..<cut.place]))
    let isBare = cut.place < label.count && !followsLess(marker: cut.number, length: shown.count)
    guard isBare else {
      // Between `<` and `>` everything is the address.
      let address = restored(url)
      openAutolink(address)
      HTMLEscape.append(restored(label), to: &body.html)
      visible(restored(label))
      emit("</a>")
      return true
    }
    let trailing = AutolinkEnd.trailing(shown)
    let rest = Array(shown.suffix(trailing))
    shown.removeLast(trailing)
    let scheme = url.prefix(url.count - label.count)
    openAutolink(Array(scheme) + shown)
    HTMLEscape.append(shown, to: &body.html)
    visible(shown)
    emit("</a>")
    HTMLEscape.append(rest, to: &body.html)
    visible(rest)
    text(UnsafeBufferPointer(rebasing: label[cut.place...]), in: node)
    return true
  }

  private mutating func openAutolink(_ address: [UInt8]) {
    if isSite, URLKind(address) != .external {
      diagnostics.append(
        Diagnostic(
          .unsafeURL, at: find(address), "`\(String(decoding: address, as: UTF8.self))` cannot be linked to",
          label: "only `http:`, `https:` and `mailto:` addresses may be linked to"))
      return emit("<a>")
    }
    emit("<a href=\"")
    if isUnsafe || !Self.isDangerous(address) { HTMLEscape.appendURL(address, to: &body.html) }
    emit("\">")
  }

  /// Whether a link's address is its label, or that with the scheme that cmark puts before it.
  private func isAddress(_ label: UnsafeBufferPointer<UInt8>, of url: UnsafeBufferPointer<UInt8>) -> Bool {
    guard url.count >= label.count, url.suffix(label.count).elementsEqual(label) else { return false }
    let scheme = url.prefix(url.count - label.count)
    return scheme.isEmpty || scheme.elementsEqual("http://".utf8) || scheme.elementsEqual("mailto:".utf8)
  }

  /// The first marker that ends a bare address: of a citation, of a link, or of a mark that closes a quotation begun before.
  private func firstForeignMarker(in label: UnsafeBufferPointer<UInt8>) -> (place: Int, number: Int) {
    var place = 0
    var inside = 0
    for piece in MarkerPieces(label) {
      switch piece {
      case .text(let range): place = range.upperBound
      case .marker(let number):
        guard scan.marks.indices.contains(number) else { return (place, number) }
        switch scan.marks[number].kind {
        case .quotation(let mark):
          if !mark.opens, inside == 0 { return (place, number) }
          inside += mark.opens ? 1 : -1
        case .bareKey: break
        default: return (place, number)
        }
        place += MarkerBytes.length(of: number)
      }
    }
    return (label.count, 0)
  }

  private func followsLess(marker number: Int, length: Int) -> Bool {
    guard scan.marks.indices.contains(number) else { return false }
    let before = scan.marks[number].range.lowerBound - length - 1
    return source.indices.contains(before) && source[before] == ASCII.less
  }
}

/// Where a bare address ends before its word does (GFM 6.9, extended autolink path validation).
enum AutolinkEnd {
  /// How many bytes at the end of an address are punctuation of the sentence around it.
  static func trailing(_ address: [UInt8]) -> Int {
    var end = address.count
    let opening = address.count { $0 == ASCII.openParenthesis }
    var closing = address.count { $0 == ASCII.closeParenthesis }
    while end > 0 {
      let last = address[end - 1]
      if last == ASCII.closeParenthesis, closing > opening { closing -= 1 } else if !punctuation.contains(last) { break }
      end -= 1
    }
    return address.count - end
  }

  private static let punctuation = Array("?!.,:*_~'\"".utf8)
}

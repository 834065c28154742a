import CGumbo

/// A page of HTML as a browser would build it (HTML Living Standard, 13.2), by gumbo. The only way to gumbo.
public struct HTMLDocument: Sendable {
  public struct Node: Sendable {
    public enum Content: Sendable {
      /// In lowercase.
      case element(name: String, attributes: [(name: String, value: String)])
      case text(String)
      case comment(String)
    }
    public let content: Content
    /// The element that it stands in; the first node's is itself.
    public let parent: Int
    /// The index after its last descendant.
    public fileprivate(set) var end: Int
  }

  /// In the order of the page: an element, then all that it holds. The first is `html`.
  public let nodes: [Node]

  /// Parses UTF-8. `nil` where that takes more memory (by default in proportion to the page) or more of the processor's time than
  /// any page that people read.
  public init?(_ bytes: [UInt8], memory: Int? = nil, seconds: Int = 10) {
    let limit = memory ?? 64 << 20 + bytes.count * 128
    let nodes = bytes.withUnsafeBytes { buffer -> [Node]? in
      let page = dossier_html_parse(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, limit, UInt32(seconds))
      guard let page else { return nil }
      defer { dossier_html_free(page) }
      return dossier_html_root(page).map(Self.flattened)
    }
    guard let nodes, !nodes.isEmpty else { return nil }
    self.nodes = nodes
  }

  private static func flattened(_ root: UnsafePointer<GumboNode>) -> [Node] {
    var nodes: [Node] = []
    // An entry without a node closes the element whose index it has.
    var waiting: [(node: UnsafePointer<GumboNode>?, parent: Int)] = [(root, 0)]
    while let (next, parent) = waiting.popLast() {
      guard let node = next?.pointee else {
        nodes[parent].end = nodes.count
        continue
      }
      let index = nodes.count
      switch node.type {
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        nodes.append(Node(content: element(node.v.element), parent: parent, end: index + 1))
        waiting.append((nil, index))
        for child in children(node.v.element.children).reversed() { waiting.append((child, index)) }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
        nodes.append(Node(content: .text(string(node.v.text.text)), parent: parent, end: index + 1))
      case GUMBO_NODE_COMMENT:
        nodes.append(Node(content: .comment(string(node.v.text.text)), parent: parent, end: index + 1))
      default: break
      }
    }
    return nodes
  }

  private static func children(_ vector: GumboVector) -> [UnsafePointer<GumboNode>] {
    (0..<Int(vector.length)).compactMap { vector.data[$0].map { UnsafePointer($0.assumingMemoryBound(to: GumboNode.self)) } }
  }

  private static func element(_ element: GumboElement) -> Node.Content {
    let attributes = (0..<Int(element.attributes.length)).compactMap { index -> (name: String, value: String)? in
      guard let attribute = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self).pointee else { return nil }
      return (string(attribute.name).lowercased(), string(attribute.value))
    }
    return .element(name: name(element), attributes: attributes)
  }

  private static func name(_ element: GumboElement) -> String {
    guard element.tag == GUMBO_TAG_UNKNOWN else { return string(gumbo_normalized_tagname(element.tag)) }
    var piece = element.original_tag
    guard piece.data != nil else { return "" }
    gumbo_tag_from_original_text(&piece)
    return String(decoding: UnsafeRawBufferPointer(start: piece.data, count: piece.length), as: UTF8.self).lowercased()
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}

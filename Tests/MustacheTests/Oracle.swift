import Mustache
import SwiftMustache

/// The other engine: swift-mustache, an independent reading of the same specification.
enum Oracle {
  static func render(_ template: String, _ data: Record, _ partials: [String: String]) throws -> String {
    let templates = try partials.merging(["main": template]) { _, main in main }
      .mapValues { try MustacheTemplate(string: $0) }
    let library = MustacheLibrary(templates: templates)
    return library.render(object(.record(data)), withTemplate: "main") ?? ""
  }

  /// A value as swift-mustache takes it.
  private static func object(_ value: Value) -> Any {
    switch value {
    case .none: Absent()
    case .bool(let bool): bool ? True() : false
    case .int(let int): int
    case .text(let text): text
    case .html(let bytes): String(decoding: bytes, as: UTF8.self)
    case .slice(let bytes): String(decoding: bytes, as: UTF8.self)
    case .writer(let write):
      {
        var bytes: [UInt8] = []
        write(&bytes)
        return String(decoding: bytes, as: UTF8.self)
      }()
    // In an inverted section over an empty list swift-mustache makes the list the context.
    case .list(let items) where items.isEmpty: Absent()
    case .list(let items): Items(base: items.map(object))
    // Nobody but the renderer can ask a row for its fields: `RowTests` compares rows with records.
    case .rows: Absent()
    case .record(let record): Fields(record: record)
    }
  }

  // The specification has every truthy element pushed; swift-mustache leaves the context as it is for a truth value.
  private struct True: MustacheCustomRenderable {
    var renderText: String { "true" }
    var isNull: Bool { false }
  }

  // Neither a record nor a list has a text of its own: swift-mustache would write Swift's description of it.
  private struct Fields: MustacheParent, MustacheCustomRenderable {
    let record: Record
    var renderText: String { "" }
    var isNull: Bool { false }

    func child(named name: String) -> Any? {
      record[Key(name)].map(object)
    }
  }

  private struct Items: MustacheSequence, MustacheCustomRenderable {
    let base: [Any]
    var renderText: String { "" }
    var isNull: Bool { false }

    func makeIterator() -> IndexingIterator<[Any]> { base.makeIterator() }
  }

  private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
}

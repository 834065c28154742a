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
    case .bool(let bool): bool
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
    case .list(let items): items.map(object)
    case .record(let record): Fields(record: record)
    }
  }

  private struct Fields: MustacheParent {
    let record: Record

    func child(named name: String) -> Any? {
      record[Key(name)].map(object)
    }
  }

  private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
}

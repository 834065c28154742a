import Mustache
import Testing

@Suite("Rows: lists whose items are said one after the other")
struct RowTests {
  @Test("rows of random pages come to what lists of records come to", arguments: 0..<400)
  func random(seed: Int) throws {
    var page = RandomPage(seed: seed)
    let partial = page.template()
    let template = page.template(including: ["p"])
    let data = page.record()
    let partials = ["p": partial, "lines": "a {{a}}\n{{#list}}{{item}}{{b}} {{.}}\n{{/list}}\n"]
    let expected = try rendered(template, data, partials)
    #expect(try rendered(template, inRows(data), partials) == expected, "\(template)")
  }

  /// The same data, with rows for every list of records or of texts.
  private func inRows(_ record: Record) -> Record {
    Record(RandomPage.names.compactMap { name in record[Key(name)].map { (Key(name), inRows($0)) } })
  }

  private func inRows(_ value: Value) -> Value {
    switch value {
    case .record(let record): return .record(inRows(record))
    case .list(let items):
      let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
      if texts.count == items.count { return .rows(texts.count) { $1.setItself(utf8: Array(texts[$0].utf8)[...]) } }
      let records = items.compactMap { if case .record(let record) = $0 { inRows(record) } else { nil } }
      guard records.count == items.count else { return .list(items.map(inRows)) }
      return .rows(records.count) { index, row in
        for name in RandomPage.names {
          switch records[index][Key(name)] {
          case nil: break
          case .text(let text)?: row.set(Key(name)) { $0 += text.utf8 }
          case let value?: row.set(Key(name), value)
          }
        }
      }
    default: return value
    }
  }

  @Test("a row's names hide those around it, and what it leaves out is looked up there")
  func scopes() throws {
    let data: Record = [
      "a": "outer", "b": "outer",
      "rows": .rows(2) { index, row in
        row.set("a") { $0 += "inner \(index)".utf8 }
        row.set("inner", .rows(2) { inner, row in row.set("n", .int(10 * index + inner)) })
      },
    ]
    #expect(
      try rendered("{{#rows}}{{a}} {{b}}{{#inner}} {{n}} {{a}}{{/inner}}; {{/rows}}{{a}}", data)
        == "inner 0 outer 0 inner 0 1 inner 0; inner 1 outer 10 inner 1 11 inner 1; outer")
  }

  @Test("a row's own fields come before those that it shares")
  func shared() throws {
    let shared = SharedRecord(["a": "shared", "b": "shared"])
    let data: Record = [
      "rows": .rows(1) { _, row in
        row.set("a", "own")
        row.set(over: shared)
      }
    ]
    #expect(try rendered("{{#rows}}{{a}} {{b}}{{/rows}}", data) == "own shared")
  }

  @Test("a list of texts holds each once, in the order of their first mention")
  func distinctTexts() throws {
    let words = ["one & two", "", "three", "one & two", "never", "three"]
    let data: Record = [
      "rows": .rows(1) { _, row in
        row.set("words", distinctTexts: words.count) { index, text in
          text += words[index].utf8
          return index != 4
        }
        row.set("none", distinctTexts: 3) { _, _ in false }
      }
    ]
    #expect(
      try rendered("{{#rows}}{{#words}}[{{.}}|{{{.}}}]{{/words}}{{^none}}none{{/none}}{{/rows}}", data)
        == "[one &amp; two|one & two][|][three|three]none")
  }

  @Test("no rows are falsy, and a text that is written empty too")
  func truth() throws {
    let data: Record = ["none": .rows(0) { _, _ in }, "rows": .rows(1) { _, row in row.set("empty") { _ in } }]
    #expect(try rendered("{{#none}}x{{/none}}{{^none}}y{{/none}}{{#rows}}{{#empty}}x{{/empty}}{{^empty}}z{{/empty}}{{/rows}}", data) == "yz")
  }
}

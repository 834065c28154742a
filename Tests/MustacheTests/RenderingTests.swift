import Mustache
import Testing

@Suite("Rendering")
struct RenderingTests {
  @Test("a page of a layout, as templates are written")
  func page() throws {
    let templates = [
      "layout": """
      <html lang="{{language}}">
      <head>
        <title>{{$title}}{{site.name}}{{/title}}</title>
      </head>
      <body>
        {{> parts/nav }}
        <main>
          {{$main}}
          <p>Nothing here.</p>
          {{/main}}
        </main>
      </body>
      </html>

      """,
      "parts/nav": """
      <ul>
        {{#site.menu}}
        <li><a href="{{href}}">{{label}}</a></li>
        {{/site.menu}}
      </ul>

      """,
      "event": """
      {{<layout}}
      {{$title}}{{title}}{{/title}}
      {{$main}}
      <h1>{{title}}</h1>
      {{{body}}}
      {{#references}}
        {{#first}}<h2>References</h2>{{/first}}
        <p>{{text}}</p>
      {{/references}}
      {{/main}}
      {{/layout}}
      """,
    ]
    let data: Record = [
      "language": "en", "title": "Q & A", "body": .html(Array("<p>One\ntwo</p>".utf8)),
      "site": ["name": "Harbour", "menu": [["href": "a.html", "label": "A"], ["href": "b.html", "label": "B"]]],
      "references": [["first": true, "text": "one"], ["first": false, "text": "two"]],
    ]
    var output: [UInt8] = []
    #expect(try library(templates).render("event", data, into: &output, strict: true) == [])
    // No line has white space alone, but for the second reference: its heading is left out within a line.
    #expect(
      String(decoding: output, as: UTF8.self) == """
        <html lang="en">
        <head>
          <title>Q &amp; A</title>
        </head>
        <body>
          <ul>
            <li><a href="a.html">A</a></li>
            <li><a href="b.html">B</a></li>
          </ul>
          <main>
            <h1>Q &amp; A</h1>
            <p>One
        two</p>
              <h2>References</h2>
              <p>one</p>
              \("")
              <p>two</p>
          </main>
        </body>
        </html>

        """)
  }

  @Test("a page joins what was written before")
  func appends() throws {
    var output = Array("before ".utf8)
    #expect(try library(["a": "after"]).render("a", [:], into: &output) == [])
    #expect(output == Array("before after".utf8))
  }

  @Test("a name that is no template's")
  func unknownTemplate() throws {
    var output = Array("before".utf8)
    let errors = try library(["event": ""]).render("evnet", [:], into: &output)
    #expect(errors.map(\.summary) == ["no template is named “evnet”"])
    #expect(errors.map(\.help) == ["did you mean “event”?"])
    #expect(output == Array("before".utf8))
  }

  @Test("a recursion that its data never ends is an error, and nothing of the page is left")
  func endlessRecursion() throws {
    var output = Array("before".utf8)
    let library = try library(["main": "\n{{>node}}", "node": "x{{#more}}{{>node}}{{/more}}"])
    let errors = library.render("main", ["more": [true, true]], into: &output)
    #expect(errors.map(\.summary) == ["{{>node}} leads back to itself more than 500 times"])
    #expect(errors.map(\.path) == ["node.mustache"])
    #expect(errors.map(\.column) == [11])
    #expect(output == Array("before".utf8))
  }

  @Test("a block that fills itself is an error")
  func endlessBlock() throws {
    var output: [UInt8] = []
    let library = try library(["main": "{{<a}}{{$x}}{{>a}}{{/x}}{{/a}}", "a": "{{$x}}{{/x}}"])
    #expect(library.render("main", [:], into: &output).count == 1)
    #expect(output == [])
  }

  @Test("depth costs no stack: of the data, and of the template")
  func depth() throws {
    var node: Record = ["n": 0, "nodes": []]
    for n in 1..<400 { node = ["n": .int(n), "nodes": [.record(node)]] }
    let tree = try rendered("{{>node}}", node, ["node": "({{n}}{{#nodes}}{{>node}}{{/nodes}})"])
    #expect(tree.hasPrefix("(399(398(397"))
    #expect(tree.hasSuffix("(1(0" + String(repeating: ")", count: 400)))
    let nested =
      String(repeating: "{{#a}}{{^b}}", count: 20_000) + "x" + String(repeating: "{{/b}}{{/a}}", count: 20_000)
    #expect(try rendered(nested, ["a": true]) == "x")
  }

  @Test("a byte order mark is no part of the page, and a tag behind it begins a line")
  func byteOrderMark() throws {
    #expect(try rendered("\u{FEFF}{{#a}}\nx\n{{/a}}", ["a": true]) == "x\n")
    #expect(try rendered("\u{FEFF}x", [:]) == "x")
  }

  @Test("threads render from one library at a time, each the same bytes")
  func threads() async throws {
    let library = try library([
      "page": "{{#all}}\n  {{> item}}\n{{/all}}\n", "item": "{{n}} {{words.of}} {{text}}\n",
    ])
    let data: Record = [
      "words": ["of": "of"],
      "all": .list((0..<200).map { ["n": .int($0), "text": .text("text <\($0)> that is not short")] }),
    ]
    let pages = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 {
        group.addTask {
          var output: [UInt8] = []
          for _ in 0..<10 where !library.render("page", data, into: &output).isEmpty { output = [] }
          return output
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let page = (0..<200).map { "  \($0) of text &lt;\($0)&gt; that is not short\n" }.joined()
    let expected = Array(String(repeating: page, count: 10).utf8)
    #expect(pages.count == 16)
    #expect(pages.allSatisfy { $0 == expected })
  }
}

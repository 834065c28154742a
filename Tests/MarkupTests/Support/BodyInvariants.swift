@testable import Markup

/// What holds of every body, whatever was typed.
enum BodyInvariants {
  /// What does not hold, in words.
  static func violations(of parsed: Parsed) -> [String] {
    var found: [String] = []
    func expect(_ holds: Bool, _ words: @autoclosure () -> String) { if !holds { found.append(words()) } }
    let body = parsed.body
    let html = 0..<body.html.count
    let text = 0..<body.text.count
    let file = 0..<parsed.source.bytes.count
    func within(_ range: Range<Int>, _ bounds: Range<Int>) -> Bool {
      range.lowerBound >= bounds.lowerBound && range.upperBound <= bounds.upperBound
    }

    expect(String(validating: body.html, as: UTF8.self) != nil, "the HTML is UTF-8")
    expect(String(validating: body.text, as: UTF8.self) != nil, "the text is UTF-8")
    expect(MarkerBytes.firstSentinel(in: body.html) == nil, "no marker is left in the HTML")
    expect(MarkerBytes.firstSentinel(in: body.text) == nil, "no marker is left in the text")

    var offset = 0
    for slot in body.slots {
      expect(slot.offset >= offset && slot.offset <= html.upperBound, "slots are in order and in bounds")
      offset = slot.offset
      expect(offset == html.upperBound || (offset < html.upperBound && body.html[offset] & 0xC0 != 0x80), "slots lie between characters")
    }
    var fills: [Body.Slot.Kind: Int] = [:]
    for slot in body.slots { fills[slot.kind, default: 0] += 1 }
    for index in body.citations.indices { expect(fills[.citation(index)] == 1, "citation \(index) has one slot") }
    for index in body.links.indices {
      expect(fills[.link(index), default: 0] + fills[.linkOpen(index), default: 0] == 1, "link \(index) has one slot")
    }
    for (index, quotation) in body.quotations.enumerated() {
      let count = quotation.hasSlots ? 1 : 0
      expect(fills[.quotationOpen(index), default: 0] == count && fills[.quotationClose(index), default: 0] == count, "quotation \(index) has its slots")
    }

    var end = 0
    for run in body.runs {
      expect(run.lowerBound >= end && within(run, text), "runs are in order and in bounds")
      end = run.upperBound
      expect(end < text.upperBound && body.text[end] == 0x0A, "a run is ended by LF")
    }
    var last = (html: 0, text: 0, citations: 0, links: 0, quotations: 0)
    for block in body.blocks {
      expect(block.html.lowerBound >= last.html && within(block.html, html), "blocks' HTML is in order")
      expect(block.text.lowerBound == last.text && within(block.text, text), "blocks part the text")
      expect(block.citations.lowerBound == last.citations, "blocks part the citations")
      expect(block.links.lowerBound == last.links, "blocks part the links")
      expect(block.quotations.lowerBound == last.quotations, "blocks part the quotations")
      expect(within(block.inner, block.html), "a block's inside lies in it")
      expect(within(block.span.range, file), "a block's lines lie in the file")
      last = (block.html.upperBound, block.text.upperBound, block.citations.upperBound, block.links.upperBound, block.quotations.upperBound)
    }
    expect(last.text == body.text.count && last.citations == body.citations.count, "blocks hold all text and citations")
    expect(last.links == body.links.count && last.quotations == body.quotations.count, "blocks hold all links and quotations")

    var place = 0
    for citation in body.citations {
      expect(citation.offset >= place && citation.offset <= text.upperBound, "citations are in order of the text")
      place = citation.offset
      let written = parsed.text(citation.span)
      expect(written.hasPrefix("[") && written.hasSuffix("]"), "a citation stands between brackets: \(written)")
      for item in citation.items { expect(parsed.text(item.span).hasPrefix("@" + item.key), "an item's place is its key's") }
      let sentence = body.sentence(at: citation.offset)
      expect(within(sentence, text), "a sentence is in bounds")
      // Only spaces can part them: at the run's ends, where a link without a label takes no bytes.
      let nearest = min(max(citation.offset, sentence.lowerBound), sentence.upperBound)
      expect(body.text[min(nearest, citation.offset)..<max(nearest, citation.offset)].allSatisfy(\.isSpace), "a citation stands in its sentence")
    }
    for item in body.bareKeys { expect(parsed.text(item.span).hasPrefix("@" + item.key), "a bare key's place is its own") }
    for link in body.links {
      expect(within(link.span.range, file) && within(link.targetSpan.range, link.span.range), "a link's place")
      expect(within(link.text, text), "a link's text is in bounds")
      expect(!body.string(link.text).contains("\n"), "a link's text lies in one run")
    }
    for quotation in body.quotations {
      expect(within(quotation.text, text) && !quotation.text.isEmpty, "a quotation has words")
      if !quotation.isBlock {
        expect(!body.string(quotation.text).contains("\n"), "a quotation lies in one run")
        expect("«“\"&".contains(parsed.text(quotation.span).first ?? " "), "a quotation begins with its mark")
        expect("»”\";".contains(parsed.text(quotation.span).last ?? " "), "a quotation ends with its mark")
      }
      expect(within(quotation.innerSpan.range, quotation.span.range), "the words lie between the marks")
      if let index = quotation.citation {
        expect(body.citations.indices.contains(index), "a quotation's citation exists")
        let citation = body.citations[index].span
        let follows = quotation.isBlock ? within(citation.range, quotation.span.range) : citation.lower >= quotation.span.upper
        expect(follows, "a quotation's citation follows it, or ends its block")
      }
    }
    for diagnostic in parsed.diagnostics {
      if let span = diagnostic.span { expect(within(span.range, file), "\(diagnostic.code) points into the file") }
    }
    let wrong = unbalanced(
      parsed.fill { kind in
        switch kind {
        case .citation: "<sup></sup>"
        case .link: "<b></b>"
        case .editorial: "<sup></sup>"
        case .linkOpen: "<a>"
        case .quotationOpen: "<q>"
        case .quotationClose: "</q>"
        }
      })
    expect(wrong == nil, "elements are nested, slots filled: \(wrong ?? "")")
    return found
  }

  /// The first tag that does not close what is open.
  private static func unbalanced(_ html: String) -> String? {
    let bytes = Array(html.utf8)
    var open: [[UInt8]] = []
    var place = 0
    while let less = bytes[place...].firstIndex(of: 0x3C) {
      guard let greater = bytes[less...].firstIndex(of: 0x3E) else { return "no end of a tag" }
      place = greater + 1
      let closes = bytes[less + 1] == 0x2F
      let name = Array(bytes[(less + (closes ? 2 : 1))..<greater].prefix { $0 != 0x20 })
      if closes {
        guard open.popLast() == name else { return "</" + String(decoding: name, as: UTF8.self) + ">" }
      } else if name != Array("br".utf8), name != Array("hr".utf8) {
        open.append(name)
      }
    }
    return open.last.map { String(decoding: $0, as: UTF8.self) }
  }
}

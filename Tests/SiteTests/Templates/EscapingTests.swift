import Testing

@testable import Site

@Suite("Text becomes HTML")
struct EscapingTests {
  @Test func whatMeansSomethingInHTMLIsEscaped() {
    var html: [UInt8] = []
    html.append(escaped: #"R&D <b> "é" 'x'"#)
    #expect(String(decoding: html, as: UTF8.self) == #"R&amp;D &lt;b&gt; &quot;é&quot; 'x'"#)
  }
}

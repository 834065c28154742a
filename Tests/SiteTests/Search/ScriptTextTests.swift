import Testing

@testable import Site

@Suite("Text in a script")
struct ScriptTextTests {
  private func quoted(_ text: String) -> String {
    var script: [UInt8] = []
    script.append(quoted: text)
    return String(decoding: script, as: UTF8.self)
  }

  @Test func whatAStringCannotHoldIsWrittenOtherwise() {
    #expect(quoted("") == "\"\"")
    #expect(quoted("« l’été » at 100 %, Ωmega €\u{7F}") == "\"« l’été » at 100 %, Ωmega €\u{7F}\"")
    #expect(quoted("a\tb\u{0}c") == "\"a b c\"")
  }

  @Test(arguments: [("\n", "\\n"), ("\"", "\\\""), ("\\", "\\\\"), ("\u{1F}", " ")])
  func itIsFoundWhereverItStands(_ sign: String, _ written: String) {
    for before in 0..<20 {
      for after in [0, 1, 7, 8, 20] {
        let (start, end) = (String(repeating: "é!", count: before), String(repeating: "#", count: after))
        #expect(quoted(start + sign + end) == "\"" + start + written + end + "\"")
        #expect(quoted(start + sign + sign + end) == "\"" + start + written + written + end + "\"")
      }
    }
  }
}

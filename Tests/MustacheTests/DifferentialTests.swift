import Mustache
import Testing

@Suite("Against another engine")
struct DifferentialTests {
  @Test("both engines write the same for random templates and data", arguments: 0..<40)
  func agreement(_ batch: Int) throws {
    for seed in batch * 25..<batch * 25 + 25 {
      var random = RandomPage(seed: seed)
      var partials = ["lines": random.lines(), "p": random.template()]
      partials["q"] = random.template(including: ["p"])
      partials["layout"] = random.layout(including: ["p", "q"])
      let template = random.template(including: ["p", "q"], parents: ["layout"])
      let data = random.record()
      let oracle = try Oracle.render(template, data, partials)
      #expect(
        try rendered(template, data, partials) == oracle,
        "seed \(seed): \(template.debugDescription) with \(partials) and \(data)")
    }
  }
}

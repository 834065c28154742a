import Testing

@testable import Markup

/// cmark's inline extensions share a global table: what is parsed side by side must come out as it does alone.
@Suite struct ParallelTests {
  @Test func bodiesParsedAtOnceComeOutAsTheyDoAlone() async {
    let kinds = [
      "A ~~gone~~ word « [@k] » and www.e.org, https://e.org/a_b_c.", "Plain *words* with [[a|b]] and ~ and [c](d.md) “e” [@k].",
      "| a | b |\n|---|--:|\n| *c* | `d` |\n\n- [ ] e\n- [x] f[^1]\n\n[^1]: g\n", "Nothing _at_ all.", "m@e.org ~~a~~ http://e.org",
    ]
    let texts = (0..<2500).map { number in String(repeating: kinds[number % kinds.count] + " \(number)\n\n", count: 1 + number % 7) }
    @Sendable func render(_ index: Int) -> String {
      let parsed = Parsed(texts[index])
      return parsed.filled + String(decoding: parsed.body.text, as: UTF8.self)
    }
    let alone = texts.indices.map(render)
    let together = await parallelMap(count: texts.count, jobs: 4, render)
    #expect(alone == together)
  }

  @Test func resultsStandInOrderWhateverTheJobs() async {
    for (count, jobs) in [(0, 4), (1, 4), (7, 1), (1000, 2), (3, 64), (65, 4)] {
      #expect(await parallelMap(count: count, jobs: jobs) { $0 * 2 } == (0..<count).map { $0 * 2 })
    }
  }
}

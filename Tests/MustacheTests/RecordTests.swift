import Mustache
import Testing

@Suite("Records")
struct RecordTests {
  /// Names of every length up to 40 bytes, several of each that differ in one byte.
  static let names = (1...40).flatMap { length in
    ["a", "b", "z"].flatMap { letter in
      [letter + String(repeating: "x", count: length - 1), String(repeating: "y", count: length - 1) + letter]
    }
  }

  @Test("a name finds its own field, in small records and in large ones")
  func lookup() throws {
    let names = Array(Set(RecordTests.names)).sorted()
    for size in [1, 11, 12, 13, 14, names.count] {
      let record = Record(names.prefix(size).enumerated().map { (Key($1), .int($0)) })
      for (index, name) in names.enumerated() {
        let expected = index < size ? "\(index)" : ""
        #expect(try rendered("{{\(name)}}", record) == expected)
      }
    }
  }

  @Test("a key is the same from a literal and from a text")
  func keys() {
    #expect(Key("title") == "title")
    #expect(Key("a name of many bytes") == "a name of many bytes")
    #expect(Key("a name of many bytes") != "a name of many Bytes")
    #expect(Key("été") == "été")
  }

  @Test("of two fields of one name the first counts, in small records and in large ones")
  func twice() throws {
    let fields = (0..<20).map { (Key("f\($0)"), Value.int($0)) }
    #expect(try rendered("{{x}}", [("x", 1), ("x", 2)].record) == "1")
    #expect(try rendered("{{x}}", ([("x", 1)] + fields + [("x", 2)]).record) == "1")
  }

  @Test("a record over a shared one has its own fields first")
  func shared() throws {
    let shared = SharedRecord(["a": "shared a", "b": "shared b"])
    for more in [0, 20] {
      let own = Record([("a", "own a"), ("c", "own c")] + (0..<more).map { (Key("f\($0)"), .int($0)) })
      let record: Record = ["r": .record(own, over: shared), "b": "outer b", "d": "outer d"]
      #expect(try rendered("{{r.a}}, {{r.b}}, {{r.c}}, {{#r}}{{a}}, {{b}}, {{c}}, {{d}}{{/r}}", record)
        == "own a, shared b, own c, own a, shared b, own c, outer d")
    }
  }

  @Test("fields can be set and taken away")
  func setting() throws {
    var record: Record = ["a": 1, "b": 2]
    record["a"] = 3
    record["b"] = nil
    record["c"] = "x"
    record["d"] = nil
    #expect(try rendered("{{a}} {{b}} {{c}}", record) == "3  x")
    for index in 0..<20 { record[Key("f\(index)")] = .int(index) }
    record["f7"] = nil
    record["f8"] = 88
    #expect(try rendered("{{f6}} {{f7}} {{f8}} {{f19}} {{a}}", record) == "6  88 19 3")
  }
}

extension [(Key, Value)] {
  fileprivate var record: Record { Record(self) }
}

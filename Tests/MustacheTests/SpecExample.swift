import Mustache
import Testing

/// One rule of the published Mustache specification (github.com/mustache/spec) in an example of our own, under the name
/// its example has there.
struct SpecExample: CustomTestStringConvertible, Sendable {
  let name: String
  let template: String
  var data: Record = [:]
  var partials: [String: String] = [:]
  let expected: String
  /// Why swift-mustache renders something else, where it does.
  var oracleDeviates: String?

  var testDescription: String { name }

  /// Both engines have to write what the specification says.
  func check() throws {
    #expect(try rendered(template, data, partials) == expected)
    let oracle = try Oracle.render(template, data, partials)
    if oracleDeviates == nil {
      #expect(oracle == expected, "the oracle disagrees")
    } else {
      #expect(oracle != expected)
    }
  }
}

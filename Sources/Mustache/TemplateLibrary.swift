/// A set of Mustache templates, compiled once, that any number of threads may render from at a time.
///
/// It renders what the published Mustache specification requires (interpolation, sections, inverted sections, partials,
/// comments, delimiters) and its optional module for inheritance; lambdas and dynamic names are left out. Where the
/// specification lets a fault pass in silence, such as an unknown partial, this is an error when the set is compiled.
public struct TemplateLibrary: Sendable {
  var program: Program
  let sources: [TemplateSource]
  private let places: [String: Int]

  /// Compiles a set of templates that may include each other, or says everything that is wrong with it.
  public static func compile(_ sources: [TemplateSource]) -> Result<TemplateLibrary, TemplateErrors> {
    var errors: [(template: Int, error: TemplateError)] = []
    var places: [ArraySlice<UInt8>: Int32] = [:]
    var templates: [(source: TemplateSource, tags: [Tag]?)] = []
    for (index, source) in sources.enumerated() {
      let name = Array(source.name.utf8)[...]
      if let first = places[name] {
        let other = sources[Int(first)].path
        errors.append((index, TemplateError("template “\(source.name)” is there twice: \(other)", path: source.path)))
      }
      places[name] = places[name] ?? Int32(index)
      let (tags, faults) = check(source)
      errors += faults.map { (index, $0) }
      // A template whose tags do not match is not looked into: what it includes would be guesswork.
      templates.append((source, faults.isEmpty ? tags : nil))
    }
    let inclusions = Inclusions(templates, places: places)
    errors += inclusions.errors
    guard errors.isEmpty else {
      errors.sort { ($0.template, $0.error.range.lowerBound) < ($1.template, $1.error.range.lowerBound) }
      return .failure(TemplateErrors(all: errors.map(\.error)))
    }
    var assembler = Assembler(templates: places)
    for (source, tags) in templates { assembler.append(source, tags ?? []) }
    return .success(TemplateLibrary(program: assembler.program, sources: sources))
  }

  private init(program: Program, sources: [TemplateSource]) {
    self.program = program
    self.sources = sources
    places = Dictionary(sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A template's tags, ready to assemble; none where there are errors.
  private static func check(_ source: TemplateSource) -> (tags: [Tag], errors: [TemplateError]) {
    if let offset = UTF8Check.firstFault(in: source.bytes) {
      return ([], [TemplateError("template is not UTF-8", in: source, at: offset..<offset + 1)])
    }
    let scanner = TagScanner(source)
    guard scanner.errors.isEmpty else { return ([], scanner.errors) }
    let matcher = TagMatcher(scanner.tags, in: source)
    guard matcher.errors.isEmpty else { return ([], matcher.errors) }
    return (StandaloneLines(matcher.tags, in: source).tags, [])
  }

  /// Writes a template with the names that `record` declares to the end of `output`.
  ///
  /// With `strict`, a name that no context declares is an error, and so is writing a list or a record: so a test finds
  /// a slip in a template. The page is written all the same.
  /// - Returns: nothing in a plain rendering, except for a name that is no template's, or a recursion without end,
  ///   which leave `output` as it was.
  public func render(
    _ name: String, _ record: Record, into output: inout [UInt8], strict: Bool = false
  ) -> [TemplateError] {
    guard let place = places[name] else {
      let nearest = NearestName.of(name, among: sources.lazy.map(\.name))
      return [
        TemplateError("no template is named “\(name)”", path: name, help: nearest.map { "did you mean “\($0)”?" })
      ]
    }
    var renderer = Renderer(self, record, strict: strict)
    renderer.run(from: Int(program.entries[place]), into: &output)
    return renderer.errors
  }
}

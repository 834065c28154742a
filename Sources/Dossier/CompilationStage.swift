/// The steps of a compilation, in their order, for whoever measures them.
public enum CompilationStage: Sendable {
  case parse, resolve, verify, check
}

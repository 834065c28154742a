/// The templates, assets and words that the program carries, for those who begin their own from them.
public enum BuiltinTheme {
  /// Their paths, as a folder `Templates/` has them, sorted.
  public static var names: [String] { BuiltinTemplates.files.map(\.0).sorted() }

  /// The bytes of one of them; `nil` if there is none of that path.
  public static func bytes(of name: String) -> [UInt8]? {
    BuiltinTemplates.files.first { $0.0 == name }.map { file in file.1.withUTF8Buffer { Array($0) } }
  }
}

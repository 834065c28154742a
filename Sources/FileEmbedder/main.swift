// Writes text files as one Swift source: `FileEmbedder TYPE FOLDER OUTPUT FILE…`. Run by the plugin EmbedFiles.
// Each file becomes a constant of its own, with its type written out: one large literal takes the compiler minutes.
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

func fail(_ message: String) -> Never {
  let line = Array("error: \(message)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(1)
}

func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else { fail("cannot read \(path)") }
  defer { fclose(file) }
  var bytes = [UInt8]()
  var buffer = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return bytes }
    bytes += buffer[..<count]
  }
}

/// A Swift string literal that stands for exactly these characters, whatever they are.
func literal(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case " "..."~": out.unicodeScalars.append(scalar)
    case _ where scalar.value < 0x80: out += "\\u{\(String(scalar.value, radix: 16))}"
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

guard CommandLine.arguments.count >= 4 else { fail("usage: FileEmbedder TYPE FOLDER OUTPUT FILE…") }
let folder = CommandLine.arguments[2]
let output = CommandLine.arguments[3]
var source = "enum \(CommandLine.arguments[1]) {\n"
var names = [String]()
for path in CommandLine.arguments.dropFirst(4) {
  guard path.hasPrefix(folder + "/") else { fail("\(path) is not in \(folder)") }
  guard let text = String(validating: contents(of: path), as: UTF8.self) else { fail("\(path) is not UTF-8 text") }
  source += "  private static let file\(names.count): StaticString = \(literal(text))\n"
  names.append(String(path.dropFirst(folder.count + 1)))
}
source += "  /// Every file of the package's folder, by its path in it, sorted.\n"
source += "  static let files: [(path: String, text: StaticString)] = [\n"
for (index, name) in names.enumerated() { source += "    (\(literal(name)), file\(index)),\n" }
source += "  ]\n}\n"

guard let file = fopen(output, "wb") else { fail("cannot write \(output)") }
guard fputs(source, file) >= 0, fclose(file) == 0 else { fail("cannot write \(output)") }

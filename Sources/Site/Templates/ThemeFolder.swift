import Markup

/// Reads a folder of templates, such as the dossier's own `Templates/`.
public enum ThemeFolder {
  /// The files of the folder that have a place in a theme, sorted by path: templates at the top (`event.mustache`), anything in
  /// `assets/`, strings (`strings/en.yml`). A file elsewhere is told, as a warning: it was meant to do something.
  public static func load(_ folder: String, diagnostics: inout [Diagnostic]) -> [SiteTheme.File] {
    var files = [SiteTheme.File]()
    read(folder, below: "", into: &files, &diagnostics)
    return files
  }

  /// Whether there is such a folder at all.
  public static func exists(_ folder: String) -> Bool { (try? FileSystem.names(in: folder)) != nil }

  private static func read(
    _ folder: String, below relative: String, into files: inout [SiteTheme.File], _ diagnostics: inout [Diagnostic]
  ) {
    do throws(FileError) {
      for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") && !name.hasSuffix("~") {
        let path = "\(folder)/\(name)"
        let inside = relative + name
        switch try FileSystem.entry(at: path) {
        case .folder: read(path, below: inside + "/", into: &files, &diagnostics)
        case .file where isPartOfTheme(inside):
          files.append(SiteTheme.File(path: inside, bytes: try FileSystem.contents(of: path)))
        case .file where relative.isEmpty && ["README", "LICENSE"].contains { name.hasPrefix($0) }: continue
        case .file: diagnostics.append(stray(path, "`\(path)` is no part of a theme"))
        case .link, .other, .nothing: diagnostics.append(stray(path, "`\(path)` is not a plain file, and not read"))
        }
      }
    } catch {
      diagnostics.append(error.diagnostic(.unreadable))
    }
  }

  private static func isPartOfTheme(_ path: String) -> Bool {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return path.hasPrefix("assets/") || (depth == 0 && path.hasSuffix(".mustache"))
      || (depth == 1 && path.hasPrefix("strings/") && path.hasSuffix(".yml"))
  }

  private static func stray(_ path: String, _ message: String) -> Diagnostic {
    Diagnostic(.strayTemplate, path: path, message)
      .help("templates stand at the top as `*.mustache`, other files in `assets/`, words in `strings/<language>.yml`")
  }
}

import Site

/// Which cache a build uses: none with `--no-cache`, or where there is no place for one.
struct CacheChoice {
  let cache: BuildCache?

  init(_ options: DossierOptions) {
    guard options.cache, let folder = Self.folder, let program = ProgramIdentity.text else {
      cache = nil
      return
    }
    // All that the outcome and what is said of it depend on, besides the files.
    let key = [
      program, options.directory, options.output ?? "-", options.archive ?? "-", options.templates ?? "-", "\(options.strict)",
      options.format.rawValue, "\(Stream.error.isColored)", Environment["DOSSIER_ARCHIVE"] ?? "-",
    ]
    cache = BuildCache(
      folder: folder, directory: options.directory, output: options.outputDirectory, key: key.joined(separator: "\0"))
  }

  /// By the XDG Base Directory Specification: a relative path there counts for nothing.
  private static var folder: String? {
    if let named = Environment["XDG_CACHE_HOME"], named.hasPrefix("/") { return "\(named)/dossier" }
    guard let home = Environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.cache/dossier"
  }
}

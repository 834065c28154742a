import ArgumentParser
import Dossier
import Intake
import Markup
import Site

/// Takes articles in, one after another: each goes whole into the dossier, or not at all.
struct IntakeDesk {
  private let content: ContentFolder
  /// The archive folder, as the system finds it.
  private let archive: String
  private var paths: [String]
  /// The source whose text has a digest, and the one whose text has a name in the archive.
  private var byDigest: [String: String] = [:]
  private var byName: [String: String] = [:]

  /// Reads what the dossier has; throws, told, where the archive folder is no folder.
  init(content: ContentFolder, archive: String) throws {
    self.content = content
    self.archive = archive
    paths = content.paths
    for known in content.archived {
      if let digest = known.sha256 { byDigest[digest] = known.slug }
      if let name = known.archive { byName[name] = known.slug }
    }
  }

  /// Takes a file in and says what was made of it; throws, told, where it is refused.
  mutating func take(_ file: String, id wanted: String?) throws {
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.contents(of: file)
    } catch {
      throw Refusal.tell(error.diagnostic(.unreadable).message)
    }
    let article = try read(bytes, file)
    try checkNew(article, file)
    let id = wanted ?? ArticleID.suggestion(for: article, name: file) { NewPage.taken($0, among: paths) != nil }
    if let other = NewPage.taken(id, among: paths) {
      throw Refusal.tell("`\(id)` is the id of `\(content.root)/\(other)` already", help: "give another with --id")
    }
    try place(article, bytes, file, id)
  }

  private func read(_ bytes: [UInt8], _ file: String) throws -> Article {
    do throws(IntakeRefusal) {
      return try ArticleReader.read(bytes, name: file)
    } catch {
      guard let place = error.place else { throw Refusal.tell(error.message, help: error.help) }
      // Of bytes that are no text the line is shown as far as it can be.
      var files = SourceFiles(), ignored: [Diagnostic] = []
      let id = files.add(TextDecoding.sourceFile(path: file, bytes: bytes, id: FileID(index: 0), diagnostics: &ignored))
      let span = ignored.first?.span ?? Span(file: id, lower: place, upper: place + 1)
      let fault = Diagnostic(bytes.contains(0) ? .nulByte : .invalidUTF8, at: span, error.message, label: "here")
      throw Refusal.tell([error.help.map { fault.help($0) } ?? fault], in: files)
    }
  }

  /// The archived name of a file that lies in the archive folder.
  private func nameInArchive(_ file: String) -> String? {
    let folder = FileSystem.canonical(archive) + "/", path = FileSystem.canonical(file)
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : nil
  }

  /// Refuses an article that is there already, under whatever name.
  private func checkNew(_ article: Article, _ file: String) throws {
    if let known = byDigest[SHA256.hexDigest(article.text)] {
      throw Refusal.tell("the text of `\(file)` is the source `\(known)` already", help: "quote it: dossier quote \(known) \"some words\"")
    }
    let own = nameInArchive(file)
    if let own, let known = byName[own] {
      throw Refusal.tell("`\(file)` is the archived text of the source `\(known)`", help: "a changed article is another: add it under another name")
    }
    guard let twin = FileSystem.twin(of: article.text, in: archive, but: article.isFromPage ? nil : own) else { return }
    if let known = byName[twin] { throw Refusal.tell("the text of `\(file)` is the source `\(known)` already") }
    throw Refusal.tell("the text of `\(file)` is in the archive already, as `\(twin)`", help: "add that file: dossier add-source \(ShellWord.quoted("\(archive)/\(twin)"))")
  }

  private mutating func place(_ article: Article, _ bytes: [UInt8], _ file: String, _ id: String) throws {
    let own = nameInArchive(file)
    let name = article.isFromPage ? "\(id).txt" : own ?? "\(id).txt"
    let page = article.isFromPage ? own ?? "\(id).html" : nil
    let draft = SourceDraft(article: article, id: id, archive: name, original: page.map { ($0, SHA256.hexDigest(bytes)) })
    guard let source = draft.bytes else { throw Refusal.tell("`\(id)` cannot be an id", help: "give another with --id") }
    var made = NewFiles()
    do throws(FileError) {
      if name != own { try made.add("\(archive)/\(name)", article.text) }
      if let page, page != own { try made.add("\(archive)/\(page)", bytes) }
      try made.add(content.path(ofSource: id), source)
    } catch {
      made.takeBack()
      throw Refusal.tell(error.diagnostic(.outputUnwritable).message, help: error.isTaken ? "give another id with --id: nothing is overwritten" : nil)
    }
    paths.append("Sources/\(id).md")
    byDigest[SHA256.hexDigest(article.text)] = id
    byName[name] = id
    Stream.output.write("\(content.path(ofSource: id)): \(draft.size)\n")
    if !draft.missing.isEmpty { Stream.error.write("help: fill in \(draft.missing.map { "`\($0):`" }.joined(separator: " and ")) in \(content.path(ofSource: id))\n") }
  }
}

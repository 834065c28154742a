import ArgumentParser
import Dossier
import Evidence
import Intake
import Markup
import Site

/// A source with its archived text, held to its digest.
struct QuotedArticle {
  let slug: String
  let text: ArticleText
  /// The archived text's path, as it is shown.
  let path: String
  private let content: ContentFolder
  private let source: SourceReading
  /// Where each extract stands in the article, for those that do.
  private let extracts: [(id: String, ranges: [Range<Int>])]

  /// Reads; throws, all told, where the source or its text is not there or not what it should be.
  init(named slug: String, in content: ContentFolder, options: IntakeOptions) throws {
    guard content.sources.contains(slug) else {
      throw UnknownWord.refuse(
        slug, what: "source", among: content.sources, otherwise: "the sources are the files in \(content.root)/Sources/")
    }
    self.slug = slug
    self.content = content
    do throws(IOFault) {
      source = try content.source(slug)
    } catch {
      throw Refusal.tell("`\(content.path(ofSource: slug))` cannot be read: \(error.reason)")
    }
    if source.diagnostics.contains(where: { $0.severity == .error }) { throw Refusal.tell(source.diagnostics, in: source.files) }
    guard let archive = source.archive else {
      throw Refusal.tell(
        "the source `\(slug)` names no archived text", help: "put its full text into the archive and name it in its file: `archive: \(slug).txt`")
    }
    if let fault = SourceReading.fault(ofArchive: archive.text) {
      throw Refusal.tell([Diagnostic(.badValue, at: archive.span, "`archive:` is a file name", label: fault)], in: source.files)
    }
    let folder = try options.archiveFolder(content)
    path = "\(folder)/\(archive.text)"
    let bytes: [UInt8]
    do throws(IOFault) {
      bytes = try FileBytes.read(path, limit: .max)
    } catch {
      let missing = Diagnostic(
        .archiveMissing, at: archive.span, "the archived text of `\(slug)` cannot be read: \(error.reason)", label: "this names it")
      throw Refusal.tell([missing.note("it was looked for in `\(folder)`")], in: source.files)
    }
    let digest = SHA256.hexDigest(bytes)
    if let stated = source.sha256, stated.text != digest {
      let changed = Diagnostic(
        .archiveChanged, at: stated.span, "the archived text of `\(slug)` is not the one that it was made from", label: "`\(archive.text)` has another")
      throw Refusal.tell([changed.note("found: \(digest)").help("put back the file as it was received")], in: source.files)
    }
    let text = ArticleText(bytes)
    self.text = text
    extracts = source.extracts.compactMap { extract in
      extract.words.flatMap { text.match($0).found }.map { (extract.id, $0.pieces) }
    }
  }

  /// Passages as extracts of this source: each under an id of its own, the one that is given if there is one.
  func drafts(of passages: [FoundQuotation], cuts: Bool, id: String?) -> [ExtractDraft] {
    var taken = Set(source.extracts.map(\.id))
    let language = content.settings.language
    let translation = source.language.flatMap { LanguageMatch.same($0, language) ? nil : language }
    return passages.map {
      let draft = ExtractDraft($0, of: text, cuts: cuts, id: id, taken: taken, translation: translation)
      taken.insert(draft.id)
      return draft
    }
  }

  /// The extract that has all the words of a draft already.
  func extract(with draft: ExtractDraft) -> String? {
    extracts.first { extract in
      draft.ranges.allSatisfy { range in extract.ranges.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound } }
    }?.id
  }

  /// Puts an extract at the end of the source's file; throws, told, and changes nothing where that cannot be.
  func add(_ draft: ExtractDraft) throws {
    let file = content.path(ofSource: slug)
    if let known = source.extracts.first(where: { $0.id == draft.id }) {
      let twice = Diagnostic(.duplicateID, at: known.span, "`\(slug)` has an extract `\(draft.id)` already", label: "this is it")
      throw Refusal.tell([twice.help("give the new one another id")], in: source.files)
    }
    if let known = extract(with: draft) {
      throw Refusal.tell("these words are in the extract `\(known)` already", help: "cite it: [@\(slug)#\(known)]")
    }
    guard draft.isFaithful(to: text, language: source.language) else {
      throw Refusal.tell("this passage does not prove as it would be written", help: "choose a shorter one, without the cut or the unusual signs")
    }
    do throws(FileError) {
      let bytes = try FileSystem.contents(of: file)
      try FileReplacement.replace(file, with: draft.added(to: bytes), expecting: bytes)
    } catch {
      throw Refusal.tell(error.diagnostic(.outputUnwritable).message)
    }
    let range = draft.paragraphs
    Stream.output.write("\(file): `\(draft.id)`, ¶ \(range.lowerBound)\(range.count > 1 ? "–\(range.upperBound)" : "")\n")
    if draft.translation != nil { Stream.error.write("help: write its translation in place of the …\n") }
    warnOfLimit(with: draft)
  }

  private func warnOfLimit(with draft: ExtractDraft) {
    let share = QuotedShare(of: extracts.flatMap(\.ranges) + draft.ranges, in: text)
    let limit = content.settings.quotationLimit
    guard !source.mayBePublished, share.share > limit else { return }
    Stream.error.write(
      "warning: the extracts are now \(LimitReport.percent(share.share)) of the article, more than the \(LimitReport.percent(limit)) that may be quoted\n"
        + "help: shorten or drop one, or cite a paragraph without quoting it: [@\(slug), ¶ \(draft.paragraphs.lowerBound)]\n")
  }
}

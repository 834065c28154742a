/// Every diagnostic's stable name. A name, once published, keeps its meaning.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // Files and folders
  case contentMissing = "content-missing"
  case unreadable = "unreadable"
  case outputUnwritable = "output-unwritable"
  case outputForeign = "output-foreign"
  case strayFile = "stray-file"
  case linkOutside = "link-outside"
  case nameCase = "name-case"
  case invalidUTF8 = "invalid-utf8"
  case nulByte = "nul-byte"
  case noncharacter = "noncharacter"
  case emptyFile = "empty-file"
  case fileTooLarge = "file-too-large"
  // Front matter
  case frontMatterMissing = "front-matter-missing"
  case frontMatterUnclosed = "front-matter-unclosed"
  case yamlSyntax = "yaml-syntax"
  case unknownField = "unknown-field"
  case duplicateField = "duplicate-field"
  case missingField = "missing-field"
  case wrongType = "wrong-type"
  case badValue = "bad-value"
  case badDate = "bad-date"
  // Ids
  case badID = "bad-id"
  case duplicateID = "duplicate-id"
  // References
  case unknownSource = "unknown-source"
  case unknownExtract = "unknown-extract"
  case unknownTarget = "unknown-target"
  case unknownAnchor = "unknown-anchor"
  case wrongKind = "wrong-kind"
  case draftTarget = "draft-target"
  case badCitation = "bad-citation"
  case bareKey = "bare-key"
  case badLink = "bad-link"
  case citationInLink = "citation-in-link"
  case unsafeURL = "unsafe-url"
  case cycle = "cycle"
  case dateOrder = "date-order"
  // Markdown
  case rawHTML = "raw-html"
  case imageUnsupported = "image-unsupported"
  case headingLevel = "heading-level"
  case citationDefinition = "citation-definition"
  case tableBar = "table-bar"
  case quoteAsList = "quote-as-list"
  case quotationUnclosed = "quotation-unclosed"
  case footnoteUndefined = "footnote-undefined"
  case footnoteUnused = "footnote-unused"
  case footnoteDuplicate = "footnote-duplicate"
  case lineTooLong = "line-too-long"
  case runTooLong = "run-too-long"
  case nestingTooDeep = "nesting-too-deep"
  case tableTooWide = "table-too-wide"
  case tableTooLarge = "table-too-large"
  case definitionTooLong = "definition-too-long"
  // Entities
  case extractWithoutQuote = "extract-without-quote"
  case textOutsideSection = "text-outside-section"
  case translationLanguage = "translation-language"
  case translationMissing = "translation-missing"
  case contractMissing = "contract-missing"
  case unknownClause = "unknown-clause"
  case clauseState = "clause-state"
  case segmentCount = "segment-count"
  case reasonMissing = "reason-missing"
  // Disagreements
  case factDisagreement = "fact-disagreement"
  case nameDisagreement = "name-disagreement"
  case titleDisagreement = "title-disagreement"
  case dateDisagreement = "date-disagreement"
  // Archive
  case archiveMissing = "archive-missing"
  case archiveChanged = "archive-changed"
  // Evidence
  case quoteAltered = "quote-altered"
  case quoteNotFound = "quote-not-found"
  case quoteUnchecked = "quote-unchecked"
  case quotationLimit = "quotation-limit"
  case unknownParagraph = "unknown-paragraph"
  case ledgerInvalid = "ledger-invalid"
  case ledgerDisagrees = "ledger-disagrees"
  case ledgerStale = "ledger-stale"
  // What editors see
  case uncited = "uncited"
  case unusedExtract = "unused-extract"
  case unusedSource = "unused-source"
  case orphanPage = "orphan-page"
  case oneOrigin = "one-origin"
  // Templates and strings
  case templateSyntax = "template-syntax"
  case templateMissing = "template-missing"
  case stringMissing = "string-missing"
  case stringUnknown = "string-unknown"
  case strayTemplate = "stray-template"

  /// What `dossier report` lists, and `dossier check` warns of.
  public static let editorial: Set<DiagnosticCode> = [.uncited, .unusedExtract, .unusedSource, .orphanPage, .oneOrigin]

  /// How bad it is unless `dossier.yml` says otherwise.
  public var defaultSeverity: Diagnostic.Severity {
    switch self {
    case .quoteUnchecked, .ledgerStale, .uncited, .unusedExtract, .unusedSource, .orphanPage: .warning
    case .factDisagreement, .nameDisagreement, .titleDisagreement, .dateDisagreement: .warning
    case .bareKey, .tableBar, .quoteAsList, .quotationUnclosed, .footnoteUnused, .headingLevel, .stringUnknown, .strayTemplate: .warning
    case .oneOrigin, .translationMissing: .info
    default: .error
    }
  }
}

/// The words that the site's pages need, each named in `strings/<language>.yml` by `name`. A template reaches them as
/// `{{t.name}}`.
enum StringKey: Int, Sendable, CaseIterable {
  // Round every page
  case skip, navigation, menu, breadcrumbs, contents, footer, moreWays
  case home, timeline, bibliography, names
  // Kinds: one, then the heading of many
  case kindHome, kindEvent, kindPerson, kindOrganization, kindContract, kindVersion, kindStatement, kindQuestion, kindNote
  case kindSource
  case events, people, organizations, contracts, versions, statements, questions, notes, sources
  // References and what links here
  case editorialMark, editorialMeaning
  case references, backToText, backToPlace, showPassages, close, extracts
  case linkedFrom, citedBy, citedAsWhole, uncited
  case mentionPeople, mentionOrganizations, mentionContracts, mentionAfter, mentionCites, mentionFacts, mentionNames
  case mentionRoles, mentionRolesOrganization, mentionWitnesses, mentionPositions, mentionAbout, mentionSpeaker
  case mentionParties, mentionDerivesFrom, mentionFollows, mentionCompare, mentionOther
  // Boxes
  case inShort, sourcesDisagree, browse, homeProven, homeHow
  // Sources
  case author, publisher, issued, undated, language, address, rights, rightsQuotation, rightsFull, sha256, derivesFrom
  // Events
  case when, derived, status, reportedIn, inTime, previous, next, legend
  case modalityDocumented, modalityQuoted, modalityReported, modalityAlleged, modalityDenied, modalityInferred
  case meaningDocumented, meaningQuoted, meaningReported, meaningAlleged, meaningDenied, meaningInferred
  // The timeline, and the picture of a page's neighbours
  case timelineReported, timelineNote, timelinePiece, orders, orderEvent, orderReport
  case reported, reportedUndated, unreported
  case filter, filterAll, filterFound, filterReset, byPerson, byOrganization, byContract
  case key, keyPoint, keyVague, keyInterval, keyNear, keyOpen, keyUnknown, keyReport, keyBreak
  case aroundEvent, aroundPerson, aroundOrganization, aroundContract, andMore
  // People and organizations
  case nameForms, roles, form, title, usedBy, alsoKnownAs, until, since
  // Contracts
  case contract, parties, matrix, matrixNote, clause, lifecycle, follows, originalLanguage, notKnown
  case versionSigned, versionProposed, versionRefused, versionAmended, versionEnded
  case stateVerbatim, stateTranslated, stateReported, stateAbsent, stateUnknown, stateUnchanged
  case meaningAbsent, meaningUnknown, meaningUnchanged
  case wholeClause, history, inAllVersions
  // Redlines
  case redline, redlines, redlineTitle, redlineLegend, redlineDeleted, redlineDeletedEnd, redlineInserted, redlineInsertedEnd
  case redlineLegendDeleted, redlineLegendInserted, redlineLegendSigns
  case redlineFirst, redlinePrevious, redlineNext, redlineBefore, redlineAfter, redlineOrder
  case redlineSame, redlineSigns, redlineAdded, redlineRemoved, redlineCarried
  case redlineMovedTo, redlineMovedFrom, redlineReplaced
  case redlineBanner, redlineCountKnown, redlineCountTranslated, redlineCountOther
  case redlineTranslation, redlineTranslations, redlineLanguages, redlineReports, redlineUnknown, redlineUnknownBoth
  case redlineAbsent, redlineNothing
  // Statements
  case speaker, wordings, segment, originalWords, originalUnknown
  case witnessBase, concordanceNeighbours, concordanceBase, concordanceOmission, concordanceNothing
  case apparatus, apparatusNote, apparatusOmits, apparatusAdds, apparatusReads, apparatusAgree
  // Questions
  case about, positions, questionsHere
  case questionOpen, questionResolved, questionApparent
  case resolution
  case disagreements, disagreementsNote, disagreementsAsked, disagreementsAskedNote, noQuestions
  case disagreementName, disagreementTitle, datesBySource
  // The whole dossier as one document
  case book, bookNote, bookContents, introduction
  // The index of names, the page that is not there
  case namesNote, namesMissing, see, otherSigns, missingTitle, missingText, missingLink
  // Search
  case search, searchField, searchNote, searchScripts, searchExtract, searchTranslation
  case searchResults, searchAll, searchMore, searchSome, searchBeginning, searchPhrase, searchEvery, searchKinds, searchFailed
  // The names of languages that sources are often in
  case languageAr, languageDe, languageEl, languageEn, languageEs, languageFr, languageHe, languageIt, languageJa
  case languageNl, languagePl, languagePt, languageRu, languageTr, languageUk, languageZh
  // Verdicts: the words, what they mean, and an invented example of each
  case verification, verdict
  case verdictExact, verdictTypographic, verdictApostrophes, verdictLigatures, verdictCuts, verdictInsertions
  case verdictTranslated, verdictUnchecked, verdictAltered, verdictMissing
  case meaningExact, meaningTypographic, meaningApostrophes, meaningLigatures, meaningCuts, meaningInsertions
  case meaningTranslated, meaningUnchecked, meaningAltered, meaningMissing
  case exampleArticle, exampleQuoted
  case exampleExactArticle, exampleExactQuoted, exampleTypographicArticle, exampleTypographicQuoted
  case exampleApostrophesArticle, exampleApostrophesQuoted, exampleLigaturesArticle, exampleLigaturesQuoted
  case exampleCutsArticle, exampleCutsQuoted, exampleInsertionsArticle, exampleInsertionsQuoted
  case exampleAlteredArticle, exampleAlteredQuoted
  // Where an extract stands
  case paragraph, paragraphs, inTheArticle, article, articleNote, citedByCount
  // The page Verification
  case verificationLead, verificationNothing, verificationMethod, verificationArchive, verificationLookup, verificationStrict
  case verificationVerdicts, verificationVerdictsNote
  case verificationLimits, limitsTruth, limitsSpeaker, limitsContext, limitsTranslation, limitsCopy, limitsParaphrase
  case verificationSources, fingerprint, fingerprintNone, shareQuoted, shareWords, shareUnknown, provenBy
  case basisArchive, basisLedger, basisNothing, quotationTotals
  case verificationLone, verificationLoneNote
  case verificationSelf, selfArchive, selfHash, selfLedger
  // Punctuation that languages differ in
  case colon, comma, semicolon
  // Numbers
  case numberGroup, numberDecimal, numberPercent, numberPlural

  /// The key in the strings file: the case in words, lowercase, with hyphens.
  var name: String { StringKey.spelled[rawValue] }

  /// By raw value. A case is asked for its name once: that takes a thousand times as long as to look it up here.
  private static let spelled = allCases.map { key in
    var name: [UInt8] = []
    for byte in "\(key)".utf8 {
      if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte {
        name.append(UInt8(ascii: "-"))
        name.append(byte | 0x20)
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}

/// Counted things: in the strings file each has `one` and `other`, with `{n}` for the number.
enum PluralKey: Int, Sendable, CaseIterable {
  case countEvents, countPeople, countOrganizations, countContracts, countVersions, countStatements, countQuestions
  case countNotes, countSources, countExtracts, countPositions, countWordings, countOrigins, countChanges, countQuotations, countClaims, countPages
  case countWords, countResults

  var name: String {
    "count-" + "\(self)".dropFirst("count".utf8.count).lowercased()
  }
}

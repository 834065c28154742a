import Dossier

// The word for each case of the dossier's own lists.
extension Strings {
  /// One of the kind: “Event”.
  func singular(_ kind: Kind) -> String {
    switch kind {
    case .home: self[.kindHome]
    case .event: self[.kindEvent]
    case .person: self[.kindPerson]
    case .organization: self[.kindOrganization]
    case .contract: self[.kindContract]
    case .version: self[.kindVersion]
    case .statement: self[.kindStatement]
    case .question: self[.kindQuestion]
    case .note: self[.kindNote]
    case .source: self[.kindSource]
    }
  }

  /// The heading of many: “Events”.
  func plural(_ kind: Kind) -> String {
    switch kind {
    case .home: self[.home]
    case .event: self[.events]
    case .person: self[.people]
    case .organization: self[.organizations]
    case .contract: self[.contracts]
    case .version: self[.versions]
    case .statement: self[.statements]
    case .question: self[.questions]
    case .note: self[.notes]
    case .source: self[.sources]
    }
  }

  /// How many of the kind there are: “12 events”.
  func count(_ number: Int, of kind: Kind) -> String {
    switch kind {
    case .home: self[.home]
    case .event: count(number, .countEvents)
    case .person: count(number, .countPeople)
    case .organization: count(number, .countOrganizations)
    case .contract: count(number, .countContracts)
    case .version: count(number, .countVersions)
    case .statement: count(number, .countStatements)
    case .question: count(number, .countQuestions)
    case .note: count(number, .countNotes)
    case .source: count(number, .countSources)
    }
  }

  func word(_ modality: Modality) -> String {
    switch modality {
    case .documented: self[.modalityDocumented]
    case .quoted: self[.modalityQuoted]
    case .reported: self[.modalityReported]
    case .alleged: self[.modalityAlleged]
    case .denied: self[.modalityDenied]
    case .inferred: self[.modalityInferred]
    }
  }

  /// What the word for a modality means on this site.
  func meaning(_ modality: Modality) -> String {
    switch modality {
    case .documented: self[.meaningDocumented]
    case .quoted: self[.meaningQuoted]
    case .reported: self[.meaningReported]
    case .alleged: self[.meaningAlleged]
    case .denied: self[.meaningDenied]
    case .inferred: self[.meaningInferred]
    }
  }

  func word(_ status: VersionStatus) -> String {
    switch status {
    case .signed: self[.versionSigned]
    case .proposed: self[.versionProposed]
    case .refused: self[.versionRefused]
    case .amended: self[.versionAmended]
    case .ended: self[.versionEnded]
    }
  }

  func word(_ state: ClauseText.State) -> String {
    switch state {
    case .verbatim: self[.stateVerbatim]
    case .translated: self[.stateTranslated]
    case .reported: self[.stateReported]
    case .absent: self[.stateAbsent]
    case .unknown: self[.stateUnknown]
    case .unchanged: self[.stateUnchanged]
    }
  }

  /// What a word for a clause’s state means, where the section says no more.
  func meaning(_ state: ClauseText.State) -> String? {
    switch state {
    case .absent: self[.meaningAbsent]
    case .unknown: self[.meaningUnknown]
    case .unchanged: self[.meaningUnchanged]
    case .verbatim, .translated, .reported: nil
    }
  }

  func word(_ status: QuestionStatus) -> String {
    switch status {
    case .open: self[.questionOpen]
    case .resolved: self[.questionResolved]
    case .apparent: self[.questionApparent]
    }
  }

  func word(_ rights: Rights) -> String {
    switch rights {
    case .quotation: self[.rightsQuotation]
    case .full: self[.rightsFull]
    }
  }

  /// The name of a language by the first part of its tag; the tag itself where the strings file has no name for it.
  func languageName(_ tag: String) -> String {
    let key: StringKey? =
      switch Substring(tag.utf8.prefix { $0 != UInt8(ascii: "-") }).lowercased() {
      case "ar": .languageAr
      case "de": .languageDe
      case "el": .languageEl
      case "en": .languageEn
      case "es": .languageEs
      case "fr": .languageFr
      case "he": .languageHe
      case "it": .languageIt
      case "ja": .languageJa
      case "nl": .languageNl
      case "pl": .languagePl
      case "pt": .languagePt
      case "ru": .languageRu
      case "tr": .languageTr
      case "uk": .languageUk
      case "zh": .languageZh
      default: nil
      }
    return key.map { self[$0] } ?? tag
  }

  /// How a page that refers to another does so, where it does in a front matter field.
  func mention(field: String, of target: Kind?) -> String {
    switch field {
    case "people": self[.mentionPeople]
    case "organizations": self[.mentionOrganizations]
    case "contracts": self[.mentionContracts]
    case "after": self[.mentionAfter]
    case "cites": self[.mentionCites]
    case "facts": self[.mentionFacts]
    case "names": self[.mentionNames]
    case "roles": target == .organization ? self[.mentionRolesOrganization] : self[.mentionRoles]
    case "witnesses": self[.mentionWitnesses]
    case "positions": self[.mentionPositions]
    case "about": self[.mentionAbout]
    case "speaker": self[.mentionSpeaker]
    case "parties": self[.mentionParties]
    case "derives-from": self[.mentionDerivesFrom]
    case "follows": self[.mentionFollows]
    case "compare": self[.mentionCompare]
    default: self[.mentionOther]
    }
  }
}

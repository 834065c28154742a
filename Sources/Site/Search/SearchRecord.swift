import Dossier
import Evidence

/// What a result shows, written for `search.js`: `[address, title, date, text, language of the text, language of the title]`, empty
/// ends left out. An address is relative to the site's root.
struct SearchRecord {
  let address: String
  let title: String
  let date: String
  let language: String
  let titleLanguage: String

  init(_ document: SearchDocument, site: SiteContext) {
    let dossier = site.dossier
    let entry = site.directory[document.page]
    let index = document.page.index
    title = entry.fullTitle
    switch document.kind {
    case .event: date = site.eventDates[index].short
    case .version: date = dossier.versions[index].date.map { worded($0.date, words: site.strings.dates, style: .short) } ?? ""
    case .source, .extract, .translation: date = site.credits[index].shortDate
    default: date = ""
    }
    guard document.page.kind == .source else {
      (address, language, titleLanguage) = (entry.path.text, "", "")
      return
    }
    let language = dossier.sources[index].language
    titleLanguage = dossier.sources[index].isDescribed ? "" : site.foreign(language) ?? ""
    let extract = document.extract.map { dossier.sources[index].extracts[$0] }
    address = entry.path.text + (extract.map { "#" + $0.id } ?? "")
    let translation = document.translation.flatMap { extract?.translations[$0] }
    self.language = extract == nil ? "" : site.foreign(translation?.language ?? language) ?? ""
  }

  /// Appends the record; without a text it is one that shows no snippet.
  func append(text: ArraySlice<UInt8>?, to script: inout [UInt8]) {
    script.append(UInt8(ascii: "["))
    script.append(quoted: address)
    script.append(UInt8(ascii: ","))
    script.append(quoted: title)
    script.append(UInt8(ascii: ","))
    script.append(quoted: date)
    script.append(UInt8(ascii: ","))
    if let text { text.withUnsafeBufferPointer { script.append(quoted: $0) } } else { script.append(html: "null") }
    for tag in titleLanguage.isEmpty ? (language.isEmpty ? [] : [language]) : [language, titleLanguage] {
      script.append(UInt8(ascii: ","))
      script.append(quoted: tag)
    }
    script.append(UInt8(ascii: "]"))
  }
}

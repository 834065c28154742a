/// An article as it came in: its text as it goes into the archive, and what it says of itself.
package struct Article: Sendable {
  /// A name in CSL's parts.
  package enum Author: Sendable, Equatable {
    case person(given: String, family: String)
    case literal(String)
  }

  /// What goes into the archive: UTF-8, a paragraph a line.
  package var text: [UInt8]
  /// Whether the text was taken out of a page of HTML, which is then kept beside it.
  package var isFromPage = false
  package var title: String?
  package var authors: [Author] = []
  package var publisher: String?
  /// EDTF.
  package var issued: String?
  /// BCP 47.
  package var language: String?
  package var url: String?
  /// What a writer should know of where these come from, a line each.
  package var remarks: [String] = []
}

/// Why a file is not taken for an article, with a way out.
package struct IntakeRefusal: Error {
  package var message: String
  package var help: String?
  /// The byte that is at fault, where there is one.
  package var place: Int?

  package init(_ message: String, help: String? = nil, place: Int? = nil) {
    self.message = message
    self.help = help
    self.place = place
  }
}

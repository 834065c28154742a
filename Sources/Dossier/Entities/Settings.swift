import Markup

/// `dossier.yml`.
public struct Settings: Sendable {
  public var title: String
  public var subtitle: String?
  /// BCP 47; chooses the strings file.
  public var language: String
  /// Where the site will stand, with a final `/`; `nil` where it is not known.
  public var url: String?
  /// The IANA zone of event times that name none.
  public var zone: String?
  /// The folder of private full texts, as written: a path from `Content/`, where `dossier.yml` stands, or absolute.
  public var archive: String?
  /// The share of an article that may be quoted, 0…1.
  public var quotationLimit: Double
  /// Whether the site has the whole dossier as one document to print; `nil` where nothing is said.
  public var print: Bool?
  /// Whether the site has an index that readers can search.
  public var search: Bool
  /// What `severities:` sets; a check set to `off` maps to `nil`.
  public var severities: [DiagnosticCode: Diagnostic.Severity?]
}

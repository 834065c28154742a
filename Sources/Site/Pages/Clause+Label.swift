import Dossier

extension Clause {
  /// The clause's heading as a reader sees it: one that is only its id reads `permitted-uses` “Permitted uses”.
  var label: String { title == id ? ReadableID.label(id) : title }
}

import Markup

/// Compares the ledger that was read with the one that the archive gives now.
enum LedgerCheck {
  static func run(_ old: Ledger, against new: Ledger) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var stale = 0
    for (name, entry) in new.sources.sorted(by: { $0.key < $1.key }) {
      guard let before = old.sources[name] else {
        stale += 1
        continue
      }
      if before.sha256 != entry.sha256 {
        found.append(disagreement("the article of `\(name)` has the hash \(before.sha256)", "it is \(entry.sha256)"))
        continue
      }
      if before.paragraphs != entry.paragraphs || before.words != entry.words {
        found.append(
          disagreement(
            "the article of `\(name)` has \(before.paragraphs) paragraphs and \(before.words) words",
            "it has \(entry.paragraphs) and \(entry.words)"))
      } else if before.quoted != entry.quoted {
        stale += 1
      }
      compare(before.extracts, entry.extracts, &found, &stale) { "the extract `\(name)#\($0)`" }
    }
    stale += old.sources.keys.count { new.sources[$0] == nil }
    compare(old.quotations, new.quotations, &found, &stale) { "a quotation on `\($0.page)` from `\($0.cites)`" }
    if stale > 0 {
      found.append(
        Diagnostic(
          .ledgerStale, path: path, "the ledger is not up to date: \(stale) \(stale == 1 ? "entry is" : "entries are") missing, left over or changed"
        ).help("run `dossier verify`"))
    }
    return found
  }

  static let path = "Content/evidence.json"

  static func unreadable() -> Diagnostic {
    Diagnostic(.ledgerInvalid, path: path, "the ledger cannot be understood")
      .help("run `dossier verify` where the archive is, or take the file back from an earlier version")
  }

  private static func compare<Key: Hashable & Comparable>(
    _ old: [Key: Ledger.Entry], _ new: [Key: Ledger.Entry], _ found: inout [Diagnostic], _ stale: inout Int, what: (Key) -> String
  ) {
    for (key, entry) in new.sorted(by: { $0.key < $1.key }) {
      guard let before = old[key], before.text == entry.text else {
        stale += 1
        continue
      }
      // A quotation that is not proven is an error of its own.
      guard before != entry, entry.verdict.isProven else { continue }
      found.append(disagreement("\(what(key)) is \(describe(before))", "it is \(describe(entry))"))
    }
    stale += old.keys.count { new[$0] == nil }
  }

  private static func describe(_ entry: Ledger.Entry) -> String {
    let place = entry.locus.map { ", \(MissReport.paragraphs($0.paragraphs)), characters \($0.characters.lowerBound)–\($0.characters.upperBound)" }
    return entry.verdict.name + (place ?? "")
  }

  private static func disagreement(_ said: String, _ holds: String) -> Diagnostic {
    Diagnostic(.ledgerDisagrees, path: path, "the ledger says that \(said), and the archive that \(holds)")
      .help("if the archive is right, run `dossier verify`")
  }
}

import Dossier
import Evidence
import Markup

/// `dossier report` as text.
struct EvidenceTable {
  let dossier: Dossier
  let report: EvidenceReport
  /// What the editorial checks found.
  let findings: [Diagnostic]

  var text: String {
    var out = "SOURCES\n" + table(sourceRows)
    out += "\nQUOTATIONS outside the sources: \(counts(report.quotations))\n"
    out += "\nWHAT EDITORS WANT TO KNOW\n"
    out += findings.isEmpty ? "  nothing: every statement is cited, everything is used\n" : findings.map(line).joined()
    out += "\nON ONE ORIGIN ALONE (\(report.loneClaims.count))\n"
    for claim in report.loneClaims {
      let sources = claim.sources.map { dossier[$0].header.slug }.joined(separator: ", ")
      out += "  \(path(claim.page))  \(name(claim))  \(sources)\n"
    }
    return out
  }

  private var sourceRows: [[String]] {
    [["source", "date", "quoted", "of", "share", "cited", "extracts", "verdicts", "proven by"]]
      + report.sources.map { row in
        let source = dossier[row.source]
        let share = row.proof.share
        return [
          source.header.slug, source.issued.map { "\($0.date)" } ?? "undated", share.map { "\($0.quotedWords)" } ?? "?",
          share.map { "\($0.allWords) words" } ?? "?", share.map { Self.percent($0.share) } ?? "?", "\(row.citations)",
          "\(source.extracts.count)", counts(row.verdicts), row.proof.basis.rawValue,
        ]
      }
  }

  private func counts(_ verdicts: [(verdict: Verdict, count: Int)]) -> String {
    verdicts.isEmpty ? "none" : verdicts.map { "\($0.count) \($0.verdict.name)" }.joined(separator: ", ")
  }

  private func line(_ finding: Diagnostic) -> String {
    guard let span = finding.span else { return "  \(finding.message)\n" }
    let file = dossier.files[span.file]
    let position = file.position(at: span.lower)
    return "  \(file.path):\(position.line)  \(finding.code.rawValue)  \(finding.message)\n"
  }

  /// The page's file without its ending, as authors know it.
  private func path(_ page: AnyID) -> String { dossier.header(page).slug }

  private func name(_ claim: EvidenceReport.LoneClaim) -> String {
    switch claim.what {
    case .event: "event"
    case .fact(let index): "fact `\(dossier.header(claim.page).facts[index].property)`"
    case .clause(let index):
      "clause `\(dossier[dossier.versions[claim.page.index].contract].clauses[index].id)`"
    }
  }

  /// `21.8%`.
  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private func table(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { $0 + 1 < row.count ? $1 + String(repeating: " ", count: widths[$0] - $1.count) : $1 }
      return "  " + cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}

/// `dossier report` as JSON: `{"version": 1, "sources": […], "quotations": {…}, "findings": […], "oneOrigin": […]}`.
struct EvidenceJSON {
  let dossier: Dossier
  let report: EvidenceReport
  let findings: [Diagnostic]

  var bytes: [UInt8] {
    var json = JSONText(indented: true)
    json.object { json in
      json.member("version", 1)
      json.key("sources")
      json.array { json in
        for row in report.sources { source(row, &json) }
      }
      json.key("quotations")
      counts(report.quotations, &json)
      json.key("findings")
      json.array { json in
        for finding in findings { self.finding(finding, &json) }
      }
      json.key("oneOrigin")
      json.array { json in
        for claim in report.loneClaims { lone(claim, &json) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func source(_ row: EvidenceReport.SourceRow, _ json: inout JSONText) {
    let source = dossier[row.source]
    json.object { json in
      json.member("id", source.header.slug)
      json.member("title", source.header.title)
      if let issued = source.issued { json.member("issued", "\(issued.date)") }
      if let digest = row.proof.sha256 ?? source.sha256 { json.member("sha256", digest) }
      json.member("basis", row.proof.basis.rawValue)
      if let share = row.proof.share {
        json.member("words", share.allWords)
        json.member("quotedWords", share.quotedWords)
      }
      json.member("citations", row.citations)
      json.key("extracts")
      json.object { json in
        for (extract, proof) in zip(source.extracts, row.proof.extracts) { json.member(extract.id, proof.verdict.name) }
      }
    }
  }

  private func counts(_ verdicts: [(verdict: Verdict, count: Int)], _ json: inout JSONText) {
    json.object { json in
      for entry in verdicts { json.member(entry.verdict.name, entry.count) }
    }
  }

  private func finding(_ finding: Diagnostic, _ json: inout JSONText) {
    json.object { json in
      json.member("code", finding.code.rawValue)
      json.member("severity", finding.severity.rawValue)
      json.member("message", finding.message)
      guard let span = finding.span else { return }
      let file = dossier.files[span.file]
      json.member("path", file.path)
      json.member("line", file.position(at: span.lower).line)
    }
  }

  private func lone(_ claim: EvidenceReport.LoneClaim, _ json: inout JSONText) {
    json.object { json in
      json.member("page", dossier.header(claim.page).slug)
      switch claim.what {
      case .event: json.member("what", "event")
      case .fact(let index):
        json.member("what", "fact")
        json.member("property", dossier.header(claim.page).facts[index].property)
      case .clause(let index):
        json.member("what", "clause")
        json.member("clause", dossier[dossier.versions[claim.page.index].contract].clauses[index].id)
      }
      json.key("sources")
      json.array { json in
        for source in claim.sources { json.string(dossier[source].header.slug) }
      }
    }
  }
}

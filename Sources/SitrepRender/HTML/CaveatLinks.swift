import SitrepLanguage
import SitrepModel

/// Links from a caveat to the records and sources it qualifies, directly or through a figure, a measure or a
/// condition.
struct CaveatLinks {
  /// The records behind each thing that a caveat can qualify.
  private var records: [String: [String]] = [:]
  private let order: [String: Int]
  private let sources: [String: String]

  init(_ report: Report, _ language: Language) {
    order = Dictionary(
      report.records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    sources = Dictionary(
      report.sources.map { ($0.id, language.text($0.publisher)) }, uniquingKeysWith: { first, _ in first })
    for record in report.records { add([record.id], to: record.id) }
    for figure in report.figures { add(figure.records, to: figure.id) }
    for policy in report.policies { add(policy.steps.map(\.record), to: policy.measure) }
    for group in report.conditions {
      add(group.records, to: "\(group.sector.rawValue)/\(group.place ?? "")")
    }
    for claim in report.claims { add(claim.claims.map(\.record), to: claim.indicator) }
    for stance in report.stances { add(stance.statements.map(\.id), to: stance.topic) }
    for line in report.highlights + report.situation.flatMap(\.lines) { add(line.records, to: line.subject) }
    for change in report.changes { add(change.records, to: change.subject) }
    for gap in report.gaps { add([gap.record].compactMap { $0 }, to: gap.id) }
    for narrative in report.narratives { add(narrative.cites, to: narrative.section) }
  }

  private mutating func add(_ ids: [String], to subject: String) {
    records[subject, default: []] += ids
  }

  func html(for caveat: Report.Caveat) -> String {
    var found: Set<String> = []
    var publishers: [String] = []
    for subject in caveat.appliesTo {
      found.formUnion((records[subject] ?? []).filter { order[$0] != nil })
      if let publisher = sources[subject] {
        publishers.append(link(to: "source-\(anchor(of: subject))", publisher))
      }
    }
    let ids = found.sorted { (order[$0] ?? 0) < (order[$1] ?? 0) }
    return (ids.map { link(to: "record-\(anchor(of: $0))", $0) } + publishers).joined(separator: ", ")
  }

  private func link(to id: String, _ text: String) -> String {
    "<a href=\"#\(id)\">\(SVG.escaped(text))</a>"
  }
}

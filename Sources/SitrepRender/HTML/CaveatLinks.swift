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
    report.forEachBasis { records[$0, default: []].append($1) }
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

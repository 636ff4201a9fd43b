import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import Testing

@Test(
  "Of long lists the first rows stand, with every record that they rest on, and what is left out is counted")
func firstRows() {
  forEveryOperation { shape, _ in
    let whole = shape.report
    if whole.firstRows(mostRows: 1_000, mostRecords: 1_000) != nil { return "short lists are cut" }
    if whole.records.isEmpty { return nil }
    guard let cut = whole.firstRows(mostRows: 2, mostRecords: 0) else { return "nothing is left out" }
    let heads = [
      cut.gaps == Array(whole.gaps.prefix(2)),
      cut.changes.map(\.subject) == whole.changes.prefix(2).map(\.subject),
      cut.statements == Array(whole.statements.prefix(2)), cut.events == Array(whole.events.prefix(2)),
      cut.policies.map(\.measure) == whole.policies.prefix(2).map(\.measure),
      cut.placeMatrix?.rows == whole.placeMatrix.map { Array($0.rows.prefix(2)) },
      cut.figures.prefix(2).map(\.id) == whole.figures.prefix(2).map(\.id),
      cut.policies.allSatisfy { $0.steps.count <= 2 } && cut.late.count <= 2,
    ]
    if heads.contains(false) { return "not the first rows: \(heads)" }
    let (known, kept) = (Set(whole.records.map(\.id)), Set(cut.records.map(\.id)))
    var told = cut
    (told.corrections, told.records, told.sources) = (cut.correctionsTold, [], [])
    var used: Set<String> = []
    told.forEachRecord { used.insert($0) }
    if used.intersection(known) != kept { return "\(kept) are not the records used: \(used)" }
    if !kept.isSuperset(of: cut.sources.flatMap(\.records)) { return "sources of records that are left out" }
    guard let line = cut.highlights.last, line.kind == .leftOut else {
      return "nothing counts what is left out"
    }
    let counted = line.message.arguments.first { $0.name == "records" }?.value
    return counted == .whole(known.count - kept.count) ? nil : "counted \(String(describing: counted))"
  }
}

@Test("No link of a page leads to what is left out of it")
func linksOfFirstRows() throws {
  let english = try Language("en", templates: .builtIn)
  try forEveryOperation { shape, _ in
    guard shape.seed.isMultiple(of: 10), let cut = shape.report.firstRows(mostRows: 2, mostRecords: 0)
    else { return nil }
    let page = try HTMLFormat().render(
      cut.shown(in: "en"), in: english.reporting(on: cut.header.date), from: .builtIn)
    let parts = String(decoding: page, as: UTF8.self).split(separator: "\"", omittingEmptySubsequences: false)
    // Every second part stands in quotes, what stands before says what it is.
    func values(of name: String) -> [Substring] {
      zip(parts, parts.dropFirst()).filter { $0.0.hasSuffix("\(name)=") }.map(\.1)
    }
    let ids = Set(values(of: " id"))
    return values(of: " href").first { $0.hasPrefix("#") && !ids.contains($0.dropFirst()) }.map {
      "\($0) leads nowhere"
    }
  }
}

import SitrepEvidence
import SitrepModel
import Testing

extension Operation {
  /// The report of a day, with its caveats numbered.
  func report(
    _ date: String = "2025-11-28", as edition: Edition = .public, asKnown knownBy: String? = nil
  ) -> Report {
    Knowledge(self).report(
      at: Viewpoint(day: day(date), knownBy: knownBy.map { day($0) }, edition: edition)
    ).shown(in: "en")
  }

  /// One figure of the report of a day; fails the test where the report has none.
  func figure(
    _ id: String = stranded, _ date: String = "2025-11-28", as edition: Edition = .public,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Report.Figure {
    try #require(
      report(date, as: edition).figures.first { $0.id == id }, "no figure \(id)",
      sourceLocation: sourceLocation)
  }

  /// The measure "emergency" in the report of a day.
  func measure(
    _ date: String, _ id: String = "emergency", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Report.Policy {
    try #require(
      report(date).policies.first { $0.measure == id }, "no measure \(id)", sourceLocation: sourceLocation)
  }
}

extension Report.Figure {
  var codes: Set<CaveatCode> { Set(marks.map(\.code)) }
  /// "20–99", "101–", "120".
  var range: String { text(low, high) }
  var spreadRange: String { spread.map { text($0.low, $0.high) } ?? "none" }
}

extension Report.Policy {
  var codes: Set<CaveatCode> { Set(marks.map(\.code)) }
}

private func text(_ low: Amount?, _ high: Amount?) -> String {
  low == high ? low?.description ?? "none" : "\(low?.description ?? "")–\(high?.description ?? "")"
}

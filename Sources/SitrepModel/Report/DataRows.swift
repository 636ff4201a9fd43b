extension Report {
  /// A row of the table for exchange by HXL: a figure, condition, measure, response or event, with its place and
  /// dates in the codes that other systems join on.
  package struct DataRow: Hashable, Sendable {
    package var kind: Kind
    package var id: String
    package var reported: Day
    package var place = PlaceCodes()
    package var occurred: DateSpan?
    package var start: DateSpan?
    package var end: DateSpan?
    package var indicator: String?
    package var indicatorName: LocalText?
    package var indicatorTag: String?
    package var measure: Measure?
    package var unit: String?
    package var group: String?
    package var words: String?
    package var low: Amount?
    package var best: Amount?
    package var high: Amount?
    package var sector: Sector?
    package var severity: Int?
    package var type: String?
    package var stage: PolicyStage?
    package var organisation: LocalText?
    package var summary: LocalText?
    package var label: Label?
    package var origins: Int?
    package var reports: Int?
    package var sources: [String] = []
    package var records: [String] = []
    package var marks: [CaveatMark] = []

    package enum Kind: String, Coded {
      case figure, condition, policy, response, event
      package static let vocabulary = "data_kind"
    }
  }

  /// A place with the codes of all it lies in; a crossing lies in two countries.
  package struct PlaceCodes: Hashable, Sendable {
    package var id: String?
    package var name: String?
    package var type: PlaceType?
    package var countries: [String] = []
    /// P-codes at levels 1 to 3.
    package var levels: [[String]] = [[], [], []]
    package var latitude: Double?
    package var longitude: Double?
  }

  /// The rows for exchange, in the order of the report.
  package var dataRows: [DataRow] {
    let maker = DataRowMaker(self)
    var rows = figures.mapInParallel(grain: 512) { maker.row($0) }
    for group in conditions { rows += maker.rows(group) }
    rows += policies.map { maker.row($0) }
    rows += responses.map { maker.row($0) }
    rows += events.map { maker.row($0) }
    return rows
  }
}

/// Makes rows for exchange of what a report holds.
private struct DataRowMaker: Sendable {
  private let reported: Day
  private let gazetteer: Gazetteer
  private let sourceOfRecord: [String: String]

  init(_ report: Report) {
    reported = report.header.date
    gazetteer = Gazetteer(report.places)
    sourceOfRecord = Dictionary(
      report.records.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
  }

  func row(_ figure: Report.Figure) -> Report.DataRow {
    var row = row(.figure, id: figure.id, place: figure.place, records: figure.records)
    row.occurred = figure.asOf
    (row.indicator, row.indicatorName) = (figure.indicator, figure.indicatorName)
    row.indicatorTag = figure.hxlTag
    (row.measure, row.unit, row.group) = (figure.measure, figure.unit, figure.group)
    (row.words, row.low, row.best, row.high) = (figure.words, figure.low, figure.best, figure.high)
    (row.label, row.marks) = (figure.label, figure.marks)
    (row.origins, row.reports) = (figure.origins, figure.reports)
    return row
  }

  func rows(_ group: Report.ConditionGroup) -> [Report.DataRow] {
    group.items.map { item in
      var row = row(.condition, id: item.record, place: group.place, records: [item.record])
      (row.sector, row.severity, row.summary) = (group.sector, item.severity, item.summary)
      (row.occurred, row.label, row.marks) = (item.asOf, item.label, item.marks)
      return row
    }
  }

  func row(_ policy: Report.Policy) -> Report.DataRow {
    var row = row(.policy, id: policy.measure, place: policy.place, records: policy.steps.map(\.record))
    if let country = policy.country, row.place.countries.isEmpty { row.place.countries = [country] }
    (row.start, row.end, row.type, row.stage) = (policy.start, policy.end, policy.type, policy.stage)
    (row.organisation, row.summary) = (policy.actor, policy.summary)
    (row.label, row.origins, row.marks) = (policy.stageLabel, policy.origins, policy.marks)
    return row
  }

  func row(_ response: Report.ResponseEntry) -> Report.DataRow {
    var row = row(.response, id: response.id, place: response.place, records: [response.id])
    row.sources = [response.source]
    (row.occurred, row.sector, row.type) = (response.occurred, response.sector, response.activity)
    (row.low, row.high, row.organisation) = (response.low, response.high, response.organisation)
    (row.indicator, row.indicatorName) = (response.indicator, response.indicatorName)
    (row.unit, row.group, row.end) = (response.unit, response.group, response.until)
    (row.summary, row.marks) = (response.summary, response.marks)
    return row
  }

  func row(_ event: Report.EventEntry) -> Report.DataRow {
    var row = row(.event, id: event.id, place: event.place, records: [event.id])
    row.sources = [event.source]
    (row.occurred, row.end, row.type) = (event.occurred, event.until, event.kind?.rawValue)
    (row.summary, row.marks) = (event.summary, event.marks)
    return row
  }

  private func row(
    _ kind: Report.DataRow.Kind, id: String, place: String?, records: [String]
  ) -> Report.DataRow {
    var row = Report.DataRow(
      kind: kind, id: id, reported: reported,
      place: place.map { gazetteer.codes(of: $0) } ?? Report.PlaceCodes())
    row.records = records
    let sources = records.compactMap { sourceOfRecord[$0] }
    var seen: Set<String> = []
    row.sources = sources.count < 2 ? sources : sources.filter { seen.insert($0).inserted }
    return row
  }
}

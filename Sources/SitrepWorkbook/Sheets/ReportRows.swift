import SitrepModel

/// The rows of the flat sheets, taken from a report.
struct ReportRows {
  let report: Report
  let estimates: [EstimateRow]
  let conditions: [ConditionRow]
  let policies: [PolicyRow]
  let changes: [ChangeRow]
  let history: [HistoryRow]
  let groups: [GroupRow]
  let summaries: [SummaryRow]
  let data: [Report.DataRow]
  /// The rows of a figure's records on the sheet of estimates.
  private let estimatesOfFigure: [String: [Int]]
  private let figureRows: [String: Int]
  private let sourceRows: [String: Int]

  struct EstimateRow {
    let record: Report.RecordEntry
    let figure: Report.Figure?
  }

  struct ConditionRow {
    let group: Report.ConditionGroup
    let item: Report.ConditionItem
  }

  struct PolicyRow {
    let policy: Report.Policy
    let step: Report.PolicyStepEntry?
  }

  /// What changed, what was corrected and what came late, under the columns of what changed.
  enum ChangeRow {
    case change(Report.Change)
    case correction(Report.Correction)
    case late(Report.LateAddition)
  }

  struct HistoryRow {
    let figure: Report.FigureHistory
    let point: Report.HistoryPoint
  }

  /// A cell of a table by sex and age.
  struct GroupRow {
    let table: Report.GroupTable
    let ages: Message?
    let who: Value
    let cell: Report.FigureCell
  }

  /// What organisations reach of one kind of people, or that nobody counts it.
  struct SummaryRow {
    let summary: Report.ResponseSummary
    let reach: Report.Reach?
  }

  init(_ report: Report) {
    self.report = report
    figureRows = Self.rows(report.figures.map(\.id))
    sourceRows = Self.rows(report.sources.map(\.id))
    estimates = Self.estimates(of: report, figureRows)
    estimatesOfFigure = Dictionary(grouping: estimates.indices) { [estimates] in
      estimates[$0].record.figure ?? ""
    }
    conditions = report.conditions.flatMap { group in
      group.items.map { ConditionRow(group: group, item: $0) }
    }
    policies = report.policies.flatMap { policy in
      policy.steps.isEmpty
        ? [PolicyRow(policy: policy, step: nil)]
        : policy.steps.map { PolicyRow(policy: policy, step: $0) }
    }
    changes =
      report.changes.map(ChangeRow.change) + report.corrections.map(ChangeRow.correction)
      + report.late.map(ChangeRow.late)
    history = report.history.flatMap { figure in
      figure.points.map { HistoryRow(figure: figure, point: $0) }
    }
    groups = report.groupTables.flatMap(Self.rows)
    summaries = report.responseSummaries.flatMap { summary in
      summary.reaches.isEmpty
        ? [SummaryRow(summary: summary, reach: nil)]
        : summary.reaches.map { SummaryRow(summary: summary, reach: $0) }
    }
    data = report.dataRows
  }

  /// The whole, then each band by sex, those of whom nobody speaks left blank, then other groups.
  private static func rows(of table: Report.GroupTable) -> [GroupRow] {
    func group(_ code: String) -> Value { .code(Code(OpenVocabulary.group, code)) }
    let bands = table.bands.flatMap { band in
      [(group("f"), band.female), (group("m"), band.male), (group("all"), band.anySex)].map { who, cell in
        GroupRow(table: table, ages: band.ages, who: who, cell: cell)
      }
    }
    let others = table.others.map {
      GroupRow(table: table, ages: nil, who: group($0.group), cell: $0.cell)
    }
    return [GroupRow(table: table, ages: nil, who: group("all"), cell: table.whole)] + bands + others
  }

  var counts: [SheetKind: Int] {
    [
      .figures: report.figures.count, .estimates: estimates.count, .conditions: conditions.count,
      .policies: policies.count, .responses: report.responses.count, .events: report.events.count,
      .changes: changes.count, .gaps: report.gaps.count, .caveats: report.caveats.count,
      .sources: report.sources.count, .history: history.count,
      .places: report.placeMatrix?.rows.count ?? 0, .groups: groups.count, .summaries: summaries.count,
      .shares: report.shares.count, .data: data.count,
    ]
  }

  func estimates(of figure: String) -> [Int] { estimatesOfFigure[figure] ?? [] }
  func row(ofFigure id: String) -> Int? { figureRows[id] }
  func row(ofSource id: String) -> Int? { sourceRows[id] }

  /// Figure by figure, so that a figure's records stand together; those of no figure last.
  private static func estimates(of report: Report, _ figureRows: [String: Int]) -> [EstimateRow] {
    var ofFigure = [[EstimateRow]](repeating: [], count: report.figures.count)
    var others: [EstimateRow] = []
    for record in report.records where record.table == "estimates" {
      if let row = record.figure.flatMap({ figureRows[$0] }) {
        ofFigure[row].append(EstimateRow(record: record, figure: report.figures[row]))
      } else {
        others.append(EstimateRow(record: record, figure: nil))
      }
    }
    return ofFigure.flatMap(\.self) + others
  }

  private static func rows(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

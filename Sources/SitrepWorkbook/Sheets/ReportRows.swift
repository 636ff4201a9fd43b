import SitrepModel

/// The rows of the flat sheets, taken from a report.
struct ReportRows {
  let report: Report
  let estimates: [EstimateRow]
  let conditions: [ConditionRow]
  let policies: [PolicyRow]
  let changes: [ChangeRow]
  let history: [HistoryRow]
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
    data = report.dataRows
  }

  var counts: [SheetKind: Int] {
    [
      .figures: report.figures.count, .shares: report.shares.count, .estimates: estimates.count, .conditions: conditions.count,
      .policies: policies.count, .responses: report.responses.count, .events: report.events.count,
      .changes: changes.count, .gaps: report.gaps.count, .caveats: report.caveats.count,
      .sources: report.sources.count, .history: history.count, .data: data.count,
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

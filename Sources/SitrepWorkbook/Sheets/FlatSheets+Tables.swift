import SitrepModel

/// The columns of the sheets that hold tables of figures: by place, by sex and age, who does what, shares.
extension FlatSheets {
  static var shares: [SheetColumn<Report.Share>] {
    columns(
      [
        "kind", "sector", "place_name", "low", "best", "high", "text", "as_of", "age_days", "label",
        "caveats", "marks", "part", "whole", "records", "id",
      ], of: { $0 })
  }

  /// - Parameter matrix: nil where the report has none; then the sheet has but the columns of places.
  static func places(_ matrix: Report.PlaceMatrix?) -> [SheetColumn<Report.MatrixRow>] {
    let cells = (matrix?.columns ?? []).enumerated().flatMap { index, column in
      columns(cellColumns, of: { (row: Report.MatrixRow) in row.cells[index] }).map { cell in
        var cell = cell
        if cell.field.name == "value" {
          // A number where one was said, so that it can be sorted.
          let words = cell.value
          cell = SheetColumn(type: cell.type, field: cell.field) { row in
            row.cells[index].best.map { .amount($0) } ?? words(row)
          }
          cell.heading = column.name
        } else {
          cell.heading = Message.matrixHeading(
            column: .message(column.name), field: .message(Message("field.\(cell.field.name)")))
        }
        return cell
      }
    }
    return columns(["place_name", "type", "pcode", "country", "level"], of: { $0 }) + cells
      + columns(["caveats", "marks", "place"], of: { $0 })
  }

  /// What stands below the name of each indicator on the sheet of places.
  static let cellColumns = ["value", "label", "as_of"]

  static var groups: [SheetColumn<ReportRows.GroupRow>] {
    columns(["indicator_name", "place_name", "measure", "unit"], of: { $0.table })
      + [
        SheetColumn(type: Report.GroupBand.typeName, field: ages.description) { ages.value($0) },
        SheetColumn(type: Report.GroupBand.typeName, field: who.description) { who.value($0) },
      ]
      + columns(["value", "low", "best", "high", "label", "as_of", "figure"], of: { $0.cell })
      + columns(["caveats", "marks"], of: { $0.table })
  }

  private static let ages = Field<ReportRows.GroupRow>("ages", .optional(.message), "Which ages.") {
    .optional($0.ages)
  }

  private static let who = Field<ReportRows.GroupRow>(
    "sex", .openCode(vocabulary: OpenVocabulary.group), "Women and girls, men and boys, or another group."
  ) { $0.who }

  static var summaries: [SheetColumn<ReportRows.SummaryRow>] {
    columns(
      ["sector", "place_name", "organisation_count", "organisations", "activities", "period"],
      of: { $0.summary })
      + columns(
        [
          "name", "unit", "group", "targeted", "targeted_low", "reached", "reached_low", "numbers",
          "need.value", "need.label", "need.said_by", "need.as_of", "need.covered", "need.figure",
        ], of: { $0.reach })
      + columns(["origins", "caveats", "marks", "records", "id"], of: { $0.summary })
  }
}

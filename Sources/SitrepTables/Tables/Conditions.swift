package import SitrepModel

package enum ConditionColumn {
  package static let sector = TypedColumn(
    "sector", .choice(Sector.self), required: true, hxl: "#sector+code+v_ocha_clusters",
    otherTags: ["#sector+code", "#sector"], example: "SHL",
    "The sector, by the code of the global cluster or area of responsibility.")
  package static let severity = TypedColumn(
    "severity", .whole(1...5), blank: "not assessed", hxl: "#severity+code", otherTags: ["#severity"],
    example: "4",
    "How severe it is, from 1 (none or minimal) to 5 (catastrophic).")
}

extension TableSchema {
  package static let conditions = recordTable(
    "conditions", "The state of a sector at a place.",
    [ConditionColumn.sector, ConditionColumn.severity, RecordColumn.summary],
    asked: [
      ConditionColumn.sector, RecordColumn.summary, ConditionColumn.severity, RecordColumn.place,
      RecordColumn.occurred,
    ],
    shown: [
      RecordColumn.place, ConditionColumn.sector, ConditionColumn.severity, RecordColumn.summary,
      RecordColumn.attributedTo,
    ])
}

struct ConditionDecoder: RecordDecoder {
  static let schema = TableSchema.conditions
  let cells: RecordCells

  func decode(_ row: TableRow, into store: inout TableStore) -> Condition? {
    let sector = store.read(row, ConditionColumn.sector)
    let severity = store.read(row, ConditionColumn.severity)
    let summary = store.read(row, RecordColumn.summary)
    guard let head = store.head(row, cells), let sector else { return nil }
    return Condition(head: head, sector: sector, severity: severity.map(UInt8.init), summary: summary)
  }
}

package import SitrepModel

package enum DecisionColumn {
  package static let date = TypedColumn(
    "date", .day, required: true, hxl: "#date+decided", example: "2025-12-01",
    "The report from which the choice holds.")
  package static let figure = TypedColumn(
    "figure", .reference(.figure), required: true, hxl: "#meta+figure",
    example: "stranded/stock/persons/all/chacalluta",
    "The figure's id: indicator/measure/unit/group/place.")
  package static let record = TypedColumn(
    "record", .reference(.record), required: true, hxl: "#meta+id", example: "est-004",
    "The estimate that the figure is to recommend.")
  package static let reason = TypedColumn(
    "reason", .text, required: true, hxl: "#description+reason",
    example: "Counted on site by our own team.", "Why; it is printed with the figure.")
  package static let role = TypedColumn(
    "role", .text, hxl: "#contact+role", example: "information management officer",
    "The role that decided, never a name.")
}

extension TableSchema {
  package static let decisions = TableSchema(
    "decisions",
    "The officer's choices of the statement that a figure recommends, printed with their reasons.",
    [
      DecisionColumn.date, DecisionColumn.figure, DecisionColumn.record, DecisionColumn.reason,
      DecisionColumn.role,
    ])
}

struct DecisionDecoder: ColumnDecoder {
  static let schema = TableSchema.decisions

  func decode(_ row: TableRow, into store: inout TableStore) -> Decision? {
    let date = store.read(row, DecisionColumn.date)
    let figure = store.read(row, DecisionColumn.figure)
    let record = store.read(row, DecisionColumn.record)
    let reason = store.read(row, DecisionColumn.reason)
    let role = store.read(row, DecisionColumn.role)
    if !record.isBlank {
      store.references.citations.append(
        .init(record: record, figure: figure, location: store.location(row, DecisionColumn.record)))
    }
    guard !store.isRowFaulty, let date else { return nil }
    return Decision(
      date: date, figure: figure, record: record, reason: reason, role: role,
      position: store.position(of: row))
  }
}

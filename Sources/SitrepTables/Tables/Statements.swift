package import SitrepModel

package enum StatementColumn {
  package static let kind = TypedColumn(
    "kind", .choice(StatementKind.self), hxl: "#meta+statement+type", example: "position",
    "Whether it gives background, an outlook, a position, or says what is not known.")
  package static let topic = TypedColumn(
    "topic", .name, hxl: "#subsector+topic", example: "crisis-at-border",
    "What it is about; opposed stances on one topic are shown together.")
  package static let stance = TypedColumn(
    "stance", .choice(Stance.self), hxl: "#meta+stance", example: "denies",
    "Whether it affirms or denies the topic.")
  package static let value = TypedColumn(
    "value", .quantity, hxl: "#indicator+text", example: "more than 500",
    "The number said, where one is.")
  package static let unit = TypedColumn(
    "unit", .openChoice(.unit),
    blank: KnownValues.defaultUnit, hxl: "#indicator+unit", example: "persons", "What one of them is.")
  package static let horizon = TypedColumn(
    "horizon", .date, hxl: "#date+outlook", example: "2025-12/2026-03", "The time that an outlook is about.")
}

extension TableSchema {
  package static let statements = recordTable(
    "statements", "What someone holds, expects or does not know.", needsPlace: false,
    [
      StatementColumn.kind, StatementColumn.topic, StatementColumn.stance, StatementColumn.value,
      StatementColumn.unit, StatementColumn.horizon, RecordColumn.summary,
    ],
    asked: [
      RecordColumn.attributedTo, RecordColumn.summary, StatementColumn.kind, StatementColumn.topic,
      StatementColumn.stance, RecordColumn.occurred,
    ],
    shown: [
      RecordColumn.attributedTo, StatementColumn.kind, StatementColumn.topic, StatementColumn.stance,
      RecordColumn.summary,
    ])
}

struct StatementDecoder: RecordDecoder {
  static let schema = TableSchema.statements
  let cells: RecordCells

  func decode(_ row: TableRow, into store: inout TableStore) -> Statement? {
    let kind = store.read(row, StatementColumn.kind)
    let topic = store.read(row, StatementColumn.topic)
    let stance = store.read(row, StatementColumn.stance)
    let horizon = store.read(row, StatementColumn.horizon)
    var unit = store.read(row, StatementColumn.unit)
    let isUnitGiven = !unit.isBlank
    if !isUnitGiven { unit = store.names.symbol(of: KnownValues.defaultUnit) }
    let language = store.language(row, cells)
    let value = store.quantity(
      row, StatementColumn.value, unit: &unit, language: language, allowsNegative: true)
    let summary = store.read(row, RecordColumn.summary)
    guard let head = store.head(row, cells) else { return nil }
    return Statement(
      head: head, kind: kind, topic: topic, stance: stance, value: value,
      unit: value == nil && !isUnitGiven ? .blank : unit, horizon: horizon, summary: summary)
  }
}

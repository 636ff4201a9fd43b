import SitrepLanguage
import SitrepModel
import SitrepStore
import SitrepTables

/// What a record says, in a line, for lists.
struct RecordTelling {
  let words: PageWords
  let choices: Choices

  func line(_ row: RecordRow) -> String { line(row.table, row.cells) }

  func line(_ table: String, _ cells: EntryCells) -> String {
    parts(table, cells).joined(separator: " · ")
  }

  /// The same on a page.
  func told(_ row: RecordRow) -> HTML { .isolated(parts(row.table, row.cells)) }

  private func parts(_ table: String, _ cells: EntryCells) -> [String] {
    func shown(_ column: some DescribedColumn) -> String { choices.shown(cells[column.name], of: column) }
    let parts: [String] =
      switch table {
      case TableSchema.estimates.name:
        [
          shown(EstimateColumn.indicator), cells[EstimateColumn.value.name],
          cells[EstimateColumn.group.name] == KnownValues.defaultGroup ? "" : shown(EstimateColumn.group),
        ]
      case TableSchema.conditions.name: [shown(ConditionColumn.sector), summary(cells)]
      case TableSchema.policies.name:
        [cells[PolicyColumn.measure.name], shown(PolicyColumn.stage), summary(cells)]
      case TableSchema.responses.name:
        [
          cells[ResponseColumn.organisation.name], cells[ResponseColumn.activity.name],
          cells[ResponseColumn.reached.name],
        ]
      case TableSchema.statements.name: [shown(RecordColumn.attributedTo), summary(cells)]
      case TableSchema.places.name, TableSchema.actors.name: [cells[PlaceColumn.name.name]]
      case TableSchema.sources.name:
        [cells[SourceColumn.publisher.name], cells[SourceColumn.title.name]]
      default: [summary(cells)]
      }
    return parts.filter { !$0.isEmpty }
  }

  /// In the reader's language where the record has it, else as it was written.
  func summary(_ cells: EntryCells) -> String {
    let own = cells[RecordColumn.summary.name(in: words.language.code)]
    return own.isEmpty ? cells[RecordColumn.summary.name] : own
  }

  /// The place and date that it is about, and its source.
  func about(_ row: RecordRow) -> (place: String, date: String, source: String) {
    (
      choices.shown(row.cells[RecordColumn.place.name], of: RecordColumn.place),
      choices.shown(row.cells[RecordColumn.occurred.name], of: RecordColumn.occurred),
      choices.shown(row.cells[RecordColumn.source.name], of: RecordColumn.source)
    )
  }

  /// How far it has come: replaced, taken back, reviewed.
  func state(_ row: RecordRow) -> HTML {
    let key = stateKey(row)
    let look =
      switch key {
      case "retracted", "returned": "tag bad"
      case "accepted": "tag good"
      case "waiting": "tag warn"
      default: "tag"
      }
    return HTML(.span, .class(look)) { words("state.\(key)") }
  }

  /// The same, as its word is known.
  func stateKey(_ row: RecordRow) -> String {
    if row.replacedBy != nil { return "corrected" }
    if row.isRetracted { return "retracted" }
    return switch row.verdict {
    case .accepted: "accepted"
    case .returned: "returned"
    case nil: choices.awaitsReview ? "waiting" : "current"
    }
  }
}

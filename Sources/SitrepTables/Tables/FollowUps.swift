package import SitrepModel

package enum FollowUpColumn {
  package static let gap = TypedColumn(
    "gap", .reference(.gap), required: true, hxl: "#meta+gap", example: "health at chacalluta",
    "The gap's id, or the officer's words for it.")
  package static let role = TypedColumn(
    "role", .text, hxl: "#contact+role", example: "field coordinator",
    "The role that follows it up, never a name.")
  package static let due = TypedColumn(
    "due", .day, hxl: "#date+due", example: "2025-12-03", "When an answer is due.")
  package static let state = TypedColumn(
    "state", .choice(FollowUpState.self), blank: "open", hxl: "#status+followup", example: "in-progress",
    "How far it has come.")
}

extension TableSchema {
  package static let followUps = TableSchema(
    "followups", "Gaps that someone has taken on.",
    [FollowUpColumn.gap, FollowUpColumn.role, FollowUpColumn.due, FollowUpColumn.state])
}

struct FollowUpDecoder: ColumnDecoder {
  static let schema = TableSchema.followUps

  func decode(_ row: TableRow, into store: inout TableStore) -> FollowUp? {
    let followUp = FollowUp(
      gap: store.read(row, FollowUpColumn.gap), role: store.read(row, FollowUpColumn.role),
      due: store.read(row, FollowUpColumn.due), state: store.read(row, FollowUpColumn.state) ?? .open,
      position: store.position(of: row))
    return store.isRowFaulty ? nil : followUp
  }
}

package import SitrepModel
import SitrepTables

extension Workspace {
  /// Records a second person's verdict. The store refuses one on what the person entered themselves.
  package func review(
    _ record: String, _ verdict: ReviewVerdict, comment: String, key: String
  ) async throws -> AppendOutcome {
    let cells = [
      ReviewColumn.record.name: record, ReviewColumn.verdict.name: verdict.rawValue,
      ReviewColumn.comment.name: comment,
    ]
    return try await append([NewRow(TableSchema.reviews.name, cells)], key: key)
  }

  /// Records what somebody remarks on a record, whoever entered it.
  package func comment(on record: String, _ comment: String, key: String) async throws -> AppendOutcome {
    let cells = [ReviewColumn.record.name: record, ReviewColumn.comment.name: comment]
    return try await append([NewRow(TableSchema.reviews.name, cells)], key: key)
  }

  /// Records which statement a figure recommends, from a day's report on, and why.
  package func decide(
    _ figure: String, record: String, from day: Day, reason: String, key: String
  ) async throws -> AppendOutcome {
    let cells = [
      DecisionColumn.date.name: "\(day)", DecisionColumn.figure.name: figure,
      DecisionColumn.record.name: record, DecisionColumn.reason.name: reason,
    ]
    return try await append([NewRow(TableSchema.decisions.name, cells)], key: key)
  }

  /// Takes a record back: it stays, and counts no more.
  package func retract(_ record: RecordRow, why: String, key: String) async throws -> AppendOutcome {
    let cells = [
      RecordColumn.status.name: RecordStatus.retracted.rawValue, RecordColumn.note.name: why,
    ]
    return try await append([NewRow(record.table, cells, corrects: record.id)], key: key)
  }
}

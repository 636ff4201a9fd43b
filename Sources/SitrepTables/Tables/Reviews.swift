package import SitrepModel

package enum ReviewColumn {
  package static let record = TypedColumn(
    "record", .reference(.record), required: true, hxl: "#meta+id", example: "est-004",
    "The record that was reviewed.")
  package static let entered = TypedColumn(
    "entered", .moment, required: true, hxl: "#date+reviewed", example: "2025-11-28T21:05:00-03:00",
    "When the verdict or the comment was given.")
  package static let role = TypedColumn(
    "role", .text, hxl: "#contact+role", example: "head of information management",
    "The role that reviewed, never a name; a verdict is not of the one that entered the record.")
  package static let verdict = TypedColumn(
    "verdict", .choice(ReviewVerdict.self), blank: "a comment alone", hxl: "#status+review",
    example: "accepted", "What the second person found.")
  package static let comment = TypedColumn(
    "comment", .text, hxl: "#description+review", example: "Seen in the source, paragraph 8.",
    "Why, or what somebody remarks on the record.")
}

extension TableSchema {
  package static let reviews = TableSchema(
    "reviews",
    "A second person's verdicts on records, and what anybody remarks on them.",
    [
      ReviewColumn.record, ReviewColumn.entered, ReviewColumn.role, ReviewColumn.verdict,
      ReviewColumn.comment,
    ])
}

struct ReviewDecoder: ColumnDecoder {
  static let schema = TableSchema.reviews

  func decode(_ row: TableRow, into store: inout TableStore) -> Review? {
    let record = store.read(row, ReviewColumn.record)
    let entered = store.read(row, ReviewColumn.entered)
    let role = store.read(row, ReviewColumn.role)
    let verdict = store.read(row, ReviewColumn.verdict)
    let comment = store.read(row, ReviewColumn.comment)
    guard !store.isRowFaulty, let entered else { return nil }
    store.references.citations.append(
      .init(record: record, location: store.location(row, ReviewColumn.record)))
    guard let verdict else {
      // A comment decides nothing.
      if comment.isBlank {
        let cell = store.cell(ReviewColumn.verdict)
        store.report(
          .error, row, cell, .blankCell(column: ReviewColumn.verdict.name),
          expected: store.expectation(of: cell))
      }
      return nil
    }
    return Review(
      record: record, entered: entered, role: role, verdict: verdict, comment: comment,
      position: store.position(of: row))
  }
}

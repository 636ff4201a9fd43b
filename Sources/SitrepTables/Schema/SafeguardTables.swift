import SitrepModel

package enum ReviewColumn {
  package static let record = Column(
    "record", .reference(.record), required: true, hxl: "#meta+id", example: "est-004",
    "The record that was reviewed.")
  package static let entered = Column(
    "entered", .moment, required: true, hxl: "#date+reviewed", example: "2025-11-28T21:05:00-03:00",
    "When the verdict was given.")
  package static let role = Column(
    "role", .text, hxl: "#contact+role", example: "head of information management",
    "The role that reviewed, never a name; not the one that entered the record.")
  package static let verdict = Column(
    "verdict", .choice(ReviewVerdict.self), required: true, hxl: "#status+review", example: "accepted",
    "What the second person found.")
  package static let comment = Column(
    "comment", .text, hxl: "#description+review", example: "Seen in the source, paragraph 8.", "Why.")
}

package enum ErasureColumn {
  package static let record = Column(
    "record", .name, required: true, hxl: "#meta+id+erased", example: "est-009",
    "The id of the record that was taken out.")
  package static let erased = Column(
    "erased", .moment, required: true, hxl: "#date+erased", example: "2025-12-02T10:00:00-03:00",
    "When it was taken out.")
  package static let role = Column(
    "role", .text, hxl: "#contact+role", example: "head of mission", "The role that decided, never a name.")
  package static let why = Column(
    "why", .text, required: true, hxl: "#description+reason", example: "The family could be recognised.",
    "Why; it names nobody.")
}

extension TableSchema {
  package static let reviews = TableSchema(
    "reviews",
    "A second person's verdicts on records.",
    [
      ReviewColumn.record, ReviewColumn.entered, ReviewColumn.role, ReviewColumn.verdict,
      ReviewColumn.comment,
    ])

  package static let erasures = TableSchema(
    "erasures",
    "The records that were taken out for a person's safety. `sitrep erase` takes one out and adds its row.",
    [ErasureColumn.record, ErasureColumn.erased, ErasureColumn.role, ErasureColumn.why])
}

/// A second person's verdict on a record.
package struct Review: Sendable {
  package var record: Symbol
  package var entered: Instant
  package var role: Symbol
  package var verdict: ReviewVerdict
  package var comment: Symbol
  package var position: Position

  package init(
    record: Symbol, entered: Instant, role: Symbol, verdict: ReviewVerdict, comment: Symbol,
    position: Position
  ) {
    self.record = record
    self.entered = entered
    self.role = role
    self.verdict = verdict
    self.comment = comment
    self.position = position
  }
}

package enum ReviewVerdict: String, Coded {
  case accepted, returned
  package static let vocabulary = "verdict"
}

/// That a record was taken out for a person's safety: nothing of it is left but this.
package struct ErasedRecord: Sendable {
  package var record: Symbol
  package var erased: Instant
  package var role: Symbol
  package var why: Symbol
  package var position: Position

  package init(record: Symbol, erased: Instant, role: Symbol, why: Symbol, position: Position) {
    self.record = record
    self.erased = erased
    self.role = role
    self.why = why
    self.position = position
  }
}

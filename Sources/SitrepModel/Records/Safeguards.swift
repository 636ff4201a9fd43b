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

extension Review {
  /// Whether another verdict on the same record stands before this one. Of verdicts at one time that which holds the
  /// record back is the last.
  package func precedes(_ other: Review) -> Bool {
    entered != other.entered ? entered < other.entered : verdict == .accepted && other.verdict == .returned
  }
}

extension Operation {
  /// The last verdict on each record that was given by an instant.
  package func newestReviews(knownBy instant: Instant) -> [Symbol: Review] {
    reviews.reduce(into: [:]) { newest, review in
      guard review.entered <= instant else { return }
      if newest[review.record].map({ $0.precedes(review) }) ?? true { newest[review.record] = review }
    }
  }
}

package enum ReviewVerdict: String, Coded {
  case accepted, returned
  package static let vocabulary = "verdict"
}

/// From which edition outward a record counts only once a second person has accepted it.
package enum ReviewRule: String, Coded {
  case none
  case beforePartner = "before-partner"
  case beforePublic = "before-public"
  package static let vocabulary = "review"
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

/// A text that records were drafted from: what its wording is known by, and the text where the profile says so.
package struct ReadText: Sendable {
  /// Index into the operation's sources.
  package var source: Int
  package var sketch: Symbol
  package var text: Symbol
  package var position: Position

  package init(source: Int, sketch: Symbol, text: Symbol, position: Position) {
    self.source = source
    self.sketch = sketch
    self.text = text
    self.position = position
  }
}

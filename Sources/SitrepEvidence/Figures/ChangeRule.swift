import SitrepModel

/// Rule 10, change: how a figure stands to the one of the previous report, as known then.
///
/// A difference is told only where both are points, or their ranges do not overlap; never from words alone.
/// Anything else is "no new information", or "not comparable" with the reason.
enum ChangeRule {
  struct Outcome: Hashable {
    var kind: ChangeKind
    var reason: ChangeReason?
  }

  static func compare(
    previous: FigureEvidence, now: FigureEvidence, isCorrected: Bool
  ) -> Outcome {
    let isSame = previous.shown?.content == now.shown?.content
    if saySame(previous.statements, now.statements) {
      if !isSame, previous.step == .decision || now.step == .decision {
        return Outcome(kind: .notComparable, reason: .decision)
      }
      // Another refusal to count brings nothing new to the figure; it is told beside it.
      return Outcome(kind: .noNewInformation)
    }
    if isCorrected { return Outcome(kind: .notComparable, reason: .corrected) }
    guard let before = previous.recommendedEstimate, let after = now.recommendedEstimate,
      before.quantity.hasRange, after.quantity.hasRange
    else {
      // "Present", said anew, is neither a change nor something that can't be compared.
      return isSame ? Outcome(kind: .unchanged) : Outcome(kind: .notComparable, reason: .noRange)
    }
    if previous.label == .conflicting || now.label == .conflicting {
      return Outcome(kind: .notComparable, reason: .conflict)
    }
    if let reason = previous.sumDiffers(from: now) {
      return Outcome(kind: .notComparable, reason: reason)
    }
    if now.isCountdown, let before = DatedClaims.claim(before), let after = DatedClaims.claim(after) {
      // Fewer days left on a later day are no decrease.
      let isSameDate = DatedClaims.compare([before, after])?.agreement == .consistent
      return isSameDate
        ? Outcome(kind: .noNewInformation) : Outcome(kind: .notComparable, reason: .conflict)
    }
    if before.quantity.isDigitless || after.quantity.isDigitless {
      // "Dozens" again, from another, is what was known.
      return before.quantity.isDigitless && after.quantity.isDigitless
        && before.quantity.low == after.quantity.low
        && before.quantity.high == after.quantity.high
        ? Outcome(kind: .unchanged) : Outcome(kind: .notComparable, reason: .words)
    }
    if now.measureCoversPeriod, !ComparableEstimates.haveSameLength(before.occurred, after.occurred) {
      return Outcome(kind: .notComparable, reason: .period)
    }
    return difference(of: after.quantity, from: before.quantity)
  }

  private static func difference(of after: Quantity, from before: Quantity) -> Outcome {
    if let old = before.best, let new = after.best {
      return Outcome(kind: old == new ? .unchanged : new > old ? .increased : .decreased)
    }
    if let high = before.high, let low = after.low, low > high { return Outcome(kind: .increased) }
    if let low = before.low, let high = after.high, high < low { return Outcome(kind: .decreased) }
    return Outcome(kind: .notComparable, reason: .overlap)
  }

  /// Whether each origin says the same, whoever copied it: another copy is nothing new. As a rule they come
  /// in the same order.
  private static func saySame(_ statements: [OriginStatement], _ others: [OriginStatement]) -> Bool {
    guard statements.count == others.count else { return false }
    let (sayings, otherSayings) = (statements.lazy.map(Saying.init), others.lazy.map(Saying.init))
    return sayings.elementsEqual(otherSayings) || Set(sayings) == Set(otherSayings)
  }

  private struct Saying: Hashable {
    let origin: OriginIndex
    let content: KnownEstimate.Content
    let day: Day

    init(_ statement: OriginStatement) {
      (origin, content) = (statement.estimate.origin, statement.estimate.content)
      day = statement.estimate.day
    }
  }
}

extension FigureEvidence {
  /// Why a sum can't be compared with another, or with what was said for the whole.
  fileprivate func sumDiffers(from other: FigureEvidence) -> ChangeReason? {
    switch (recommendedTotal, other.recommendedTotal) {
    case (nil, nil): nil
    case (let sum?, let otherSum?):
      sum.parts.map(\.figure) == otherSum.parts.map(\.figure) ? nil : .coverage
    default: .coverage
    }
  }
}

import SitrepModel

/// Why a record counted for a figure or did not.
enum Verdict: String, Coded {
  case recommended
  case counted
  /// Its origin's latest statement stands for it.
  case sameOrigin = "same-origin"
  /// Its origin has said otherwise since.
  case earlier
  case refusal
  case older
  /// Words without a range, where others give one.
  case wordsOnly = "words-only"
  case disputed
  case otherPeriod = "other-period"
  case superseded
  case retracted
  case aboutLater = "about-later"
  /// It is about another figure: another place, measure, unit or group.
  case otherFigure = "other-figure"
  static let vocabulary = "verdict"
}

extension DayEvidence {
  /// Why an estimate of the figure counted or did not.
  func verdict(on record: RecordReference, in evidence: FigureEvidence?) -> Verdict {
    let head = operation.head(of: record)
    if knowledge.isSuperseded(record, at: view) { return .superseded }
    if head.status == .retracted { return .retracted }
    if head.occurred.day > view.day { return .aboutLater }
    guard let evidence else { return .older }
    if evidence.recommendedEstimate?.index == record.index { return .recommended }
    if evidence.statements.contains(where: { $0.estimate.index == record.index }) { return .counted }
    if evidence.current.estimates.contains(where: { $0.index == record.index }) { return .sameOrigin }
    if evidence.current.earlier.contains(where: { $0.index == record.index }) { return .earlier }
    let quantity = operation.quantities[Int(operation.estimates[Int(record.index)].quantity)]
    if quantity.kind == .refusal {
      return evidence.current.refusals.contains { $0.index == record.index } ? .refusal : .older
    }
    if evidence.current.ofAnotherPeriod.contains(where: { $0.index == record.index }) { return .otherPeriod }
    if !quantity.hasRange, evidence.agreement != nil { return .wordsOnly }
    let first = evidence.current.estimates.map(\.day).min()
    if head.status == .disputed, first.map({ head.occurred.day >= $0 }) ?? false { return .disputed }
    return .older
  }
}

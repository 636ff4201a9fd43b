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
  static let vocabulary = "verdict"
}

/// What the verdicts on the records of one figure rest on, taken from its evidence once for all of them.
struct VerdictGrounds {
  fileprivate let evidence: FigureEvidence?
  fileprivate let counted: Set<RecordOrdinal>
  fileprivate let current: Set<RecordOrdinal>
  fileprivate let earlier: Set<RecordOrdinal>
  fileprivate let refusals: Set<RecordOrdinal>
  fileprivate let ofAnotherPeriod: Set<RecordOrdinal>
  fileprivate let oldest: Day?
  /// The newest day that current estimates are about.
  let newest: Day?

  typealias RecordOrdinal = Int32

  init(_ evidence: FigureEvidence?) {
    self.evidence = evidence
    counted = Set(evidence?.statements.map(\.estimate.index) ?? [])
    current = Set(evidence?.current.estimates.map(\.index) ?? [])
    earlier = Set(evidence?.current.earlier.map(\.index) ?? [])
    refusals = Set(evidence?.current.refusals.map(\.index) ?? [])
    ofAnotherPeriod = Set(evidence?.current.ofAnotherPeriod.map(\.index) ?? [])
    let days = evidence?.current.estimates.map(\.day) ?? []
    (oldest, newest) = (days.min(), days.max())
  }
}

extension DayEvidence {
  /// Why an estimate of the figure counted or did not.
  func verdict(on record: RecordReference, by grounds: VerdictGrounds) -> Verdict {
    let head = operation.head(of: record)
    if knowledge.isSuperseded(record, at: view) { return .superseded }
    if head.status == .retracted { return .retracted }
    if head.occurred.day > view.day { return .aboutLater }
    guard let evidence = grounds.evidence else { return .older }
    if evidence.recommendedEstimate?.index == record.index { return .recommended }
    if grounds.counted.contains(record.index) { return .counted }
    if grounds.current.contains(record.index) { return .sameOrigin }
    if grounds.earlier.contains(record.index) { return .earlier }
    let quantity = operation.quantities[Int(operation.estimates[Int(record.index)].quantity)]
    if quantity.kind == .refusal { return grounds.refusals.contains(record.index) ? .refusal : .older }
    if grounds.ofAnotherPeriod.contains(record.index) { return .otherPeriod }
    if !quantity.hasRange, evidence.agreement != nil { return .wordsOnly }
    if head.status == .disputed, grounds.oldest.map({ head.occurred.day >= $0 }) ?? false { return .disputed }
    return .older
  }
}

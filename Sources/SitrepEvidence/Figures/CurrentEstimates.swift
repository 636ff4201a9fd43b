import SitrepModel

/// Rule 5, current: which of the estimates of a figure speak for it now.
///
/// Of those that give a range, the undisputed, and where there is none the disputed. The newest day is the
/// latest for which a number was said; words displace it only when it is staler than the operation allows.
/// Current are those about that day less the days a situation lasts, or later. Where nothing gives a range, the
/// words are what there is; a refusal to count stands beside a figure and never displaces it.
struct CurrentEstimates: Sendable {
  var estimates: [KnownEstimate]
  /// Refusals to count that are as new.
  var refusals: [KnownEstimate]
  /// Estimates as new that cover a period of another length, so that they can't be compared.
  var ofAnotherPeriod: [KnownEstimate]
  var areDisputed: Bool

  init(
    of known: [KnownEstimate], measure: Measure, freshnessDays: Int, sameSituationDays: Int
  ) {
    let refused = Self.standing(known)
    let isRanged = known.contains { $0.quantity.hasRange }
    func isSaying(_ estimate: KnownEstimate) -> Bool {
      isRanged
        ? estimate.quantity.hasRange : !estimate.quantity.hasRange && estimate.quantity.kind != .refusal
    }
    let isSaid = known.contains(where: isSaying)
    let areDisputed = isSaid && !known.contains { isSaying($0) && $0.status != .disputed }
    self.areDisputed = areDisputed
    func isEligible(_ estimate: KnownEstimate) -> Bool {
      isSaying(estimate) && (areDisputed || estimate.status != .disputed)
    }
    guard let newest = Self.newest(of: known.lazy.filter(isEligible), freshnessDays: freshnessDays) else {
      let first = refused.map(\.day).max().map { $0 - sameSituationDays }
      estimates = []
      refusals = refused.filter { refusal in first.map { refusal.day >= $0 } ?? false }
      ofAnotherPeriod = []
      return
    }
    let first = newest.day - sameSituationDays
    func isRecent(_ estimate: KnownEstimate) -> Bool { estimate.day >= first && isEligible(estimate) }
    // As a rule all of them are: what is older was not asked for.
    let recent = known.allSatisfy(isRecent) ? known : known.filter(isRecent)
    estimates = ComparableEstimates.among(recent, with: newest, of: measure)
    ofAnotherPeriod =
      measure.coversPeriod
      ? recent.filter { !ComparableEstimates.haveSameLength($0.occurred, newest.occurred) } : []
    refusals = refused.filter { $0.day >= first }
  }

  /// Refusals to count, without those whose author has given a number since.
  private static func standing(_ known: [KnownEstimate]) -> [KnownEstimate] {
    if !known.contains(where: { $0.quantity.kind == .refusal }) { return [] }
    let refused = known.filter { $0.quantity.kind == .refusal }
    var latest: [OriginIndex: (day: Day, known: Instant)] = [:]
    for estimate in known where estimate.quantity.hasRange {
      let said = (estimate.day, estimate.known)
      if latest[estimate.origin].map({ ($0.day, $0.known) < said }) ?? true { latest[estimate.origin] = said }
    }
    return refused.filter { refusal in
      latest[refusal.origin].map { ($0.day, $0.known) <= (refusal.day, refusal.known) } ?? true
    }
  }

  /// The newest number, or the newest words where they are more than `freshnessDays` later. Of several about one
  /// day it is the last that became known; they come in that order.
  private static func newest(
    of estimates: some Sequence<KnownEstimate>, freshnessDays: Int
  ) -> KnownEstimate? {
    var (words, number): (KnownEstimate?, KnownEstimate?)
    for estimate in estimates {
      if !estimate.quantity.hasRange || estimate.quantity.isDigitless {
        if words.map({ estimate.day >= $0.day }) ?? true { words = estimate }
      } else if number.map({ estimate.day >= $0.day }) ?? true {
        number = estimate
      }
    }
    guard let number else { return words }
    guard let words, words.day - number.day > freshnessDays else { return number }
    return words
  }
}

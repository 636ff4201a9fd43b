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
    let ranged = known.filter { $0.quantity.hasRange }
    let worded = known.filter { !$0.quantity.hasRange && $0.quantity.kind != .refusal }
    let saying = ranged.isEmpty ? worded : ranged
    let undisputed = saying.filter { $0.status != .disputed }
    areDisputed = undisputed.isEmpty && !saying.isEmpty
    let eligible = undisputed.isEmpty ? saying : undisputed
    guard let newest = Self.newest(of: eligible, freshnessDays: freshnessDays) else {
      let first = refused.map(\.day).max().map { $0 - sameSituationDays }
      estimates = []
      refusals = refused.filter { refusal in first.map { refusal.day >= $0 } ?? false }
      ofAnotherPeriod = []
      return
    }
    let first = newest.day - sameSituationDays
    let recent = eligible.filter { $0.day >= first }
    estimates = ComparableEstimates.among(recent, with: newest, of: measure)
    ofAnotherPeriod =
      measure.coversPeriod
      ? recent.filter { !ComparableEstimates.haveSameLength($0.occurred, newest.occurred) } : []
    refusals = refused.filter { $0.day >= first }
  }

  /// Refusals to count, without those whose author has given a number since.
  private static func standing(_ known: [KnownEstimate]) -> [KnownEstimate] {
    let refused = known.filter { $0.quantity.kind == .refusal }
    if refused.isEmpty { return [] }
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
  private static func newest(of estimates: [KnownEstimate], freshnessDays: Int) -> KnownEstimate? {
    let words = latest(estimates.filter { !$0.quantity.hasRange || $0.quantity.isDigitless })
    guard let number = latest(estimates.filter { $0.quantity.hasRange && !$0.quantity.isDigitless }) else {
      return words
    }
    guard let words, words.day - number.day > freshnessDays else { return number }
    return words
  }

  private static func latest(_ estimates: [KnownEstimate]) -> KnownEstimate? {
    estimates.dropFirst().reduce(estimates.first) { latest, next in
      latest.map { next.day >= $0.day } ?? true ? next : latest
    }
  }
}

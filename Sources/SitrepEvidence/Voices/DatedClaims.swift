import SitrepModel

/// Rule 14, dated claims that only seem to disagree: days left, said on different days, are compared by the date
/// they imply. That is the target the source said, else the day it was said plus the days, as a range.
enum DatedClaims {
  struct Claim: Sendable {
    var estimate: KnownEstimate
    var earliest: Day
    var latest: Day
  }

  struct Comparison: Sendable {
    var agreement: Agreement
    var earliest: Day
    var latest: Day
    var claims: [Claim]
  }

  /// The date that one claim implies; nil where it gives no range of days and names no date.
  static func claim(_ estimate: KnownEstimate) -> Claim? {
    if let until = estimate.until, !until.isOpenStart, !until.isOpenEnd {
      return Claim(estimate: estimate, earliest: until.earliest, latest: until.latest)
    }
    guard let low = estimate.quantity.low?.whole, let high = estimate.quantity.high?.whole,
      low <= 36_525, high <= 36_525, let length = estimate.occurred.length
    else { return nil }
    let first = estimate.occurred.earliest
    return Claim(estimate: estimate, earliest: first + low, latest: first + (length - 1) + high)
  }

  static func compare(_ claims: [Claim]) -> Comparison? {
    guard let low = claims.map(\.earliest).max(), let high = claims.map(\.latest).min() else { return nil }
    if low <= high {
      return Comparison(
        agreement: claims.count == 1 ? .single : .consistent, earliest: low, latest: high, claims: claims)
    }
    return Comparison(
      agreement: .conflicting, earliest: claims.map(\.earliest).min() ?? low,
      latest: claims.map(\.latest).max() ?? high, claims: claims)
  }

  /// How statements of days left agree, by the dates they imply; nil where one of them implies none.
  static func agreement(of estimates: [KnownEstimate]) -> Agreement? {
    let claims = estimates.compactMap(claim)
    return claims.count == estimates.count ? compare(claims)?.agreement : nil
  }

  /// Whether a figure counts down to a date: days left, by name or because a source says to what date.
  static func isCountdown(_ key: FigureKey, _ estimates: [KnownEstimate], names: TextInterner) -> Bool {
    guard names.text(key.unit) == "days" else { return false }
    return names.text(key.indicator).hasPrefix("days-left") || estimates.contains { $0.until != nil }
  }
}

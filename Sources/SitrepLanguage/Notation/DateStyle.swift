/// How a date is told.
package enum DateStyle: String, CaseIterable, Sendable {
  /// `28 November 2025`
  case long
  /// `28 Nov`, with the year where it is not the report's.
  case short
  /// `2025-11-28`, in EDTF where it is imprecise.
  case iso
  /// As a phrase that tells when: `on 28 November 2025`, `between 21 and 30 November 2025`, `in November 2025`.
  case when

  /// The part of the keys that a style's texts stand under.
  var key: String { self == .short ? "short" : "long" }
}

import SitrepModel

/// Rule 8, label: how sure a figure is.
enum LabelRule {
  static func label(
    agreement: Agreement?, areDisputed: Bool, recommended: KnownEstimate?, knownOrigins: Int
  ) -> Label {
    guard let recommended else { return .none }
    if agreement == .conflicting || areDisputed { return .conflicting }
    if recommended.isVerified { return .verified }
    if agreement == .consistent && knownOrigins >= 2 { return .corroborated }
    return .unverified
  }
}

/// A number as a part of another, which the report computes: what is divided by what.
package enum ShareKind: String, Coded {
  case caseFatalityConfirmed = "case-fatality-confirmed"
  case caseFatalityAll = "case-fatality-all"
  case caseFatalitySuspected = "case-fatality-suspected"
  case fundingReceived = "funding-received"
  package static let vocabulary = "share"

  /// Ids of the indicators: the part, and the whole that it is a part of.
  package var indicators: (part: String, whole: String) {
    switch self {
    case .caseFatalityConfirmed: ("deaths-disease", "cases-confirmed")
    case .caseFatalityAll: ("deaths-disease", "cases")
    case .caseFatalitySuspected: ("deaths-disease", "cases-suspected")
    case .fundingReceived: ("funding-received", "funding-required")
    }
  }

  /// Id of the indicator under which a source states it itself.
  package var statedBy: String { self == .fundingReceived ? "funding-coverage" : "case-fatality" }

  /// Whether the part lies within the whole: nobody dies who was no case, but more may be given than was asked for.
  package var isWithinWhole: Bool { self != .fundingReceived }

  /// Whether the whole holds until it is said anew, as an appeal does, and is not about a day.
  package var isWholeStanding: Bool { self == .fundingReceived }
}

/// How sure a figure is.
package enum Label: String, Coded {
  case verified, corroborated, unverified, conflicting, none
  package static let vocabulary = "label"
}

/// How the statements behind a figure stand to one another.
package enum Agreement: String, Coded {
  case single, consistent, near, conflicting
  package static let vocabulary = "agreement"
}

/// The step that chose the recommended statement.
package enum DecidingStep: String, Coded {
  /// There was but one statement.
  case single
  /// The officer's decision, printed with its reason.
  case decision
  case verified, credibility, reliability, method
  /// About the latest day.
  case newest
  /// Known last.
  case known = "known-last"
  /// All else was equal: the smallest id.
  case id
  /// Added up over places declared disjoint.
  case total
  package static let vocabulary = "rule"
}

package enum ChangeKind: String, Coded {
  /// The first report of this figure.
  case new
  case increased, decreased, unchanged
  /// Nothing was learned since the previous report.
  case noNewInformation = "no-new-information"
  case notComparable = "not-comparable"
  /// The figure was there in the previous report and is no more.
  case gone
  package static let vocabulary = "change_kind"
}

/// Why two figures can't be compared.
package enum ChangeReason: String, Coded {
  case words
  case overlap
  case conflict
  case period
  /// Sums of other places, or a sum beside what was said for the whole.
  case coverage
  case method
  case noRange = "no-range"
  case corrected
  /// The officer chose another statement; nothing new was said.
  case decision
  package static let vocabulary = "change_reason"
}

/// The numbered reservations, by the code that stays the same in all languages and editions.
package enum CaveatCode: String, Coded, Comparable {
  case u1 = "U1"
  case u2 = "U2"
  case u3 = "U3"
  case u4 = "U4"
  case u5 = "U5"
  case u6 = "U6"
  case u7 = "U7"
  case u8 = "U8"
  case u9 = "U9"
  case u10 = "U10"
  case u11 = "U11"
  case u12 = "U12"
  case u13 = "U13"
  case u14 = "U14"
  case u15 = "U15"
  case u16 = "U16"
  case u17 = "U17"
  package static let vocabulary = "caveat"

  package static let singleOrigin = u1
  package static let wordsAsRange = u2
  package static let carriedForward = u3
  package static let conflicting = u4
  package static let publicationUnknown = u5
  package static let copies = u6
  package static let partyToTheMatter = u7
  package static let notConfirmedInForce = u8
  package static let noCountByAuthority = u9
  package static let computed = u10
  package static let imprecise = u11
  package static let outlook = u12
  package static let pastStatedEnd = u13
  package static let definitionDiffers = u14
  package static let withheld = u15
  package static let notInThisLanguage = u16
  package static let notReviewed = u17

  package static func < (first: CaveatCode, second: CaveatCode) -> Bool { first.order < second.order }
}

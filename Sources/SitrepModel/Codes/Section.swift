/// The sections of a report, in their usual order. A profile may name them in another order or leave some out.
package enum Section: String, Coded {
  case highlights
  case keyFigures = "key-figures"
  case changes
  case situation
  case conditions
  case policy
  case datesAhead = "dates-ahead"
  case planning
  case outlook
  case gaps
  /// Who says what.
  case voices
  case caveats
  case sources
  case method
  package static let vocabulary = "section"
}

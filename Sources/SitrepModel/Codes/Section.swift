/// The sections of a report, in their usual order. A profile may name them in another order or leave some out.
package enum Section: String, Coded {
  case keyFigures = "key-figures"
  case highlights
  case changes
  case byPlace = "by-place"
  case groups
  case situation
  case conditions
  case response
  case policy
  case datesAhead = "dates-ahead"
  case planning
  case outlook
  case gaps
  case caveats
  /// Who says what: with it begins the evidence, which on paper is an annex.
  case voices
  case sources
  case method
  package static let vocabulary = "section"
}

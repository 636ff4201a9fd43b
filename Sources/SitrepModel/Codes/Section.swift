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
  /// Who says what.
  case voices
  case sources
  case method
  package static let vocabulary = "section"

  /// Whether it holds what the rest rests on: on paper that is an annex to a few pages that stand alone.
  package var isEvidence: Bool {
    [.groups, .situation, .response, .caveats, .voices, .sources, .method].contains(self)
  }
}

/// The values of open lists that have words in the languages; users may add their own.
package enum KnownValues {
  package static let indicators = [
    "stranded", "denied-entry", "arrivals", "departures", "returned", "undocumented-population",
    "irregular-entries", "total-population", "days-left",
  ]
  package static let units = ["persons", "households", "percent", "days"]
  /// The units that words name by themselves ("una veintena de familias"), so that the row's own gives way to them.
  static let unitsOfWords: Set<String> = ["persons", "households", "percent", "days"]
  package static let groups = [
    "all", "women", "men", "children", "unaccompanied-children", "adults", "older-people", "pregnant-women",
    "people-with-disabilities", "families",
  ]
  package static let policyTypes = [
    "state-of-emergency", "border-closure", "entry-refusal", "deployment", "agreement", "meeting", "pledge",
    "relief-measure",
  ]

  /// What a blank unit means.
  package static let defaultUnit = "persons"
  /// What a blank group means.
  package static let defaultGroup = "all"
}

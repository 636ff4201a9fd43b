import SitrepModel

/// The values of open lists that have words in the languages; users may add their own.
package enum KnownValues {
  package static let indicators = IndicatorCatalogue.builtIn.entries.map(\.id)
  package static let units = [
    "persons", "households", "percent", "days", "houses", "schools", "health-facilities", "facilities",
    "water-points", "toilets", "shelters", "sites", "roads", "bridges", "airports", "crossings", "incidents",
    "animals", "organisations", "rations", "kits", "tents", "tests", "hectares", "km", "litres", "tonnes",
    "usd", "eur",
  ]
  /// The units that words name by themselves ("una veintena de familias"), so that the row's own gives way to them.
  static let unitsOfWords: Set<String> = ["persons", "households", "percent", "days"]
  /// What words count and no unit of ours may be another word for.
  static let countedApart: Set<String> = [UnitID.persons, UnitID.households]
  static let buildings: Set<String> = ["houses", "schools", "health-facilities"]
  /// Units whose ones may be buildings of any kind.
  static let ofAnyBuilding: Set<String> = ["facilities", "shelters", "sites"]
  package static let groups = [
    "all", "f", "m", "women", "men", "girls", "boys", "children", "unaccompanied-children", "adults",
    "older-people", "pregnant-women", "people-with-disabilities", "families", "infants", "adolescents",
    "health-workers",
  ]
  package static let policyTypes = [
    "state-of-emergency", "state-of-disaster", "border-closure", "entry-refusal", "deployment", "agreement",
    "meeting", "pledge", "relief-measure", "road-closure", "airport-closure", "port-closure",
    "access-restriction", "humanitarian-corridor", "border-control", "expulsion", "evacuation-order",
    "curfew", "quarantine", "outbreak-declaration", "school-closure", "health-measure",
  ]

  /// What a blank unit means.
  package static let defaultUnit = UnitID.persons
  /// What a blank group means.
  package static let defaultGroup = "all"
}

/// What an operation's `operation.yaml` says of it.
package struct OperationProfile: Sendable {
  package var operation: String = ""
  package var title = LocalText()
  package var reporter = Reporter()
  /// The first is the default.
  package var languages: [String] = ["en"]
  package var zone: ZoneRules = .utc
  /// The places by whose clocks the cut-off is told.
  package var clocks: [PlaceClock] = []
  /// The second of the day, in the operation's zone, up to which knowledge counts.
  package var cutoffSecond: Int = 86_340
  package var firstReport = Day(number: 0)
  package var cadenceDays = 1
  package var glide: String?
  /// ISO 3166-1 alpha-3.
  package var countries: [String] = []
  package var sectors: [Sector] = []
  /// The indicators that the profile names, each with what the catalogue says of it besides.
  package var indicators: [Indicator] = []
  /// The indicators known without being named.
  package var catalogue = IndicatorCatalogue()
  /// How many people live in a household, as far as is known; nil where the profile does not say.
  package var householdSize: HouseholdSize?
  /// The names of topics that statements are about, by id.
  package var topics: [String: LocalText] = [:]
  /// Figure ids, in the order of the report; nil where the profile does not say.
  package var keyFigures: [String]?
  package var freshnessDays = 3
  package var freshnessDaysByIndicator: [String: Int] = [:]
  package var sameSituationDays = 1
  /// The gap between two numbers that still agree, as thousandths of the larger.
  package var toleranceThousandths = 50
  package var requiresEntered = false
  package var review: ReviewRule = .none
  /// Whether the texts that records are drafted from are kept.
  package var keepsTexts = false
  package var edition: Edition = .public
  /// Codes of the sections, in order; nil is the usual order.
  package var sections: [String]?
  package var nextReport: DateSpan?
  /// The place type at which the situation is told; nil is each place as recorded.
  package var situationLevel: PlaceType?
  /// Sums over places that are declared not to overlap.
  package var totals: [DisjointTotal] = []

  package init() {}

  package func freshness(of indicator: String) -> Int {
    freshnessDaysByIndicator[indicator] ?? freshnessDays
  }

  /// What is known of an indicator; nil where neither the profile nor the catalogue has it.
  package func indicator(_ id: String) -> Indicator? {
    indicators.first { $0.id == id } ?? catalogue[id]
  }
}

/// Who issues the report: an organisation and a role, never a person.
package struct Reporter: Sendable, Hashable {
  package var organisation = LocalText()
  package var contactRole = LocalText()
  package init(organisation: LocalText = LocalText(), contactRole: LocalText = LocalText()) {
    self.organisation = organisation
    self.contactRole = contactRole
  }
}

/// A place and the zone that its clocks show.
package struct PlaceClock: Sendable {
  /// The id of the place.
  package var place: String
  package let zone: ZoneRules

  package init(place: String, zone: ZoneRules) {
    self.place = place
    self.zone = zone
  }
}

/// How many people a household has: one number, or the least and the most.
package struct HouseholdSize: Hashable, Sendable {
  package var low: Amount
  package var high: Amount

  package init(low: Amount, high: Amount) {
    self.low = low
    self.high = high
  }
}

/// A place whose figures may be the sum of those of its parts, because the profile says they don't overlap.
package struct DisjointTotal: Sendable {
  /// The id of the place the sum stands for.
  package var place: String
  /// Ids of the places added up.
  package var of: [String]

  package init(place: String, of: [String]) {
    self.place = place
    self.of = of
  }
}

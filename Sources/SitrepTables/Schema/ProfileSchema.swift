package import SitrepModel

/// The keys of `operation.yaml`. A dot leads into a mapping; `indicators.` stands for each indicator listed,
/// `clocks.`, `topics.`, `totals.` and `changes.` for each of those.
package enum ProfileKey {
  package static let operation = TypedColumn(
    "operation", .fileName, required: true, hxl: "#meta+operation", example: "chile-peru-2025",
    "The operation's id, part of the names of its files.")
  package static let title = TypedColumn(
    "title", .text, required: true, languages: .onlyEach, example: "Chile–Peru border: people stranded",
    "The report's title, a text for each language.")
  package static let organisation = TypedColumn(
    "reporter.organisation", .text, hxl: "#org+name", languages: .alsoEach, example: "Example Relief",
    "Who issues the report: one name, or a name for each language.")
  package static let contactRole = TypedColumn(
    "reporter.contact_role", .text, languages: .alsoEach, example: "Information management officer",
    "The role to turn to, never a person's name: one text, or a text for each language.")
  package static let languages = TypedColumn(
    "languages", .each(.languageTag), blank: "en", example: "en|es",
    "The report's languages; the first is the default.")
  package static let timezone = TypedColumn(
    "timezone", .zone, required: true, example: "America/Santiago",
    "The zone in which days and cut-off are told.")
  package static let clockPlace = TypedColumn(
    "clocks.place", .reference(.place), required: true, example: "peru",
    "A place by whose clocks the cut-off is told, beside the operation's own.")
  package static let clockZone = TypedColumn(
    "clocks.timezone", .zone, required: true, example: "America/Lima", "The zone that clocks there show.")
  package static let cutoff = TypedColumn(
    "cutoff", .timeOfDay, blank: "23:59", example: "23:59",
    "The time of day up to which knowledge counts for that day's report.")
  package static let firstReport = TypedColumn(
    "first_report", .day, required: true, example: "2025-11-28", "The day of report number 1.")
  package static let cadence = TypedColumn(
    "cadence_days", .whole(1...366), blank: "1", example: "1",
    "How many days there are from report to report.")
  package static let glide = TypedColumn(
    "crisis.glide", .text, hxl: "#crisis+code+v_glide", example: "OT-2025-000001-CHL",
    "The GLIDE number of the crisis.")
  package static let countries = TypedColumn(
    "crisis.countries", .each(.countryCode), hxl: "#country+code+v_iso3", example: "CHL|PER",
    "The countries concerned, by ISO 3166-1 alpha-3.")
  package static let sectors = TypedColumn(
    "sectors", .each(.choice(Sector.self)), blank: "none", hxl: "#sector+code+v_ocha_clusters",
    example: "SHL|WSH", "The sectors watched: where nothing is known of one, that is an information gap.")
  package static let indicator = TypedColumn(
    "indicators.id", .name, required: true, hxl: "#indicator+code", example: "stranded",
    "An indicator's id: one of the catalogue's, or one of your own. Only what differs from the catalogue is said."
  )
  package static let indicatorName = TypedColumn(
    "indicators.name", .text, hxl: "#indicator+name", languages: .onlyEach, example: "People stranded",
    "Its name, a text for each language.")
  package static let indicatorRole = TypedColumn(
    "indicators.role", .choice(IndicatorRole.self), blank: "the catalogue's, else caseload",
    example: "caseload",
    "Whether it counts what the crisis did, people in need, people moving, what is done, means, or is background."
  )
  package static let indicatorMeasure = TypedColumn(
    "indicators.measure", .choice(Measure.self), blank: "the catalogue's, else stock", example: "cumulative",
    "What kind of number it usually is, which its name need not say.")
  package static let indicatorUnit = TypedColumn(
    "indicators.unit", .openChoice(.unit),
    blank: "the catalogue's, else persons", example: "houses",
    "What it is counted in where a row does not say.")
  package static let indicatorFreshness = TypedColumn(
    "indicators.freshness_days", .whole(0...36_500), blank: "freshness_days", example: "7",
    "After how many days a value of it is stale.")
  package static let keyFigures = TypedColumn(
    "key_figures", .list(.reference(.figure)),
    blank: "impact, then caseload, where each is said for the widest place, at most eight",
    example: "stranded/stock/persons/all/chacalluta", "The ids of the figures that head the report, in order."
  )
  package static let freshness = TypedColumn(
    "freshness_days", .whole(0...36_500), blank: "3", example: "3",
    "After how many days a value is stale; also a mapping of indicators, with default for the others.")
  package static let sameSituation = TypedColumn(
    "same_situation_days", .whole(0...366), blank: "1", example: "1",
    "How many days apart two values may be that are about the same situation.")
  package static let tolerance = TypedColumn(
    "tolerance", .decimal(0...1), blank: "0.05", example: "0.05",
    "How far two numbers that agree may differ, as a part of the larger.")
  package static let householdSize = TypedColumn(
    "household_size", .each(.decimal(1...50)), blank: "households are not reckoned as people",
    example: "4.2|5",
    "How many people live in a household, or the least and the most: gives a second number, said to be computed."
  )
  package static let entered = TypedColumn(
    "entered", .choice(EnteredRule.self), blank: "optional",
    example: "required", "Whether every record must say when it was entered.")
  package static let review = TypedColumn(
    "review", .choice(ReviewRule.self), blank: "none", example: "before-public",
    "From which edition outward a record counts only once a second person has accepted it.")
  package static let keepTexts = TypedColumn(
    "keep_texts", .choice(KeptTexts.self), blank: "no",
    example: "yes", "Whether the texts that records are drafted from are kept, without what names persons.")
  package static let edition = TypedColumn(
    "edition", .choice(Edition.self), blank: "public", example: "public",
    "The edition made where none is asked for.")
  package static let sections = TypedColumn(
    "sections", .each(.choice(Section.self)), blank: "the usual ones", example: "highlights|key-figures|gaps",
    "The sections of the report, in order.")
  package static let nextReport = TypedColumn(
    "next_report", .date, blank: "one cadence later", example: "2025-12-02", "When the next report is due.")
  package static let situationLevel = TypedColumn(
    "situation_level", .choice(PlaceType.self), blank: "each place as recorded", example: "adm1",
    "The kind of place at which the situation is told.")
  package static let topic = TypedColumn(
    "topics.id", .name, required: true, example: "crisis-at-border", "A topic that statements are about.")
  package static let topicName = TypedColumn(
    "topics.name", .text, languages: .onlyEach, example: "whether there is a crisis at the border",
    "Its name within a sentence, a text for each language.")
  package static let totalPlace = TypedColumn(
    "totals.place", .reference(.place), required: true, example: "arica-y-parinacota",
    "The place that a sum stands for.")
  package static let totalOf = TypedColumn(
    "totals.of", .list(.reference(.place)), required: true, example: "camp-a|camp-b",
    "The places added up, which do not overlap.")
  package static let changeFrom = TypedColumn(
    "changes.from", .day, required: true, example: "2025-12-05",
    "The first day whose report is made by a change. Beside it stand the keys that hold from then on; earlier reports stay as they were."
  )
}

extension TableSchema {
  /// The keys of `operation.yaml`.
  package static let profile = TableSchema(
    "operation", "What the operation is and how its report is made.",
    [
      ProfileKey.operation, ProfileKey.title, ProfileKey.organisation, ProfileKey.contactRole,
      ProfileKey.languages, ProfileKey.timezone, ProfileKey.clockPlace, ProfileKey.clockZone,
      ProfileKey.cutoff, ProfileKey.firstReport, ProfileKey.cadence,
      ProfileKey.glide, ProfileKey.countries, ProfileKey.sectors, ProfileKey.indicator,
      ProfileKey.indicatorName, ProfileKey.indicatorRole, ProfileKey.indicatorMeasure,
      ProfileKey.indicatorUnit, ProfileKey.indicatorFreshness,
      ProfileKey.keyFigures,
      ProfileKey.freshness, ProfileKey.sameSituation, ProfileKey.tolerance,
      ProfileKey.householdSize, ProfileKey.entered, ProfileKey.review, ProfileKey.keepTexts,
      ProfileKey.edition, ProfileKey.sections, ProfileKey.nextReport, ProfileKey.situationLevel,
      ProfileKey.topic, ProfileKey.topicName, ProfileKey.totalPlace, ProfileKey.totalOf,
      ProfileKey.changeFrom,
    ])
}

extension ProfileKey {
  /// What holds on all days, for the tables are read, files named and reports counted by it.
  package static let fixed = [
    "operation", "timezone", "first_report", "cadence_days", "entered", "keep_texts", "edition", "changes",
  ]

  /// Whether any number of entries stand below a key, so that it is not one setting.
  package static func isOfMany(_ column: Column) -> Bool {
    ["clocks.", "indicators.", "topics.", "totals.", "changes."].contains { column.name.hasPrefix($0) }
  }
}

/// Whether the texts that records are drafted from are kept.
package enum KeptTexts: String, Coded {
  case yes, no
  package static let vocabulary = "keep_texts"
}

/// Whether every record must say when it was entered.
package enum EnteredRule: String, Coded {
  case required, optional
  package static let vocabulary = "entered"
}

/// Tags by HXL 1.1. `#affected` is left out on purpose: readers that know no `+min` and `+max` would add the three
/// numbers of a row up.
extension Report.DataRow: Reported {
  package static let typeName = "data_row"
  package static let fields: [Field<Report.DataRow>] =
    identityFields + placeFields + dateFields + figureFields + otherFields + evidenceFields

  private static let identityFields: [Field<Report.DataRow>] = [
    Field("kind", .code(Kind.self), "What kind of thing the row tells of.", hxl: "#meta+kind") {
      .text($0.kind.rawValue)
    },
    Field("id", .text, "Id of the figure, measure or record.", hxl: "#meta+id") { .text($0.id) },
    Field("reported", .day, "The day reported on.", hxl: "#date+reported") { .day($0.reported) },
  ]

  private static let placeFields: [Field<Report.DataRow>] = [
    Field("place", .optional(.text), "Id of the place.", hxl: "#loc+code") { .optional($0.place.id) },
    Field("place_name", .optional(.text), "Name of the place, as registered.", hxl: "#loc+name") {
      .optional($0.place.name)
    },
    Field("place_type", .optional(.code(PlaceType.self)), "What kind of place it is.", hxl: "#loc+type") {
      .optional($0.place.type?.rawValue)
    },
    Field("country", .list(.text), "ISO 3166-1 alpha-3.", hxl: "#country+code+list+v_iso3") {
      .texts($0.place.countries)
    },
    Field("adm1", .list(.text), "P-codes at level 1.", hxl: "#adm1+code+list+v_pcode") {
      .texts($0.place.levels[0])
    },
    Field("adm2", .list(.text), "P-codes at level 2.", hxl: "#adm2+code+list+v_pcode") {
      .texts($0.place.levels[1])
    },
    Field("adm3", .list(.text), "P-codes at level 3.", hxl: "#adm3+code+list+v_pcode") {
      .texts($0.place.levels[2])
    },
    Field("lat", .optional(.decimal), "Latitude.", unit: "degrees", hxl: "#geo+lat") {
      $0.place.latitude.map(Value.decimal) ?? .none
    },
    Field("lon", .optional(.decimal), "Longitude.", unit: "degrees", hxl: "#geo+lon") {
      $0.place.longitude.map(Value.decimal) ?? .none
    },
  ]

  private static let dateFields: [Field<Report.DataRow>] = [
    Field("occurred", .optional(.day), "First day it may be about.", hxl: "#date+occurred") {
      .optional($0.occurred.flatMap(\.knownStart))
    },
    Field("occurred_until", .optional(.day), "Last day it may be about.", hxl: "#date+occurred+end") {
      .optional($0.occurred.flatMap(\.knownEnd))
    },
    Field("occurred_as_said", .optional(.text), "The date as given, EDTF.", hxl: "#meta+date+edtf") {
      .optional($0.occurred?.description)
    },
    Field("start", .optional(.day), "First day in force, at the earliest.", hxl: "#date+start") {
      .optional($0.start.flatMap(\.knownStart))
    },
    Field("end", .optional(.day), "Last day in force or of the event, at the latest.", hxl: "#date+end") {
      .optional($0.end.flatMap(\.knownEnd))
    },
  ]

  private static let figureFields: [Field<Report.DataRow>] = [
    Field("indicator", .optional(.text), "Id of what is counted.", hxl: "#indicator+code") {
      .optional($0.indicator)
    },
    Field("indicator_name", .optional(.localText), "What is counted.", hxl: "#indicator+name") {
      $0.indicatorName.map(Value.local) ?? .none
    },
    Field(
      "indicator_tag", .optional(.text),
      "The hashtag that a table of this alone would have; not a column's own, for a row gives three numbers.",
      hxl: "#meta+indicator+tag"
    ) { .optional($0.indicatorTag) },
    Field(
      "measure", .optional(.code(Measure.self)), "Stock, flow, cumulative, peak or change.",
      hxl: "#indicator+type"
    ) { .optional($0.measure?.rawValue) },
    Field("unit", .optional(.text), "What one is.", hxl: "#indicator+unit") { .optional($0.unit) },
    Field("group", .optional(.text), "Who is counted.", hxl: "#beneficiary+code") { .optional($0.group) },
    Field("words", .optional(.text), "The words or number as said.", hxl: "#indicator+text") {
      .optional($0.words)
    },
    Field("low", .optional(.amount), "Lowest number; blank is open or unknown.", hxl: "#indicator+num+min") {
      .optional($0.low)
    },
    Field("best", .optional(.amount), "The number, where a point was said.", hxl: "#indicator+num") {
      .optional($0.best)
    },
    Field("high", .optional(.amount), "Highest number; blank is open or unknown.", hxl: "#indicator+num+max")
    {
      .optional($0.high)
    },
  ]

  private static let otherFields: [Field<Report.DataRow>] = [
    Field("sector", .optional(.code(Sector.self)), "The sector.", hxl: "#sector+code+v_ocha_clusters") {
      .optional($0.sector?.rawValue)
    },
    Field("severity", .optional(.whole), "Severity, 1 to 5; blank is not assessed.", hxl: "#severity+code") {
      .optional($0.severity)
    },
    Field("type", .optional(.text), "Kind of measure, activity or event.", hxl: "#operations+type") {
      .optional($0.type)
    },
    Field("stage", .optional(.code(PolicyStage.self)), "Stage of the measure.", hxl: "#operations+status") {
      .optional($0.stage?.rawValue)
    },
    Field("organisation", .optional(.localText), "Who acts.", hxl: "#org+name") {
      .optional($0.organisation)
    },
    Field("summary", .optional(.localText), "What it is, in a sentence.", hxl: "#description") {
      $0.summary.map(Value.local) ?? .none
    },
  ]

  private static let evidenceFields: [Field<Report.DataRow>] = [
    Field("label", .optional(.code(Label.self)), "How sure it is.", hxl: "#status+verification") {
      .optional($0.label?.rawValue)
    },
    Field("origins", .optional(.whole), "How many known origins say it.", hxl: "#meta+num+origins") {
      .optional($0.origins)
    },
    Field("reports", .optional(.whole), "How many sources carry it.", hxl: "#meta+num+reports") {
      .optional($0.reports)
    },
    Field("caveats", .list(.code(CaveatCode.self)), "Codes of its caveats.", hxl: "#meta+caveat+list") {
      .texts($0.marks.map(\.code.rawValue))
    },
    Field("sources", .list(.text), "Ids of the sources.", hxl: "#meta+list+source") { .texts($0.sources) },
    Field("records", .list(.text), "Ids of the records behind it.", hxl: "#meta+id+list") {
      .texts($0.records)
    },
  ]
}

extension DateSpan {
  fileprivate var knownStart: Day? { isOpenStart ? nil : earliest }
  fileprivate var knownEnd: Day? { isOpenEnd ? nil : latest }
}

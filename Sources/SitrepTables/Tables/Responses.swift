package import SitrepModel

package enum ResponseColumn {
  package static let organisation = TypedColumn(
    "organisation", .text, hxl: "#org+name", otherTags: ["#org"], example: "Chilean Red Cross",
    "Who responds.")
  package static let sector = TypedColumn(
    "sector", .choice(Sector.self), hxl: "#sector+code+v_ocha_clusters",
    otherTags: ["#sector+code", "#sector"],
    example: "WSH",
    "The sector, by the code of the global cluster or area of responsibility.")
  package static let activity = TypedColumn(
    "activity", .text, hxl: "#activity+name", otherTags: ["#activity"], example: "Drinking water",
    "What is done.")
  package static let reached = TypedColumn(
    "reached", .quantity, hxl: "#reached", example: "about 80",
    "How many it has reached, as said; households stay households.")
  package static let indicator = TypedColumn(
    "indicator", .openChoice(.indicator),
    hxl: "#indicator+name", otherTags: ["#indicator+code"], example: "displaced",
    "Whom or what it is for, where that is said.")
  package static let targeted = TypedColumn(
    "targeted", .quantity, hxl: "#targeted", example: "about 1,200", "How many it is to reach, as said.")
  package static let until = TypedColumn(
    "until", .date, hxl: "#date+end", example: "2025-12-31", "The last day of the activity.")
  package static let status = TypedColumn(
    "status", .choice(ResponseStatus.self), blank: "reported; how far the activity is, is not said",
    hxl: "#status+activity", otherTags: ["#status"], example: "ongoing",
    "How far the activity is, or whether the record is verified, disputed or taken back.")
}

extension TableSchema {
  package static let responses = recordTable(
    "responses", "Who does what for the people affected.", status: ResponseColumn.status,
    [
      ResponseColumn.organisation, ResponseColumn.sector, ResponseColumn.activity, ResponseColumn.indicator,
      EstimateColumn.unit, EstimateColumn.group, ResponseColumn.targeted, ResponseColumn.reached,
      ResponseColumn.until, RecordColumn.summary,
    ],
    asked: [
      ResponseColumn.organisation, ResponseColumn.activity, ResponseColumn.status, ResponseColumn.sector,
      ResponseColumn.reached, RecordColumn.place, RecordColumn.occurred,
    ],
    shown: [
      RecordColumn.place, ResponseColumn.organisation, ResponseColumn.sector, ResponseColumn.activity,
      ResponseColumn.reached,
    ])
}

struct ResponseDecoder: RecordDecoder {
  static let schema = TableSchema.responses
  let cells: RecordCells
  let statuses = CodeList<ResponseStatus>()

  func decode(_ row: TableRow, into store: inout TableStore) -> Response? {
    let organisation = store.read(row, ResponseColumn.organisation)
    let sector = store.read(row, ResponseColumn.sector)
    let activity = store.read(row, ResponseColumn.activity)
    let indicator = store.read(row, ResponseColumn.indicator)
    let group = store.read(row, EstimateColumn.group)
    var unit = store.read(row, EstimateColumn.unit)
    let until = store.read(row, ResponseColumn.until)
    let language = store.language(row, cells)
    if unit.isBlank { unit = store.names.symbol(of: KnownValues.defaultUnit) }
    // Each keeps what its words count: a plan for people may reach households.
    var (targetedUnit, reachedUnit) = (unit, unit)
    let targeted = store.quantity(row, ResponseColumn.targeted, unit: &targetedUnit, language: language)
    let reached = store.quantity(row, ResponseColumn.reached, unit: &reachedUnit, language: language)
    let summary = store.read(row, RecordColumn.summary)
    let status = store.code(row, cells.status, statuses)
    guard let head = store.head(row, cells, status: status?.ofRecord ?? .reported) else { return nil }
    return Response(
      head: head, organisation: organisation, sector: sector, activity: activity, indicator: indicator,
      group: group, targeted: targeted, targetedUnit: targetedUnit, reached: reached,
      reachedUnit: reachedUnit, until: until, status: status?.ofActivity, summary: summary)
  }
}

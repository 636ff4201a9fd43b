package import SitrepModel

package enum PolicyColumn {
  package static let measure = TypedColumn(
    "measure", .name, required: true, hxl: "#operations+code", example: "pe-emergency-2025",
    "The name that ties the steps of one measure together.")
  package static let actor = TypedColumn(
    "actor", .reference(.actor), hxl: "#operations+actor", example: "jeri",
    "Who takes the step: an actor's id, name or alias, else as spelled.")
  package static let country = TypedColumn(
    "country", .country, hxl: "#country+code+v_iso3", example: "PER", "The country whose measure it is.")
  package static let type = TypedColumn(
    "type", .openChoice(.policyType),
    hxl: "#operations+type", example: "state-of-emergency", "What kind of measure it is.")
  package static let stage = TypedColumn(
    "stage", .choice(PolicyStage.self), required: true, hxl: "#status+policy", example: "announced",
    "How far the measure has come with this step.")
  package static let start = TypedColumn(
    "start", .date, hxl: "#date+start", example: "2025-11-28", "The first day in force.")
  package static let end = TypedColumn(
    "end", .date, hxl: "#date+end", example: "2026-01-26", "The last day in force.")
  package static let duration = TypedColumn(
    "duration", .duration, hxl: "#date+duration", example: "P60D", "How long it is in force.")
  package static let legalReference = TypedColumn(
    "legal_ref", .text, hxl: "#operations+legal", example: "Decreto Supremo 1-2025",
    "The legal text it rests on.")
}

extension TableSchema {
  package static let policies = recordTable(
    "policies", "One step of one measure: announced, adopted, in force, extended, ended.", needsPlace: false,
    [
      PolicyColumn.measure, PolicyColumn.actor, PolicyColumn.country, PolicyColumn.type, PolicyColumn.stage,
      PolicyColumn.start, PolicyColumn.end, PolicyColumn.duration, PolicyColumn.legalReference,
      RecordColumn.summary,
    ],
    asked: [
      PolicyColumn.measure, PolicyColumn.stage, RecordColumn.summary, RecordColumn.occurred,
      PolicyColumn.start, PolicyColumn.duration,
    ],
    shown: [
      PolicyColumn.measure, PolicyColumn.actor, PolicyColumn.stage, PolicyColumn.start, RecordColumn.summary,
    ])
}

struct PolicyDecoder: RecordDecoder {
  static let schema = TableSchema.policies
  let cells: RecordCells

  func decode(_ row: TableRow, into store: inout TableStore) -> PolicyStep? {
    let stage = store.read(row, PolicyColumn.stage)
    let (start, end) = (store.read(row, PolicyColumn.start), store.read(row, PolicyColumn.end))
    if let start, let end, !start.isOpenStart, !end.isOpenEnd, end.latest < start.earliest {
      let cell = store.cell(PolicyColumn.end)
      store.report(.error, row, cell, .endBeforeStart(start: "\(start)"))
    }
    let measure = store.read(row, PolicyColumn.measure)
    let actor = store.read(row, PolicyColumn.actor)
    let country = store.read(row, PolicyColumn.country)
    let type = store.read(row, PolicyColumn.type)
    let duration = store.read(row, PolicyColumn.duration)
    let legalReference = store.read(row, PolicyColumn.legalReference)
    let summary = store.read(row, RecordColumn.summary)
    guard let head = store.head(row, cells), let stage else { return nil }
    return PolicyStep(
      head: head, measure: measure, actor: actor, country: country, type: type, stage: stage, start: start,
      end: end, duration: duration, legalReference: legalReference, summary: summary)
  }
}

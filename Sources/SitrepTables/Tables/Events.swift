package import SitrepModel

package enum EventColumn {
  package static let kind = TypedColumn(
    "kind", .choice(EventKind.self), hxl: "#event+type", example: "key-date", "What kind of event it is.")
  package static let until = TypedColumn(
    "until", .date, blank: "it ends on the day it starts", hxl: "#date+end", example: "2025-12-14",
    "The last day.")
}

extension TableSchema {
  package static let events = recordTable(
    "events", "What happened, or is to happen, on a date.", needsPlace: false,
    [EventColumn.kind, EventColumn.until, RecordColumn.summary],
    asked: [RecordColumn.summary, EventColumn.kind, RecordColumn.occurred, RecordColumn.place],
    shown: [
      RecordColumn.place, EventColumn.kind, EventColumn.until, RecordColumn.summary,
      RecordColumn.attributedTo,
    ])
}

struct EventDecoder: RecordDecoder {
  static let schema = TableSchema.events
  let cells: RecordCells

  func decode(_ row: TableRow, into store: inout TableStore) -> Event? {
    let kind = store.read(row, EventColumn.kind)
    let until = store.read(row, EventColumn.until)
    let summary = store.read(row, RecordColumn.summary)
    guard let head = store.head(row, cells) else { return nil }
    return Event(head: head, kind: kind, until: until, summary: summary)
  }
}

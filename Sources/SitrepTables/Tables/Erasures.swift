package import SitrepModel

package enum ErasureColumn {
  package static let record = TypedColumn(
    "record", .name, required: true, hxl: "#meta+id+erased", example: "est-009",
    "The id of the record that was taken out.")
  package static let erased = TypedColumn(
    "erased", .moment, required: true, hxl: "#date+erased", example: "2025-12-02T10:00:00-03:00",
    "When it was taken out.")
  package static let role = TypedColumn(
    "role", .text, hxl: "#contact+role", example: "head of mission", "The role that decided, never a name.")
  package static let why = TypedColumn(
    "why", .text, required: true, hxl: "#description+reason", example: "The family could be recognised.",
    "Why; it names nobody.")
}

extension TableSchema {
  package static let erasures = TableSchema(
    "erasures",
    "The records that were taken out for a person's safety. `sitrep erase` takes one out and adds its row.",
    [ErasureColumn.record, ErasureColumn.erased, ErasureColumn.role, ErasureColumn.why])
}

struct ErasureDecoder: ColumnDecoder {
  static let schema = TableSchema.erasures

  func decode(_ row: TableRow, into store: inout TableStore) -> ErasedRecord? {
    let record = store.read(row, ErasureColumn.record)
    let erased = store.read(row, ErasureColumn.erased)
    let role = store.read(row, ErasureColumn.role)
    let why = store.read(row, ErasureColumn.why)
    guard !store.isRowFaulty, let erased else { return nil }
    _ = store.references.erasedIDs.insert(record)
    return ErasedRecord(
      record: record, erased: erased, role: role, why: why, position: store.position(of: row))
  }
}

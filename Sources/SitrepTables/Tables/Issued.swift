package import SitrepModel

package enum IssuedColumn {
  package static let date = TypedColumn(
    "date", .day, required: true, hxl: "#date+reported", example: "2025-12-01", "The day the report is about."
  )
  package static let edition = TypedColumn(
    "edition", .choice(Edition.self), blank: "public", hxl: "#meta+edition", example: "public",
    "The edition that was sent.")
  package static let version = TypedColumn(
    "version", .whole(1...9_999), blank: "1", hxl: "#meta+version", example: "1",
    "1 for the first issue of the day, then one more for each that replaces it.")
  package static let issued = TypedColumn(
    "issued", .moment, required: true, hxl: "#date+issued", example: "2025-12-01T23:59:00-03:00",
    "When it was sent.")
  package static let sums = TypedColumn(
    "sums", .list(.text), hxl: "#meta+checksum",
    example: "sitrep-chile-peru-2025-2025-12-01-en.txt sha256:9f86d081…",
    "The files that were sent, each with the SHA-256 of its bytes.")
  package static let role = TypedColumn(
    "role", .text, hxl: "#contact+role", example: "information management officer",
    "The role that sent it, never a name.")
  package static let note = TypedColumn(
    "note", .text, hxl: "#description+note", example: "Corrects version 1.", "Why.")
  package static let revision = TypedColumn(
    "revision", .whole(1...Int(Int32.max)), blank: "it was made from a folder", hxl: "#meta+revision",
    example: "214", "The newest entry of the store from which it was made.")
  package static let previous = TypedColumn(
    "previous", .text, hxl: "#meta+checksum+previous", example: "sha256:9f86d081…",
    "The sum of the line before it, by which it shows that the log was changed.")
}

extension TableSchema {
  package static let issued = TableSchema(
    "issued", "The reports that were sent, with the sums of their files.",
    [
      IssuedColumn.date, IssuedColumn.edition, IssuedColumn.version, IssuedColumn.issued, IssuedColumn.sums,
      IssuedColumn.role, IssuedColumn.note, IssuedColumn.revision, IssuedColumn.previous,
    ])
}

struct IssueDecoder: ColumnDecoder {
  static let schema = TableSchema.issued

  func decode(_ row: TableRow, into store: inout TableStore) -> Issue? {
    let date = store.read(row, IssuedColumn.date)
    let edition = store.read(row, IssuedColumn.edition)
    let version = store.read(row, IssuedColumn.version)
    let issued = store.read(row, IssuedColumn.issued)
    let sums = store.read(row, IssuedColumn.sums)
    let files = sums.compactMap { issuedFile(store.names.text($0), row, &store) }
    let role = store.read(row, IssuedColumn.role)
    let note = store.read(row, IssuedColumn.note)
    let revision = store.read(row, IssuedColumn.revision).map(Int64.init)
    let previous = store.read(row, IssuedColumn.previous)
    guard !store.isRowFaulty, let date, let issued else { return nil }
    return Issue(
      date: date, edition: edition ?? .public, version: version ?? 1, issued: issued,
      sums: files.sorted { $0.name < $1.name }, role: role, note: note, revision: revision,
      previous: previous, position: store.position(of: row))
  }

  /// `sitrep-….txt sha256:9f86…`
  private func issuedFile(_ text: String, _ row: TableRow, _ store: inout TableStore) -> Issue.IssuedFile? {
    let parts = text.split(separator: " ")
    let mark = "sha256:"
    guard parts.count == 2, parts[1].hasPrefix(mark), parts[1].utf8.count == mark.utf8.count + 64,
      parts[1].dropFirst(mark.count).allSatisfy({ $0.isASCII && $0.isHexDigit })
    else {
      let sums = store.cell(IssuedColumn.sums)
      store.report(.error, row, sums, .unreadableSum)
      return nil
    }
    return Issue.IssuedFile(name: String(parts[0]), sum: String(parts[1].dropFirst(mark.count)))
  }
}

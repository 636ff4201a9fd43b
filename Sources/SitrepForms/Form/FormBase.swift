import SitrepTables
import SitrepWorkbook

/// What the rows of a form are when it is written, on a hidden sheet: what a correction is compared with when the form
/// comes back.
struct FormBase {
  private let tables: [String: NamedRows]
  private let profile: ProfileSheet

  init(_ tables: [String: NamedRows], profile: ProfileSheet) {
    (self.tables, self.profile) = (tables, profile)
  }

  func write(to workbook: inout Workbook) throws(WorkbookError) {
    let number = try workbook.addSheet(HandedOutRows.sheet)
    try workbook.edit(number) { sheet throws(WorkbookError) in
      var line = 0
      for schema in EntryForm.schemas where schema.column(named: RecordColumn.id.name) != nil {
        guard let rows = tables[schema.name], !rows.rows.isEmpty else { continue }
        let names = rows.columns
        try Self.write([schema.name, HandedOutRows.columns] + names, row: line, &sheet)
        line += 1
        for row in rows.rows where !row.id.isEmpty {
          try Self.write([schema.name, HandedOutRows.entry] + names.map { row[$0] }, row: line, &sheet)
          line += 1
        }
      }
      try Self.write(
        [ProfileSheet.name, HandedOutRows.columns, RecordColumn.id.name, ProfileSheet.columns.value],
        row: line, &sheet)
      for row in profile.rows {
        line += 1
        try Self.write([ProfileSheet.name, HandedOutRows.entry, row.key, row.value], row: line, &sheet)
      }
      sheet.hide()
    }
  }

  private static func write(
    _ texts: [String], row: Int, _ sheet: inout SheetWriter
  ) throws(WorkbookError) {
    for (column, text) in texts.enumerated() { try sheet.write(text, row: row, column: column) }
  }
}

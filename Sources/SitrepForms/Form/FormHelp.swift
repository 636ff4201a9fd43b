import SitrepLanguage
import SitrepModel
import SitrepTables
import SitrepWorkbook

/// The first sheet of a form: how to fill it in, and every column with what to write and an example.
struct FormHelp {
  private let language: Language
  private let title: LocalText
  private let tables: [(schema: TableSchema, columns: [FormColumn])]

  /// Sheet, label, name, whether it is needed, what to write, example.
  private static let widths: [Double] = [14, 27, 21, 11, 58, 40]
  private static let instructions = 8

  init(_ language: Language, title: LocalText, tables: [(schema: TableSchema, columns: [FormColumn])]) {
    self.language = language
    self.title = title
    self.tables = tables
  }

  func write(to number: SheetNumber, of workbook: inout Workbook) throws(WorkbookError) {
    let names = tables.map { $0.schema.name }
    try workbook.edit(number) { sheet throws(WorkbookError) in
      let styles = try Styles(sheet)
      for (column, width) in Self.widths.enumerated() { try sheet.setColumns(column...column, width: width) }
      try sheet.write(language.text("form.title"), row: 0, column: 0, format: styles.title)
      try sheet.write(language.text(title), row: 1, column: 0, format: styles.line)
      var row = 3
      for number in 1...Self.instructions {
        // Lines that run over the cells beside them, which are blank.
        for line in lines(of: language.text("form.how-\(number)")) {
          try sheet.write(line, row: row, column: 0, format: styles.line)
          row += 1
        }
      }
      row += 1
      let header = row
      for (column, key) in ["sheet", "label", "name", "needed", "expected", "example"].enumerated() {
        try sheet.write(language.text("form.column-\(key)"), row: row, column: column, format: styles.label)
      }
      for (schema, columns) in tables {
        for column in columns {
          row += 1
          try write(column, of: schema, row: row, &sheet, styles)
        }
      }
      sheet.freeze(row: header + 1)
      try sheet.setPrint(
        isLandscape: true, repeatedRows: header...header, header: language.text("form.title"),
        footer: names.joined(separator: " · "), page: "&P / &N")
      sheet.protect()
      sheet.activate()
    }
  }

  private func write(
    _ column: FormColumn, of schema: TableSchema, row: Int, _ sheet: inout SheetWriter, _ styles: Styles
  ) throws(WorkbookError) {
    let needed = column.column.isRequired ? language.text("value.true") : ""
    let texts = [column.label, column.name, needed, column.expected(language), column.column.example]
    try sheet.write(
      schema.name, to: .cells(sheet: schema.name, rows: 0...0, column: 0), row: row, column: 0,
      format: styles.link, plain: styles.text)
    for (index, text) in texts.enumerated() {
      try sheet.write(text, row: row, column: index + 1, format: styles.text)
    }
    let lines = zip(texts, Self.widths.dropFirst()).map { CellTextMeasure.lines(of: $0, width: $1) }
    try sheet.setRow(row, height: Double(lines.max() ?? 1) * CellTextMeasure.lineHeight())
  }

  /// A text in lines as long as the columns are wide together.
  private func lines(of text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let longer = lines[lines.count - 1].isEmpty ? String(word) : lines[lines.count - 1] + " " + word
      if CellTextMeasure.lines(of: longer, width: Self.widths.reduce(0, +)) > 1 {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines
  }

  private struct Styles {
    let title, line, label, text, link: CellFormat

    init(_ sheet: borrowing SheetWriter) throws(WorkbookError) {
      title = try sheet.format(FormStyle.title)
      line = try sheet.format(.plain)
      label = try sheet.format(FormStyle.label)
      text = try sheet.format(FormStyle.text)
      link = try sheet.format(
        FormStyle.text.with {
          $0.color = 0x0563C1
          $0.isUnderlined = true
        })
    }
  }
}

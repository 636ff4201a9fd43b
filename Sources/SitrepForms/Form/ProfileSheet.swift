import SitrepLanguage
import SitrepTables
import SitrepWorkbook

/// The sheet of a form on which the profile is told: a key a row, with its value beside it.
struct ProfileSheet {
  private let settings: ProfileSettings
  private let languages: [String]
  private let language: Language

  /// The sheet's name, the same in each language, as those of tables are.
  static let name = TableSchema.profile.name
  /// What heads the columns that are read.
  static let columns = (key: "key", value: "value")
  private static let headerRows = 3
  /// Blank rows for keys of one's own, such as another indicator.
  private static let blankRows = 100
  /// Key, value, what to write, example.
  private static let widths: [Double] = [30, 52, 46, 40]

  init(_ settings: ProfileSettings, languages: [String], language: Language) {
    (self.settings, self.languages, self.language) = (settings, languages, language)
  }

  /// The keys and values that the sheet shows: those that the profile has, and those that it leaves open.
  var rows: [(key: String, value: String)] {
    var keys = settings.settings.map(\.key)
    for (index, column) in TableSchema.profile.columns.enumerated() where !ProfileKey.isOfMany(column) {
      let names = column.languages == .none ? [column.name] : languages.map { "\(column.name).\($0)" }
      for name in names where !keys.contains(name) && !keys.contains(column.name) {
        // Beside the key before it, as the data dictionary has them.
        let before = Set(TableSchema.profile.columns[..<index].map(\.name))
        let place = keys.lastIndex { key in
          TableSchema.profileKey(ofSetting: key).map { before.contains($0.name) || $0.name == column.name }
            ?? false
        }
        keys.insert(name, at: place.map { $0 + 1 } ?? keys.endIndex)
      }
    }
    return keys.map { ($0, settings[$0]) }
  }

  /// The values of a list, else what is to be written in words; a form of writing is told by the example.
  private func expected(_ kind: CellKind) -> String {
    switch kind {
    case .choice(_, let values): values.joined(separator: ", ")
    case .list(let item):
      switch item {
      case .choice(_, let values): values.joined(separator: "|")
      default: language.text("form.expect.several")
      }
    case .zone, .timeOfDay: ""
    default: language.text("form.expect.\(kind.wordKey)")
    }
  }

  func write(to workbook: inout Workbook) throws(WorkbookError) {
    let number = try workbook.addSheet(Self.name)
    let rows = rows
    try workbook.edit(number) { sheet throws(WorkbookError) in
      let label = try sheet.format(FormStyle.label)
      let name = try sheet.format(FormStyle.name)
      let cell = try sheet.format(FormStyle.cell)
      let text = try sheet.format(FormStyle.text)
      let titles = ["form.column-name", "form.column-value", "form.column-expected", "form.column-example"]
      for (column, title) in titles.enumerated() {
        try sheet.write(language.text(title), row: 0, column: column, format: label)
        try sheet.setColumns(column...column, width: Self.widths[column], format: column < 2 ? cell : text)
      }
      for (column, head) in [Self.columns.key, Self.columns.value, "expected", "example"].enumerated() {
        try sheet.write(head, row: 1, column: column, format: name)
      }
      for (offset, row) in rows.enumerated() {
        let line = Self.headerRows + offset
        try sheet.write(row.key, row: line, column: 0, format: cell)
        try sheet.write(row.value, row: line, column: 1, format: cell)
        guard let key = TableSchema.profileKey(ofSetting: row.key) else { continue }
        try sheet.write(expected(key.kind), row: line, column: 2, format: text)
        try sheet.write(key.example, row: line, column: 3, format: text)
      }
      sheet.freeze(row: Self.headerRows, column: 1)
      try sheet.allowNumbersAsText()
      try sheet.setPrintArea(rows: 0...(Self.headerRows + rows.count + Self.blankRows), columns: 0...3)
      try sheet.setPrint(
        isLandscape: true, repeatedRows: 0...1, header: Self.name, footer: settings["operation"],
        page: "&P / &N")
    }
  }
}

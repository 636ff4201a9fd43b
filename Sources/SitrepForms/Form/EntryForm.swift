package import SitrepLanguage
package import SitrepModel
package import SitrepTables
package import SitrepWorkbook

/// A workbook to fill in: a sheet a table, with labels, column names and HXL tags above, drop-downs from the
/// operation, and the rows it has so far.
package struct EntryForm {
  private let operation: Operation
  private let existing: [String: NamedRows]
  private let profile: ProfileSheet
  private let language: Language
  private let lists: FormLists
  private let codes: CodeLabels

  /// Blank rows that are ready to be filled in below the rows there are.
  private static let blankRows = 1000
  /// Labels, names, tags: entries begin in the row after.
  private static let headerRows = 3

  /// The tables an officer fills in; what was sent is recorded by another command.
  package static let schemas: [TableSchema] =
    TableSchema.registers + TableSchema.records + [.narratives, .decisions, .followUps]

  /// - Parameters:
  ///   - existing: what the tables hold, by name of the table.
  ///   - profile: what the operation's profile says.
  package init(
    _ operation: Operation, existing: [String: NamedRows], profile: ProfileSettings, language: Language
  ) {
    self.operation = operation
    self.existing = existing
    self.profile = ProfileSheet(profile, languages: operation.profile.languages, language: language)
    self.language = language
    codes = CodeLabels([language], operation: operation)
    lists = FormLists(operation, schemas: Self.schemas, codes: codes)
  }

  package func write(to path: String) throws(WorkbookError) {
    var workbook = try Workbook(path: path, isRightToLeft: language.isRightToLeft)
    var properties = DocumentProperties()
    properties.title = "\(language.text(operation.profile.title)) – \(language.text("form.title"))"
    properties.company = operation.profile.reporter.organisation.original
    try workbook.setProperties(properties, created: operation.profile.firstReport)
    let help = try workbook.addSheet(language.text("form.help-sheet"))
    for schema in Self.schemas { try write(schema, &workbook) }
    // Last, for it leads to the others.
    try FormHelp(language, title: operation.profile.title, tables: Self.schemas.map { ($0, columns(of: $0)) })
      .write(to: help, of: &workbook)
    try profile.write(to: &workbook)
    try writeLists(&workbook)
    try FormBase(existing.mapValues { newest($0) }, profile: profile).write(to: &workbook)
    try workbook.close()
  }

  // MARK: A table

  private func write(_ schema: TableSchema, _ workbook: inout Workbook) throws(WorkbookError) {
    let columns = columns(of: schema)
    let rows = existing[schema.name].map { newest($0).rows } ?? []
    let sheet = try workbook.addSheet(schema.name)
    try workbook.edit(sheet) { sheet throws(WorkbookError) in
      try writeHeader(columns, lastRow: lastRow(of: schema), &sheet)
      try write(rows, columns: columns, &sheet)
      if rows.isEmpty { try writeExample(columns, &sheet) }
      sheet.freeze(row: Self.headerRows, column: 1)
      try sheet.allowNumbersAsText()
      try sheet.setPrintArea(rows: 0...(Self.headerRows + rows.count), columns: 0...(columns.count - 1))
      try sheet.setPrint(
        isLandscape: true, repeatedRows: 0...1, header: schema.name, footer: operation.profile.operation,
        page: "&P / &N")
    }
  }

  /// The columns with what stands above them and what may be entered.
  private func writeHeader(
    _ columns: [FormColumn], lastRow: Int, _ sheet: inout SheetWriter
  ) throws(WorkbookError) {
    let label = try sheet.format(FormStyle.label)
    let needed = try sheet.format(FormStyle.neededLabel)
    let name = try sheet.format(FormStyle.name)
    let cell = try sheet.format(FormStyle.cell)
    let number = try sheet.format(FormStyle.number)
    for (index, column) in columns.enumerated() {
      try sheet.write(
        column.label, row: 0, column: index, format: column.column.isRequired ? needed : label)
      try sheet.write(column.name, row: 1, column: index, format: name)
      try sheet.write(column.hxl ?? "", row: 2, column: index, format: name)
      try sheet.setColumns(index...index, width: column.width, format: column.isNumber ? number : cell)
      try sheet.setEntry(entry(for: column, at: index), rows: Self.headerRows...lastRow, column: index)
    }
    try sheet.foldColumns(
      columns.indices.filter { !columns[$0].isShown }.map {
        ($0, columns[$0].width, columns[$0].isNumber ? number : cell)
      })
  }

  /// What was entered before.
  private func write(
    _ rows: [NamedRow], columns: [FormColumn], _ sheet: inout SheetWriter
  ) throws(WorkbookError) {
    let cell = try sheet.format(FormStyle.cell)
    let number = try sheet.format(FormStyle.number)
    for (offset, row) in rows.enumerated() {
      for (index, column) in columns.enumerated() where !row[column.name].isEmpty {
        let (text, line) = (row[column.name], Self.headerRows + offset)
        if column.isNumber, let value = Double(text) {
          try sheet.write(value, row: line, column: index, format: number)
        } else {
          try sheet.write(codes.label(of: text, column.column.kind), row: line, column: index, format: cell)
        }
      }
    }
  }

  /// The last row that is ready to be filled in.
  private func lastRow(of schema: TableSchema) -> Int {
    Self.headerRows + (existing[schema.name].map { newest($0).rows.count } ?? 0) + Self.blankRows - 1
  }

  /// A row to show what is meant, in a sheet without entries: it is not taken for one.
  private func writeExample(_ columns: [FormColumn], _ sheet: inout SheetWriter) throws(WorkbookError) {
    let style = try sheet.format(FormStyle.example)
    let ownLanguage = columns.first { $0.column.languages == .onlyEach }?.name
    for (index, column) in columns.enumerated() where column.isShown {
      let isFurther = column.name != column.column.name && column.name != ownLanguage
      let text = isFurther ? "" : codes.label(of: column.column.example, column.column.kind)
      try sheet.write(
        index == 0 ? language.text(FormWords.exampleKey) : text, row: Self.headerRows, column: index,
        format: style)
    }
  }

  /// One row a chain: the newest, which is what a change is compared with.
  private func newest(_ rows: NamedRows) -> NamedRows {
    var result = rows
    if rows.schema.isOfRecords {
      let replaced = Set(rows.rows.map { $0[RecordColumn.supersedes] })
      result.rows = rows.rows.filter { $0.id.isEmpty || !replaced.contains($0.id) }
    } else if rows.schema.hasVersions {
      let chains = RecordChains(rows.rows) { $0[RecordColumn.entered.name] }
      result.rows = chains.all.compactMap(\.last)
    }
    return result
  }

  private func entry(for column: FormColumn, at index: Int) -> CellEntry {
    let expected = column.expected(language)
    let example =
      column.column.example.isEmpty
      ? "" : "\n\(language.text("form.column-example")): \(column.column.example)"
    var entry = CellEntry(
      rule: .anything, title: column.label, message: expected + example, refusal: expected)
    if let register = column.column.kind.register {
      // The sheet itself, blank rows included: what is typed there can be chosen at once.
      let last = lastRow(of: register) + 1
      entry.rule = .list(range: "=\(register.name)!$A$\(Self.headerRows + 1):$A$\(last)")
      entry.others = .taken
      return entry
    }
    if let position = lists.position(of: column.column.kind) {
      entry.rule = .list(range: listRange(position))
      entry.others = .taken
      if column.column.kind.isClosed {
        // The code itself is right too, and so is its label in another language: import tells what is neither.
        (entry.others, entry.refusal) = (.asked, language.text("form.not-in-list"))
      }
      return entry
    }
    switch column.column.kind {
    case .whole(let range): entry.rule = .whole(range)
    case .decimal(let range): entry.rule = .decimal(range)
    case .date, .day, .moment: (entry.rule, entry.others) = (.formula(dateCheck(column: index)), .asked)
    default: break
    }
    return entry
  }

  /// A formula that takes what begins as EDTF does, and real dates. Who writes otherwise is asked: "29 November 2025" is
  /// read all the same.
  private func dateCheck(column index: Int) -> String {
    let cell = "\(columnLetters(index + 1))\(Self.headerRows + 1)"
    let isYear = "AND(ISNUMBER(FIND(LEFT(\(cell),1),\"0123456789\")),ISERROR(FIND(\"-\",LEFT(\(cell),4))))"
    let goesOn = "OR(LEN(\(cell))=4,MID(\(cell),5,1)=\"-\",MID(\(cell),5,1)=\"/\")"
    return "=OR(ISNUMBER(\(cell)),LEFT(\(cell),1)=\"/\",LEFT(\(cell),2)=\"..\",AND(\(isYear),\(goesOn)))"
  }

  private func listRange(_ position: Int) -> String {
    let letters = columnLetters(position + 1)
    let last = lists.lists[position].values.count + 1
    return "='\(language.text("form.lists-sheet"))'!$\(letters)$2:$\(letters)$\(last)"
  }

  private func columns(of schema: TableSchema) -> [FormColumn] {
    FormColumn.all(of: schema, operation.profile.languages, language)
  }

  // MARK: Lists

  private func writeLists(_ workbook: inout Workbook) throws(WorkbookError) {
    let lists = lists.lists
    let sheet = try workbook.addSheet(language.text("form.lists-sheet"))
    try workbook.edit(sheet) { sheet throws(WorkbookError) in
      let label = try sheet.format(FormStyle.label)
      for (column, list) in lists.enumerated() {
        try sheet.write(list.name, row: 0, column: column, format: label)
        for (row, value) in list.values.enumerated() { try sheet.write(value, row: row + 1, column: column) }
        try sheet.setColumns(column...column, width: 24)
      }
      sheet.protect()
    }
  }
}

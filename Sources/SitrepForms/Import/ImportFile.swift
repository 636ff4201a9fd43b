package import SitrepModel
package import SitrepSpreadsheet
package import SitrepTables

/// What a file brings for the tables of an operation: a filled form, an HXL file or a survey's export, as rows by
/// the names of the tables' columns.
package struct ImportFile: Sendable {
  /// One entry for each table that the file has something for.
  package var tables: [NamedRows] = []
  package var diagnostics: [Diagnostic] = []
  /// Whether the file is a form, which holds the operation's rows too, so that one that is missing was deleted.
  package var isForm = false
  /// Rows of a list that the operation has already, under ids of its own.
  package var present = 0
  /// In a form: what it says of the profile.
  package private(set) var profile: FormProfile?
  /// In a form: what its rows were when it was written.
  package private(set) var handedOut: HandedOutRows?
  /// The sheets that were read, cell by cell.
  package private(set) var grids: [TableGrid] = []
  /// The sheets beside the mapped one, on which its rows may rest.
  package private(set) var sheetsBeside: Set<String> = []
  private let words: FormWords
  private var oddities: [Diagnostic] = []

  /// Why a file can't be imported.
  package enum Refusal: Error {
    case spreadsheet(SpreadsheetError)
    /// No sheet or header tells for which table it is; `faults` are what keeps tags from telling it.
    case noTable(known: [String], faults: [Diagnostic])
  }

  /// Rows that stand in no file.
  package init(_ tables: [NamedRows]) {
    self.tables = tables
    words = FormWords()
  }

  /// Reads a workbook: its sheets named after tables, by name or label, are the tables.
  /// - Parameter register: the places that a list of P-codes adds to.
  package init(
    workbook path: String, name: String, labels: ColumnLabels, mapping: ImportMapping?,
    register: PCodeList.Register = PCodeList.Register(), words: FormWords = FormWords()
  ) throws(Refusal) {
    self.words = words
    do throws(SpreadsheetError) {
      let workbook = try Spreadsheet(path: path)
      if let mapping {
        try read(mapping, in: workbook, file: name)
      } else {
        for sheet in workbook.sheets {
          if let schema = labels.schema(ofSheet: sheet.name) {
            add(NamedRows(try grid(of: sheet, in: workbook, file: name), schema: schema, labels: labels))
          }
        }
        for sheet in Self.visibleFirst(workbook.sheets) where labels.schema(ofSheet: sheet.name) == nil {
          if sheet.name == HandedOutRows.sheet {
            handedOut = HandedOutRows(
              TableGrid(try workbook.contents(of: sheet), file: name, sheet: sheet.name))
            continue
          }
          if sheet.name == ProfileSheet.name,
            let profile = FormProfile(
              TableGrid(try workbook.contents(of: sheet), file: name, sheet: sheet.name))
          {
            self.profile = profile
            continue
          }
          try readStray(sheet, in: workbook, file: name, labels: labels, register: register)
        }
      }
    } catch {
      throw .spreadsheet(error)
    }
    judgeForm()
    if tables.isEmpty {
      let faults = diagnostics.filter { $0.severity == .error }
      throw .noTable(known: TableSchema.all.map(\.name), faults: faults)
    }
  }

  /// What is odd in any other file is a mistake in a form, which was written without it: columns that were taken out,
  /// pictures, gaps. A form is told by names above tags on several sheets.
  private mutating func judgeForm() {
    isForm = tables.count(where: \.isForm) > 1
    guard isForm else {
      diagnostics += oddities
      return
    }
    diagnostics += tables.filter(\.isForm).flatMap(\.absentColumns)
    diagnostics += oddities.map { oddity in
      var fault = oddity
      fault.severity = .error
      return fault
    }
  }

  /// A sheet that no table is named after: the table of a file that has no others, or one of a form that was
  /// renamed, whose rows must not be lost.
  private mutating func readStray(
    _ sheet: Spreadsheet.Sheet, in workbook: Spreadsheet, file: String, labels: ColumnLabels,
    register: PCodeList.Register
  ) throws(SpreadsheetError) {
    let grid = TableGrid(try workbook.contents(of: sheet), file: file, sheet: sheet.name)
    if tables.isEmpty, let list = PCodeList(grid) {
      diagnostics += grid.remarks
      return add(list, register)
    }
    let found = Self.likeliest(grid, labels: labels)
    if tables.isEmpty {
      if let found {
        diagnostics += grid.remarks(on: found)
        grids.append(grid)
        return add(found)
      }
      diagnostics += HXLNearMiss(grid).diagnostics
    }
    let near = nearest(to: sheet.name, among: TableSchema.all.map(\.name))
    if let found, near == nil, !found.isForm, !found.rows.isEmpty, !sheet.isHidden {
      return diagnostics.append(Self.secondSheet(grid))
    }
    guard near != nil || found?.isForm == true else { return }
    diagnostics.append(
      Diagnostic(
        .error, at: Location(file: file, sheet: sheet.name), .sheetOfNoTable, value: sheet.name,
        suggestion: found?.schema.name ?? near))
  }

  /// The sheet of a survey's export: the one that the mapping names, else the likeliest of those that can be seen.
  private mutating func read(
    _ mapping: ImportMapping, in workbook: Spreadsheet, file: String
  ) throws(SpreadsheetError) {
    var sheets: [(grid: TableGrid, isHidden: Bool)] = []
    for sheet in workbook.sheets {
      let grid = TableGrid(try workbook.contents(of: sheet), file: file, sheet: sheet.name)
      sheets.append((grid, sheet.isHidden))
    }
    let all = sheets.map(\.grid)
    let seen = sheets.filter { !$0.isHidden }.map(\.grid)
    let named = mapping.sheet.map { name in all.first { $0.sheet == name } }
    guard let grid = named ?? mapping.likeliest(of: seen) else {
      let names = all.compactMap(\.sheet)
      diagnostics.append(
        Diagnostic(
          .error, at: Location(file: file), .exportWithoutSheet, value: mapping.sheet,
          expected: .oneOf(names),
          suggestion: nearest(to: mapping.sheet ?? "", among: names)))
      return
    }
    let others = all.filter { $0.sheet != grid.sheet }
    let rows = mapping.rows(of: grid, others: others)
    oddities += grid.remarks(on: rows)
    if mapping.sheet == nil { diagnostics += mapping.others(like: grid, of: seen).map(Self.secondSheet) }
    add(rows)
    grids += [grid] + others
    sheetsBeside = Set(others.compactMap(\.sheet))
  }

  private static func secondSheet(_ grid: TableGrid) -> Diagnostic {
    Diagnostic(
      .warning, at: Location(file: grid.file, sheet: grid.sheet), .secondSheet, value: grid.sheet)
  }

  /// A hidden sheet is the data of a workbook only where no other is.
  private static func visibleFirst(_ sheets: [Spreadsheet.Sheet]) -> [Spreadsheet.Sheet] {
    sheets.filter { !$0.isHidden } + sheets.filter(\.isHidden)
  }

  /// Reads a file of separated values: a table by its name, by its HXL tags, or through a mapping.
  package init(
    separatedValues bytes: [UInt8], name: String, labels: ColumnLabels, mapping: ImportMapping?,
    register: PCodeList.Register = PCodeList.Register(), words: FormWords = FormWords()
  ) throws(Refusal) {
    self.words = words
    let grid = TableGrid(separatedValues: bytes, file: name, diagnostics: &diagnostics)
    grids = [grid]
    if grid.rows.isEmpty, !diagnostics.isEmpty { return }
    if let mapping {
      add(mapping.rows(of: grid))
      return
    }
    let stem = name.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? name
    let named = TableSchema.named(stem).map { NamedRows(grid, schema: $0, labels: labels) }
    if let list = PCodeList(grid) {
      add(list, register)
    } else if let rows = named ?? Self.likeliest(grid, labels: labels) {
      add(rows)
    } else {
      throw .noTable(known: TableSchema.all.map(\.name), faults: HXLNearMiss(grid).diagnostics)
    }
  }

  private mutating func add(_ rows: NamedRows) {
    var rows = rows
    words.settle(&rows)
    // A sheet of refused rows comes back with the reasons that were written beside them.
    diagnostics += rows.diagnostics.filter { $0.value != RefusedSheets.column || $0.severity == .error }
    tables.append(rows)
  }

  private mutating func add(_ list: PCodeList, _ register: PCodeList.Register) {
    let (new, known) = list.places(besides: register)
    add(new)
    present += known
  }

  private mutating func grid(
    of sheet: Spreadsheet.Sheet, in workbook: Spreadsheet, file: String
  ) throws(SpreadsheetError) -> TableGrid {
    let grid = TableGrid(try workbook.contents(of: sheet), file: file, sheet: sheet.name)
    oddities += grid.oddities
    grids.append(grid)
    return grid
  }

  /// The table most of whose columns a header names: one of which it names all that are needed, else one of which
  /// it names several, whose faults tell what is missing. It must name half of the file's columns, and together
  /// more than any other table has: what all records have tells nothing.
  private static func likeliest(_ grid: TableGrid, labels: ColumnLabels) -> NamedRows? {
    let width = grid.rows.prefix(TableGrid.headerRows).map { $0.count { !$0.text.isEmpty } }.max() ?? 0
    let read = (TableSchema.records + TableSchema.registers).map {
      NamedRows(grid, schema: $0, labels: labels)
    }
    func rank(_ rows: NamedRows) -> (Int, Int) {
      let isFaulty = rows.diagnostics.contains { $0.severity == .error }
      return (isFaulty ? 0 : 1, rows.columns.count)
    }
    return read.filter { rows in
      rows.columns.count > 1 && rows.columns.count * 2 >= width
        && rows.schema.isTold(by: rows.columns)
    }.max { rank($0) < rank($1) }
  }
}

extension TableGrid {
  /// What is worth a remark of a sheet that we did not write.
  fileprivate var remarks: [Diagnostic] { oddities + [hiddenRows].compactMap(\.self) }

  fileprivate func remarks(on table: NamedRows) -> [Diagnostic] {
    remarks + [hiddenColumns(readBy: table)].compactMap(\.self)
  }
}

extension ImportFile {
  /// What is wrong, by the row that it is wrong with, and what is wrong with the file itself.
  package var errors: (ofRows: [(row: NamedRow, reason: Diagnostic)], ofFile: [Diagnostic]) {
    var rows: [Location: NamedRow] = [:]
    for row in tables.flatMap(\.rows) {
      for line in [row.location.line] + row.combinedLines {
        var place = row.location
        place.line = line
        rows[place] = row
      }
    }
    var (ofRows, ofFile): ([(row: NamedRow, reason: Diagnostic)], [Diagnostic]) = ([], [])
    for fault in diagnostics where fault.severity == .error {
      var place = fault.location
      place.column = 0
      if let row = rows[place] { ofRows.append((row, fault)) } else { ofFile.append(fault) }
    }
    return (ofRows, ofFile)
  }
}

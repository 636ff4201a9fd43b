import SitrepModel
import SitrepSpreadsheet
import SitrepTables
import Testing

/// What programs make of a survey or a sheet of sites, and what is wrong with it where a mapping reads it.
@Suite("An export that is mapped") struct SurveyExportTests {
  private static let mapping = """
    table: estimates
    columns:
      id: _id
      source: {text: field-team}
      occurred: Date
      place: Site
      indicator: {text: stranded}
      measure: {text: stock}
      value: People

    """

  @Test("a name that stands twice where it is read is told with both places; elsewhere it does not matter")
  func duplicates() throws {
    let twice = try ImportMappingTests.rows(
      "_id,Date,Site,People,People,Note,Note\n1,2025-12-01,camp,40,41,a,b\n", mapping: Self.mapping)
    #expect(
      twice.problems == [
        "kobo.csv:1:22: error: a column that stands twice \"People\": expected one of that name; the first is at "
          + "kobo.csv:1:15"
      ])
    let elsewhere = try ImportMappingTests.rows(
      "_id,Date,Site,People,Note,Note\n1,2025-12-01,camp,40,a,b\n", mapping: Self.mapping)
    #expect(elsewhere.problems == [])
    #expect(elsewhere.rows.rows.map { $0["value"] } == ["40"])
  }

  @Test(
    "a formula's error and merged cells keep rows out only where the mapping reads them",
    arguments: [3, 4, 5])
  func unreadColumns(column: Int) throws {
    var contents = NamedRowsTests.contents([
      ["_id", "Date", "Site", "People", "Share", "Remarks"], ["1", "2025-12-01", "camp", "40"],
      ["2", "2025-12-02", "camp", "41"],
    ])
    let (at, below) = (CellReference(row: 1, column: column), CellReference(row: 2, column: column))
    contents.cells.removeAll { $0.at == at }
    contents.cells.append(SpreadsheetCell(at: at, value: .error("#DIV/0!")))
    contents.merged = [CellRange(at, below)]
    let map = try ImportMapping(yaml: Array(Self.mapping.utf8), file: "kobo.yaml")
    let rows = map.rows(of: TableGrid(contents, file: "in.xlsx", sheet: "Sites"))
    let errors = rows.diagnostics.filter { $0.severity == .error }
    #expect(errors.count == (column == 3 ? 2 : 0))
    #expect(errors.allSatisfy { $0.location.description == "in.xlsx:Sites!D2" })
    if column > 3 { #expect(rows.rows.map { $0["value"] } == ["40", "41"]) }
  }

  @Test("a number that can't be read is told, and its row is not taken for one without a number")
  func unreadNumber() throws {
    var contents = NamedRowsTests.contents([
      ["_id", "Date", "Site", "People"], ["1", "2025-12-01", "camp"], ["2", "2025-12-02", "camp"],
    ])
    contents.cells.append(
      SpreadsheetCell(at: CellReference(row: 1, column: 3), value: .error("#REF!")))
    let map = try ImportMapping(yaml: Array(Self.mapping.utf8), file: "kobo.yaml")
    let rows = map.rows(of: TableGrid(contents, file: "in.xlsx", sheet: "Sites"))
    #expect(rows.rows.map { $0["id"] } == ["1"])
    #expect(
      rows.diagnostics.map(\.description) == [
        "in.xlsx:Sites!D2: error: a formula that gives an error \"#REF!\": expected a value; correct or clear the formula",
        "in.xlsx:Sites!3: warning: 1 row left out, where \"People\" is blank: line 3",
      ])
  }

  @Test(
    "an export is read whatever separates its cells, ends its lines and encodes it",
    arguments: [
      "sep=;\r\n" + table.replacing(",", with: ";"), table.replacing("\n", with: "\r"), "\u{FEFF}" + table,
      table.replacing(",", with: "|"), table.replacing(",", with: "\t"),
      "Sites, by day, as reported\n\n" + table,
      "Sites, by day, as reported\n" + table.replacing(",", with: ";"),
    ])
  func forms(_ text: String) throws {
    let (rows, problems) = try ImportMappingTests.rows(text, mapping: Self.mapping)
    #expect(problems == [])
    #expect(rows.rows.map { $0["value"] } == ["40", "41", "42"])
  }

  private static let table =
    "_id,Date,Site,People\n" + (0...2).map { "\($0),2025-12-01,camp,\(40 + $0)\n" }.joined()

  @Test("an export in UTF-16 is read, and that is said")
  func utf16() throws {
    let map = try ImportMapping(yaml: Array(Self.mapping.utf8), file: "kobo.yaml")
    var faults: [Diagnostic] = []
    let bytes = ("\u{FEFF}" + Self.table).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let grid = TableGrid(separatedValues: bytes, file: "kobo.csv", diagnostics: &faults)
    #expect(
      faults.map(\.description) == [
        "kobo.csv: warning: not UTF-8: read as UTF-16: expected a file saved as UTF-8"
      ])
    #expect(map.rows(of: grid).rows.count == 3)
  }

  @Test(
    "a row of text with more cells than the header is an error, for a comma in it may be that of a number")
  func overlongRow() throws {
    let text = "_id,Date,Site,People\n1,2025-12-01,camp,1,200\n2,2025-12-01,camp,7,,\n"
    let (_, problems) = try ImportMappingTests.rows(text, mapping: Self.mapping)
    #expect(problems == ["kobo.csv:2:21: error: 5 cells in the row: expected 4, as in the header"])
  }

  @Test(
    "a header that gives its numbers another scale or unit than the mapping is an error",
    arguments: [
      ("People", nil), ("People (thousands)", "scaled-header"), ("Personas (en miles)", "scaled-header"),
      ("Milliers de personnes", "scaled-header"), ("People ('000)", "scaled-header"),
      ("People (x 1000)", "scaled-header"), ("Households", "incomparable-unit"), ("HHs", "incomparable-unit"),
      ("Total households", "incomparable-unit"), ("%", "incomparable-unit"), ("Total persons", nil),
      ("HH size", nil), ("People in households", nil), ("M", nil), ("Total", nil),
    ] as [(String, String?)])
  func header(_ header: String, code: String?) throws {
    let mapping = Self.mapping.replacing("value: People", with: "value: \"\(header)\"")
    let map = try ImportMapping(yaml: Array(mapping.utf8), file: "kobo.yaml")
    var faults: [Diagnostic] = []
    let text = "_id,Date,Site,\(header)\n1,2025-12-01,camp,12\n"
    let grid = TableGrid(separatedValues: Array(text.utf8), file: "kobo.csv", diagnostics: &faults)
    #expect(map.headerFaults(in: grid, QuantityTables.lexicon).map(\.code) == [code].compactMap(\.self))
  }

  @Test("rows that a sheet does not show are read, and that is said")
  func hiddenRows() {
    var contents = NamedRowsTests.contents([["_id"], ["1"], ["2"], ["3"]])
    #expect(TableGrid(contents, file: "in.xlsx", sheet: "Sites").hiddenRows == nil)
    contents.hiddenRows = [2, 3]
    #expect(
      TableGrid(contents, file: "in.xlsx", sheet: "Sites").hiddenRows?.description
        == "in.xlsx:Sites!3: warning: hidden rows that are read: 2: expected only rows that belong to it; show them, "
        + "and delete the others")
  }

  @Test("columns that a sheet does not show are told where they are read")
  func hiddenColumns() throws {
    var contents = NamedRowsTests.contents([
      ["_id", "Date", "Site", "People", "Old"], ["1", "2025-12-01", "camp", "40", "9"],
    ])
    let map = try ImportMapping(yaml: Array(Self.mapping.utf8), file: "kobo.yaml")
    func told(hiding columns: [Int]) -> String? {
      contents.hiddenColumns = columns
      let grid = TableGrid(contents, file: "in.xlsx", sheet: "Sites")
      return grid.hiddenColumns(readBy: map.rows(of: grid))?.description
    }
    #expect(told(hiding: []) == nil)
    #expect(told(hiding: [4]) == nil)
    #expect(
      told(hiding: [2, 3, 4])
        == "in.xlsx:Sites!C1: warning: hidden columns that are read: 2: expected only columns that belong to it; "
        + "show them, and delete the others")
  }
}

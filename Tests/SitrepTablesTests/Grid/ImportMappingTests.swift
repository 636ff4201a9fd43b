import SitrepModel
import SitrepSpreadsheet
import SitrepTables
import Testing

@Suite("The mapping of a survey's export") struct ImportMappingTests {
  static let mapping = """
    table: estimates
    columns:
      id: _uuid
      source: {text: field-team}
      occurred: [visit/date, Date of the visit]
      entered: _submission_time
      place: {from: [visit/site, Where], values: {site_a: camp, Site A: camp}}
      indicator: {text: stranded}
      measure: {text: stock}
      value: [people, People seen]
      note: {from: [needs, What do they need?], several: "; ", values: {water: drinking water, Warm food: food}}

    """

  static func rows(_ export: String, mapping: String = mapping) throws -> (
    rows: NamedRows, problems: [String]
  ) {
    let map = try ImportMapping(yaml: Array(mapping.utf8), file: "kobo.yaml")
    var faults: [Diagnostic] = []
    let grid = TableGrid(separatedValues: Array(export.utf8), file: "kobo.csv", diagnostics: &faults)
    let rows = map.rows(of: grid)
    return (rows, (faults + rows.diagnostics).sorted().map(\.description))
  }

  struct Export: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let notes: [String]
  }

  @Test(
    "finds the answers under XML names or labels, in groups, in one cell or a column each",
    arguments: [
      Export(
        testDescription: "XML names, several answers in a column each",
        text: """
          "start";"visit/date";"visit/site";"people";"needs";"needs/water";"needs/blankets";"_uuid";"_submission_time"
          "x";"2025-12-01";"site_a";"120";"water blankets";"1";"1";"u-1";"2025-12-01T21:22:31.123-03:00"
          "x";"2025-12-02";"site_b";"7";"";"0";"0";"u-2";"2025-12-02T21:22:31"

          """, notes: ["drinking water; blankets", ""]),
      Export(
        testDescription: "XML names, several answers in one cell",
        text: """
          visit/date,visit/site,people,needs,_uuid,_submission_time
          2025-12-01,site_a,120,water blankets,u-1,2025-12-01T21:22:31.123-03:00
          2025-12-02,site_b,7,,u-2,2025-12-02T21:22:31

          """, notes: ["drinking water; blankets", ""]),
      Export(
        testDescription: "labels, of which an answer has two words",
        text: """
          Date of the visit,Where,People seen,What do they need?,What do they need?/Warm food,_uuid,_submission_time
          2025-12-01,Site A,120,Warm food,1,u-1,2025-12-01T21:22:31.123-03:00
          2025-12-02,site_b,7,,0,u-2,2025-12-02T21:22:31

          """, notes: ["food", ""]),
    ])
  func answers(export: Export) throws {
    let (rows, problems) = try Self.rows(export.text)
    #expect(problems == [])
    #expect(rows.rows.map { $0["id"] } == ["u-1", "u-2"])
    #expect(rows.rows.map { $0["occurred"] } == ["2025-12-01", "2025-12-02"])
    #expect(rows.rows.map { $0["entered"] } == ["2025-12-01T21:22:31-03:00", "2025-12-02T21:22:31"])
    #expect(rows.rows.map { $0["place"] } == ["camp", "site_b"])
    #expect(rows.rows.map { $0["value"] } == ["120", "7"])
    #expect(rows.rows.map { $0["note"] } == export.notes)
    #expect(rows.rows.allSatisfy { $0["source"] == "field-team" })
  }

  @Test("times in UTC that do not say so get it from the mapping; others keep their own")
  func zone() throws {
    let mapping = Self.mapping.replacing("entered: _submission_time", with: "entered: {from: at, zone: UTC}")
    let times = ["2025-12-01T21:22:31.1", "2025-12-01T21:22:31-03:00", "2025-12-01T21:22:31Z", "2025-12-01"]
    let export = times.enumerated().map { "u-\($0),2025-12-01,site_a,1,,\($1)\n" }.joined()
    let rows = try Self.rows("_uuid,visit/date,visit/site,people,needs,at\n" + export, mapping: mapping).rows
    #expect(
      rows.rows.map { $0["entered"] } == [
        "2025-12-01T21:22:31Z", "2025-12-01T21:22:31-03:00", "2025-12-01T21:22:31Z", "2025-12-01",
      ])
  }

  @Test("the columns of an HXL file are known by their tags, or by the labels above them")
  func tags() throws {
    let mapping = """
      table: estimates
      columns:
        occurred: "#date+occurred"
        place: Lugar
        value: "#affected +stranded +ind"

      """
    let export =
      "Fecha,Lugar,Varados\n#date +occurred,#loc+name,#affected+ind+stranded\n2025-12-01,Camp,120\n"
    let (rows, problems) = try Self.rows(export, mapping: mapping)
    #expect(problems == [])
    #expect(rows.rows.map(\.cells) == [["occurred": "2025-12-01", "place": "Camp", "value": "120"]])
  }

  @Test("a column that the export does not have is named, with the one that is like it")
  func noColumn() throws {
    let export =
      "_uuid,visit/date,visit/sites,people,needs,_submission_time\nu-1,2025-12-01,site_a,1,,2025-12-01\n"
    #expect(
      try Self.rows(export).problems == [
        "kobo.csv:1: error: the export has no column \"visit/site\", \"Where\": expected a column of the export, by "
          + "label or XML name with its groups (did you mean \"visit/sites\"?)"
      ])
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let yaml: String
    let problems: [String]
  }

  @Test(
    "is refused with every fault in it",
    arguments: [
      Case(
        testDescription: "an unknown table and no columns", yaml: "table: estimate\n",
        problems: [
          "kobo.yaml:1:1: error: no columns: expected columns: a mapping from columns of the table to those of the "
            + "export",
          "kobo.yaml:1:8: error: unknown table \"estimate\": expected table: and one of places, actors, sources, "
            + "estimates, conditions, policies, responses, events, statements, narratives, decisions, followups, "
            + "issued, reviews, erasures, texts (did you mean \"estimates\"?)",
        ]),
      Case(
        testDescription: "a zone that is not read",
        yaml: "table: estimates\ncolumns:\n  entered: {from: at, zone: America/Lima}\n",
        problems: [
          "kobo.yaml:3:29: error: a zone that is not read \"America/Lima\": expected UTC, or no zone"
        ]),
      Case(
        testDescription: "keys that nothing reads",
        yaml: "table: estimates\nshet: a\ncolumns:\n  note: {from: needs, sevral: \", \"}\n",
        problems: [
          "kobo.yaml:2:1: error: unknown key \"shet\": expected one of table, sheet, columns, parent, leave_out, combine (did "
            + "you mean \"sheet\"?)",
          "kobo.yaml:4:23: error: unknown key \"sevral\": expected one of from, values, several, text, zone, day, prefix, optional "
            + "(did you mean \"several\"?)",
        ]),
      Case(
        testDescription: "a column that the table has not, and one that says nothing",
        yaml: "table: estimates\ncolumns:\n  occured: visit\n  place: {values: {a: b}}\n",
        problems: [
          "kobo.yaml:3:3: error: unknown column \"occured\" (did you mean \"occurred\"?)",
          "kobo.yaml:4:10: error: a column's mapping that can't be read \"place\": expected a name, a list of names, "
            + "or from:, values:, several:, text:, zone:, day:, prefix:, optional:",
        ]),
      Case(
        testDescription: "rows combined in no known way, left out by nothing, and a day that is none",
        yaml:
          "table: estimates\ncombine: add\nleave_out: total\ncolumns:\n  value: {from: n, day: perhaps}\n",
        problems: [
          "kobo.yaml:2:10: error: rows that are combined in no known way \"add\": expected one of sum, count, distinct, "
            + "none",
          "kobo.yaml:3:12: error: rows to leave out that can't be read: expected columns of the export, each with blank "
            + "or a list of texts",
          "kobo.yaml:5:25: error: neither true nor false \"perhaps\": expected day: true for a column of days",
        ]),
      Case(
        testDescription: "people counted who have a number each",
        yaml: "table: estimates\ncombine: count\ncolumns:\n  value: n\n",
        problems: [
          "kobo.yaml:2:10: error: rows that are counted and have a number each \"value\": expected combine: sum, or no "
            + "value: among the columns"
        ]),
      Case(
        testDescription: "figures of a table that holds none",
        yaml: "table: events\ncombine: sum\ncolumns:\n  summary: n\n",
        problems: [
          "kobo.yaml:2:10: error: rows of a table that holds no figures \"events\": expected combine: for estimates or "
            + "responses"
        ]),
    ])
  func faults(bad: Case) {
    let faults = #expect(throws: ImportMapping.Faults.self) {
      try ImportMapping(yaml: Array(bad.yaml.utf8), file: "kobo.yaml")
    }
    #expect(faults?.diagnostics.map(\.description) == bad.problems)
  }

  private static let sites = """
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
    let twice = try Self.rows(
      "_id,Date,Site,People,People,Note,Note\n1,2025-12-01,camp,40,41,a,b\n", mapping: Self.sites)
    #expect(
      twice.problems == [
        "kobo.csv:1:22: error: a column that stands twice \"People\": expected one of that name; the first is at "
          + "kobo.csv:1:15"
      ])
    let elsewhere = try Self.rows(
      "_id,Date,Site,People,Note,Note\n1,2025-12-01,camp,40,a,b\n", mapping: Self.sites)
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
    let map = try ImportMapping(yaml: Array(Self.sites.utf8), file: "kobo.yaml")
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
    let map = try ImportMapping(yaml: Array(Self.sites.utf8), file: "kobo.yaml")
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
    let (rows, problems) = try Self.rows(text, mapping: Self.sites)
    #expect(problems == [])
    #expect(rows.rows.map { $0["value"] } == ["40", "41", "42"])
  }

  private static let table =
    "_id,Date,Site,People\n" + (0...2).map { "\($0),2025-12-01,camp,\(40 + $0)\n" }.joined()

  @Test("an export in UTF-16 is read, and that is said")
  func utf16() throws {
    let map = try ImportMapping(yaml: Array(Self.sites.utf8), file: "kobo.yaml")
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
    let (_, problems) = try Self.rows(text, mapping: Self.sites)
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
    let mapping = Self.sites.replacing("value: People", with: "value: \"\(header)\"")
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
}

import SitrepModel
import SitrepSpreadsheet
import SitrepTables
import Testing

@Suite("The rows of a sheet") struct NamedRowsTests {
  /// Labels, names and tags, then the entries, as an entry form has them.
  static let names = ["id", "source", "occurred", "place", "indicator", "measure", "value", "credibility"]
  static let labels = ["Id.", "Fuente", "Fecha", "Lugar", "Indicador", "Medida", "Valor", "Grado"]
  static let tags = [
    "#meta+id", "#meta+source+id", "#date+occurred", "#loc+code", "#indicator+name", "#indicator+type",
    "#indicator+text", "#meta+source+credibility",
  ]
  static let first = ["e-1", "ap", "2025-11-28", "chacalluta", "stranded", "stock", "40", "3"]
  static let second = ["e-2", "ap", "2025-11-29", "chacalluta", "stranded", "stock", "50", ""]

  static func columnLabels() -> ColumnLabels {
    var result = ColumnLabels()
    for (label, name) in zip(labels, names) { result.add(label, table: "estimates", column: name) }
    return result
  }

  static func contents(_ rows: [[String]]) -> SheetContents {
    var contents = SheetContents()
    for (line, row) in rows.enumerated() {
      for (column, text) in row.enumerated() where !text.isEmpty {
        contents.cells.append(
          SpreadsheetCell(at: CellReference(row: line, column: column), value: .text(text)))
      }
    }
    return contents
  }

  static func read(_ contents: SheetContents) -> (rows: NamedRows, problems: [String]) {
    let grid = TableGrid(contents, file: "entry.xlsx", sheet: "estimates")
    let rows = NamedRows(grid, schema: .estimates, labels: columnLabels())
    return (rows, (grid.oddities + rows.diagnostics).sorted().map(\.description))
  }

  struct Form: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let header: [[String]]
  }

  @Test(
    "are the same under every header that names the columns",
    arguments: [
      Form(testDescription: "labels, names, tags", header: [labels, names, tags]),
      Form(testDescription: "labels and tags", header: [labels, tags]),
      Form(testDescription: "labels and names", header: [labels, names]),
      Form(testDescription: "names", header: [names]), Form(testDescription: "labels", header: [labels]),
      Form(testDescription: "tags", header: [tags]),
      Form(testDescription: "labels that were changed", header: [labels.map { $0 + " !" }, names, tags]),
      Form(
        testDescription: "title rows above the tags",
        header: [["Sitio: frontera"], ["A", "B", "C", "D", "E", "F", "G", "H"], tags]),
    ])
  func headers(form: Form) {
    let (rows, problems) = Self.read(Self.contents(form.header + [Self.first, Self.second]))
    #expect(problems == [])
    #expect(rows.columns.sorted() == Self.names.sorted())
    #expect(rows.rows.map { row in Self.names.map { row[$0] } } == [Self.first, Self.second])
    #expect(
      rows.rows[1].location(of: "value").description == "entry.xlsx:estimates!G\(form.header.count + 2)")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [[String]]
    let problems: [String]

    init(_ description: String, _ rows: [[String]], _ problems: String...) {
      (testDescription, self.rows, self.problems) = (description, rows, problems)
    }
  }

  /// Cells in another order.
  private static func swapped(_ row: [String], _ first: Int, _ second: Int) -> [String] {
    var row = row
    row.swapAt(first, second)
    return row
  }

  @Test(
    "are not taken where the header was damaged, and the message says where and what to do",
    arguments: [
      Case(
        "tags sorted below the entries", [labels, names, first, second, tags],
        "entry.xlsx:estimates!A5: error: a row of HXL tags among the entries: expected it in row 3, below the names "
          + "of the columns; was it sorted with the entries?"),
      Case(
        "tags sorted to the top and names to the bottom", [labels, tags, first, second, names],
        "entry.xlsx:estimates!A5: error: a second header among the entries \"id\": expected one header, at the top; "
          + "delete this row, or move it back if it was sorted down"),
      Case(
        "names sorted below the entries, no tags", [labels, first, second, names],
        "entry.xlsx:estimates!A4: error: a second header among the entries \"id\": expected one header, at the top; "
          + "delete this row, or move it back if it was sorted down"),
      Case(
        "tags sorted by themselves", [labels, names, swapped(tags, 2, 3), first],
        "entry.xlsx:estimates!C3: error: an HXL tag of another column \"place\": expected the tag of occurred; were "
          + "the cells of this row sorted or moved? (with this one 2 do not fit)"),
      Case(
        "two headers", [labels, names, tags, first, labels, second],
        "entry.xlsx:estimates!A5: error: a second header among the entries \"Id.\": expected one header, at the top; "
          + "delete this row, or move it back if it was sorted down"),
      Case(
        "a deleted column",
        [labels, names, tags, first].map { row in Array(row[..<3] + row[4...]) },
        "entry.xlsx:estimates!D3: error: missing column \"place\": expected this column, by its name, its label or "
          + "its HXL tag"),
      Case(
        "a deleted column of ids, without which every row would be new",
        [labels, names, tags, first].map { Array($0.dropFirst()) },
        "entry.xlsx:estimates!A3: error: missing column \"id\": expected this column, by its name, its label or its "
          + "HXL tag"),
      Case(
        "a column twice", [labels, names, tags, first].map { $0 + [$0[3]] },
        "entry.xlsx:estimates!I3: error: duplicate column \"#loc+code\": expected each column once; it stands at "
          + "entry.xlsx:estimates!D3 too, clear or delete one of them"),
    ])
  func damaged(form: Case) {
    #expect(Self.read(Self.contents(form.rows)).problems == form.problems)
  }

  struct MergedCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rows: [[String]]
    let range: CellRange
    var other: CellRange?
    var problem: String?
  }

  @Test(
    "merged cells matter where they hide a value that is read",
    arguments: [
      MergedCase(
        testDescription: "a title over all columns", rows: [["Sites by day"], names, first],
        range: CellRange(CellReference(row: 0, column: 0), CellReference(row: 0, column: 7))),
      MergedCase(
        testDescription: "groups above labels and tags", rows: [["Where", "", "What"], labels, tags, first],
        range: CellRange(CellReference(row: 0, column: 2), CellReference(row: 0, column: 5))),
      MergedCase(
        testDescription: "a label that takes two rows",
        rows: [Array(names[..<2]), ["", ""] + names[2...], first],
        range: CellRange(CellReference(row: 0, column: 0), CellReference(row: 1, column: 0)),
        other: CellRange(CellReference(row: 0, column: 1), CellReference(row: 1, column: 1))),
      MergedCase(
        testDescription: "remarks beside the table", rows: [names, first],
        range: CellRange(CellReference(row: 1, column: 9), CellReference(row: 3, column: 9))),
      MergedCase(
        testDescription: "entries", rows: [names, first, second],
        range: CellRange(CellReference(row: 1, column: 3), CellReference(row: 2, column: 3)),
        problem: "entry.xlsx:estimates!D2: error: merged cells: expected one value a cell; split them"),
    ])
  func merged(form: MergedCase) {
    var contents = Self.contents(form.rows)
    contents.merged = [form.range] + [form.other].compactMap(\.self)
    let (rows, problems) = Self.read(contents)
    #expect(problems == [form.problem].compactMap(\.self))
    #expect(rows.rows.first?["id"] == Self.first[0])
    #expect(rows.rows.first?["source"] == Self.first[1])
  }

  @Test("a value that is struck out is told by its cell, and one of which a part is struck out is not read")
  func struckOut() {
    var contents = Self.contents([Self.names, Self.first])
    for index in contents.cells.indices where contents.cells[index].at.row == 1 {
      switch contents.cells[index].at.column {
      case 6: contents.cells[index].struckOut = .whole
      case 3: contents.cells[index].struckOut = .part
      default: continue
      }
    }
    let (rows, problems) = Self.read(contents)
    #expect(rows.rows.first?["value"] == Self.first[6])
    #expect(rows.rows.first?["place"] == "")
    #expect(
      problems == [
        "entry.xlsx:estimates!D2: error: a value of which a part is struck out \"\(Self.first[3])\": expected what still "
          + "holds alone, without the rest",
        "entry.xlsx:estimates!G2: warning: a value that is struck out, and is read \"\(Self.first[6])\": expected only "
          + "what still holds; clear the cell, or the line through it",
      ])
  }

  @Test("a misspelt tag is explained with the tag it resembles")
  func nearTag() {
    var tags = Self.tags
    tags[2] = "#date+occured"
    let (rows, problems) = Self.read(Self.contents([tags, Self.first]))
    #expect(rows.columns.contains("occurred") == false)
    #expect(
      problems == [
        "entry.xlsx:estimates!C1: error: missing column \"occurred\": expected this column, by its name, its label "
          + "or its HXL tag",
        "entry.xlsx:estimates!C1: warning: unknown column \"#date+occured\" (did you mean \"#date+occurred\"?)",
      ])
  }

  @Test("a row with too few tags to be one of tags is explained")
  func nearTags() {
    let row = ["#meta+id", "source", "#date occurred", "place", "what", "how", "much", "grade"]
    let problems = Self.read(Self.contents([["A", "B", "C", "D", "E", "F", "G", "H"], row, Self.first]))
      .problems
    #expect(
      problems.contains {
        $0.hasPrefix(
          "entry.xlsx:estimates!C2: error: a cell that is almost an HXL tag \"#date occurred\": expected")
      })
  }

  @Test("cells are read by what they mean, and what can't be read is named by cell with what to do")
  func cells() {
    var contents = Self.contents([Self.names, Self.first])
    func set(_ reference: String, _ value: SpreadsheetValue) {
      guard let at = CellReference(reference) else { return }
      contents.cells.removeAll { $0.at == at }
      contents.cells.append(SpreadsheetCell(at: at, value: value))
    }
    set("C2", .date(SpreadsheetDate(day: 20_420)))
    set("D2", .error("#REF!"))
    set("E2", .uncomputed)
    set("G2", .number(1200))
    set("A400", .text("e-2"))
    set("C400", .date(SpreadsheetDate(day: 20_420, second: 69_480)))
    set("G400", .percent(0.12))
    contents.merged = [CellRange(CellReference(row: 1, column: 5), CellReference(row: 2, column: 6))]
    contents.drawings = [CellReference(row: 3, column: 1)]
    let (rows, problems) = Self.read(contents)
    #expect(rows.rows.map { $0["occurred"] } == ["2025-11-28", "2025-11-28T19:18:00"])
    #expect(rows.rows.map { $0["value"] } == ["1200", "12%"])
    #expect(
      problems == [
        "entry.xlsx:estimates!D2: error: a formula that gives an error \"#REF!\": expected a value; correct or clear "
          + "the formula",
        "entry.xlsx:estimates!E2: error: a formula without a result: expected a value; open the workbook in a "
          + "spreadsheet program and save it",
        "entry.xlsx:estimates!F2: error: merged cells: expected one value a cell; split them",
        "entry.xlsx:estimates!B4: warning: a picture or drawing, which is not read: expected what it shows, typed into "
          + "cells, and the picture deleted",
        "entry.xlsx:estimates!A400: warning: 397 blank rows above this one: expected no gap, in which rows are "
          + "overlooked; delete the blank rows",
      ])
  }

  @Test("a cell below no column's name is told once for each such column")
  func unnamedCells() {
    let rows = [Self.names, Self.first + ["", "seen"], Self.second + ["", "again"]]
    #expect(
      Self.read(Self.contents(rows)).problems == [
        "entry.xlsx:estimates!J2: warning: a cell in a column without a name, which is not read \"seen\": expected a "
          + "name above it in the header, or nothing"
      ])
  }

  @Test(
    "a column without the tag of ours is known by those of others, the best of them first",
    arguments: [
      ("#loc+name", "chacalluta"), ("#adm3+code+v_pcode", "chacalluta"), ("#adm1 +name", "chacalluta"),
      ("#adm9+code", nil),
    ] as [(String, String?)])
  func otherTags(tag: String, place: String?) {
    var tags = Self.tags
    tags[3] = tag
    let rows = Self.read(Self.contents([tags, Self.first])).rows
    #expect(rows.rows.first?.cells["place"] == place)
    // Where the tag of ours is there too, it counts.
    let both = Self.read(Self.contents([[tag] + Self.tags, ["elsewhere"] + Self.first])).rows
    #expect(both.rows.first?.cells["place"] == "chacalluta")
  }

  @Test(
    "separators, quotes and the place of each cell of a text file are found", arguments: [",", ";", "\t"])
  func separatedValues(separator: String) {
    let text =
      "id,source,occurred,place,indicator,measure,value,note\n"
      + "e-1,ap,2025-11-28,camp,stranded,stock,40,\"a \"\"b\"\"\nc\"\n\ne-2,ap,2025-11-28,camp,stranded,stock,41,\n"
    var faults: [Diagnostic] = []
    let grid = TableGrid(
      separatedValues: Array(text.replacing(",", with: separator).utf8), file: "x.csv", diagnostics: &faults)
    let rows = NamedRows(grid, schema: .estimates, labels: ColumnLabels())
    #expect(faults.isEmpty && rows.diagnostics.isEmpty)
    #expect(rows.rows.map { $0["note"] } == ["a \"b\"\nc", ""])
    #expect(rows.rows[1].location(of: "value").description == "x.csv:5:39")
  }
}

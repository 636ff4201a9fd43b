import SitrepTestSupport
import SitrepWorkbook
import Testing

@Suite("Tables in a workbook of the operation's folder")
struct WorkbookTablesTests {
  static let header = ["id", "source", "occurred", "place", "indicator", "measure", "value"]
  static let row = ["e-2", "field", "2025-11-28", "camp", "denied-entry", "stock", "7"]

  static func write(_ sheets: [(name: String, rows: [[String]])], to path: String) throws {
    var form = EditedForm()
    form.sheets = sheets
    try form.write(to: path)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var file = "data.xlsx"
    let sheets: [(name: String, rows: [[String]])]
    var messages = ""
    var count = 2
  }

  @Test(
    "are read beside CSV files, by name or label; what is wrong is named by sheet and cell",
    arguments: [
      Case(
        testDescription: "a sheet by its name", sheets: [("Notes", [["x"]]), ("estimates", [header, row])]),
      Case(testDescription: "a sheet in capitals", sheets: [("Estimates", [header, row])]),
      Case(
        testDescription: "sheet and columns by the labels of a language",
        sheets: [
          (
            "Estimaciones",
            [
              [
                "Id", "Fuente", "Fecha del hecho", "Lugar", "Indicador", "Medida",
                "Palabras o cifra tal como se dijo",
              ], row,
            ]
          )
        ]),
      Case(
        testDescription: "the workbook by its name", file: "estimates.xlsx",
        sheets: [("Sheet1", [header, row])]),
      Case(testDescription: "no table", sheets: [("Budget", [["a", "b"], ["1", "2"]])], count: 1),
      Case(
        testDescription: "an unknown place",
        sheets: [("estimates", [header, row.map { $0 == "camp" ? "kamp" : $0 }])],
        messages: "data.xlsx:estimates!D2: error: unknown place \"kamp\" (did you mean \"camp\"?)\n1 error\n"),
      Case(
        testDescription: "an id of the CSV file",
        sheets: [("estimates", [header, row.map { $0 == "e-2" ? "e-1" : $0 }])],
        messages:
          "data.xlsx:estimates!A2: error: duplicate id \"e-1\": expected an id of its own; it stands at "
          + "estimates.csv:2\n1 error\n"),
      Case(
        testDescription: "no column of ids",
        sheets: [("estimates", [header, row].map { Array($0.dropFirst()) })],
        messages:
          "data.xlsx:estimates!A1: error: missing column \"id\": expected this column, by its name, its label "
          + "or its HXL tag\n1 error\n"),
      Case(
        testDescription: "an unknown column",
        sheets: [("estimates", [header + ["locater"], row + ["para 3"]])],
        messages:
          "data.xlsx:estimates!H1: warning: unknown column \"locater\" (did you mean \"locator\"?)\n1 warning\n"
      ),
    ])
  func read(table: Case) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: ["operation.yaml": SmallOperation.profile + "languages: [en, es]\n"])
      try Self.write(table.sheets, to: "\(folder.path)/small/\(table.file)")
      let run = try await runProgram(["check", "small"], in: folder.path)
      #expect(run.standardError == table.messages)
      if run.exitCode == 0 {
        #expect(run.standardOutput.contains("\(table.count) record"), "\(run.standardOutput)")
      }
    }
  }

  @Test("a CSV file with the labels of a language is read as one with names")
  func labels() async throws {
    try await withTemporaryFolder { folder in
      let estimates = SmallOperation.estimates.replacingFirst(
        "id,source,occurred,place,indicator,measure,value",
        with: "Id,Fuente,Fecha del hecho,Lugar,Indicador,Medida,Palabras o cifra tal como se dijo")
      try SmallOperation.write(
        to: folder,
        replacing: [
          "operation.yaml": SmallOperation.profile + "languages: [en, es]\n", "estimates.csv": estimates,
        ])
      let run = try await runProgram(["check", "small"], in: folder.path)
      #expect(run.standardError == "")
      try SmallOperation.write(to: folder, replacing: ["estimates.csv": estimates])
      #expect(try await runProgram(["check", "small"], in: folder.path).exitCode == 1)
    }
  }

  @Test("a row of a workbook is corrected by a row at the end of a CSV file")
  func corrected() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      try Self.write([("estimates", [Self.header, Self.row])], to: "\(folder.path)/small/data.xlsx")
      var changed = Self.row
      changed[6] = "8"
      try Self.write([("estimates", [Self.header, changed])], to: "\(folder.path)/in.xlsx")
      let run = try await runProgram(
        ["import", "small", "in.xlsx", "--entered", "2025-11-29"], in: folder.path)
      #expect(run.standardOutput.hasPrefix("estimates: 0 new, 1 changed\n  changed  e-2 → e-2-2"))
      #expect(
        try folder.text(of: "small/estimates.csv").contains(
          "e-2-2,field,2025-11-28,camp,denied-entry,stock,8"))
    }
  }
}

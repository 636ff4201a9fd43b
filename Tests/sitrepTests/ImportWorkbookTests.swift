import SitrepTestSupport
import SitrepWorkbook
import Testing

@Suite("sitrep import of others' workbooks")
struct ImportWorkbookTests {
  static let mapping = """
    table: estimates
    columns:
      id: {from: ID, prefix: x-}
      source: {text: field}
      occurred: Date
      place: Site
      indicator: {text: present}
      measure: {text: stock}
      value: People

    """
  static let header = ["ID", "Date", "Site", "People"]

  static func run(
    _ folder: TemporaryFolder, _ sheets: [(name: String, isHidden: Bool, rows: [[String]])]
  ) async throws -> ProgramRun {
    try SmallOperation.write(to: folder)
    try folder.write(mapping, to: "map.yaml")
    var workbook = try Workbook(path: "\(folder.path)/in.xlsx")
    for sheet in sheets {
      let index = try workbook.addSheet(sheet.name)
      try workbook.edit(index) { writer throws(WorkbookError) in
        for (row, cells) in sheet.rows.enumerated() {
          for (column, text) in cells.enumerated() { try writer.write(text, row: row, column: column) }
        }
        if sheet.isHidden { writer.hide() }
      }
    }
    try workbook.close()
    return try await again(folder)
  }

  static func again(_ folder: TemporaryFolder) async throws -> ProgramRun {
    try await runProgram(
      ["import", "small", "in.xlsx", "--mapping", "map.yaml", "--entered", "2025-11-29"], in: folder.path)
  }

  @Test(
    "without a sheet's name, the visible sheet with the columns is read, not notes and not what was hidden")
  func sheets() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.run(
        folder,
        [
          ("Notes", false, [["Prepared by the cluster", "People"]]),
          ("Sites", false, [Self.header, ["1", "2025-11-28", "camp", "12"]]),
          ("Old", true, [Self.header, ["1", "2025-11-28", "camp", "99"]]),
        ])
      #expect(run.standardError == "")
      #expect(run.standardOutput == "estimates: 1 new, 0 changed\n  new      x-1  (in.xlsx:Sites!2)\n")
    }
  }

  @Test("of several sheets that fit, the first is read, and it is said that the others are not")
  func sheetsThatFit() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.run(
        folder,
        [
          ("Week 47", false, [Self.header, ["1", "2025-11-21", "camp", "12"]]),
          ("Week 48", false, [Self.header, ["2", "2025-11-28", "camp", "14"]]),
          ("Empty", false, [Self.header]),
        ])
      #expect(
        run.standardError
          == "in.xlsx:Week 48: warning: a sheet with such rows too, which is not read \"Week 48\": expected its name at "
          + "sheet: in the mapping, or a file of its own\n")
      #expect(run.standardOutput == "estimates: 1 new, 0 changed\n  new      x-1  (in.xlsx:Week 47!2)\n")
    }
  }

  @Test("dates as people write them are entered in EDTF, said once, and known again")
  func dates() async throws {
    try await withTemporaryFolder { folder in
      let written = [
        "28 Nov 2025": "2025-11-28", "45988": "2025-11-27", "26 de noviembre de 2025": "2025-11-26",
        "2025/11/25": "2025-11-25", "24-Nov-25": "2025-11-24", "2025-11-23 14:05": "2025-11-23T14:05",
        "20251122": "2025-11-22", "30/10/2025": "2025-10-30", "Nov 2025": "2025-11",
      ].sorted { $0.key < $1.key }
      let rows = written.enumerated().map { ["\($0.offset)", $0.element.key, " Camp\n", "12"] }
      let run = try await Self.run(folder, [("Sites", false, [Self.header] + rows)])
      #expect(run.exitCode == 0)
      let table = try folder.text(of: "small/estimates.csv").split(separator: "\n").map(String.init)
      for (index, date) in written.enumerated() {
        let said = "in.xlsx:Sites!B\(index + 2): warning: a date in another form \"\(date.key)\""
        #expect(run.standardError.contains(said) || date.key == "2025-11-23 14:05", "\(date.key)")
        #expect(
          table.contains { $0.hasPrefix("x-\(index),field,\(date.value),Camp,present") }, "\(date)"
        )
      }
      let check = try await runProgram(["check", "small"], in: folder.path)
      #expect(!check.standardError.contains("a date in another form"))
      #expect(try await Self.again(folder).standardOutput == "unchanged: \(written.count)\nnothing to add\n")
    }
  }
}

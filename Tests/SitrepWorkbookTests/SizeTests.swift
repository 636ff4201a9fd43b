import SitrepModel
import SitrepSpreadsheet
import SitrepTestSupport
import SitrepWorkbook
import Testing

@Test("A report of nothing still has every sheet, with headers and no tables")
func nothing() throws {
  let written = try WrittenReport(Fixture.empty)
  #expect(written.sheets.count == 18)
  for number in 2...12 { #expect(Set(written.sheets[number].cells.map(\.at.row)) == [0], "sheet \(number)") }
  #expect(Set(written.sheets[17].cells.map(\.at.row)) == [0, 1])
  #expect(!written.parts.keys.contains { $0.hasPrefix("xl/tables/") || $0.hasPrefix("xl/charts/") })
}

@Test("One record makes a table of one row")
func oneRecord() throws {
  let written = try WrittenReport(Fixture.report(estimates: 1))
  #expect(written.table(3).count == 1)
  #expect(written.links(2)["AF2"] == "'Estimates'!A2")
}

@Test("A long sheet is written row by row, and README says so")
func constantMemory() throws {
  var limits = WorkbookLimits()
  limits.rowsInMemory = 100
  let few = try WrittenReport(Fixture.report, limits: limits)
  #expect(few.parts.keys.contains { $0.hasPrefix("xl/tables/") })
  let note = "very many rows"
  #expect(!few.text(0).contains { $0.contains(note) })

  let written = try WrittenReport(Fixture.report(estimates: 101), limits: limits)
  #expect(written.table(3).count == 101)
  #expect(!written.parts.keys.contains { $0.hasPrefix("xl/tables/") })
  #expect(written.parts["xl/worksheets/sheet4.xml"]?.contains("inlineStr") == true)
  #expect(
    written.elements("autoFilter", in: written.parts["xl/worksheets/sheet4.xml"] ?? "").first?["ref"]
      == "A1:X102")
  #expect(written.text(0).contains { $0.contains(note) })
  #expect(written.links(2)["AF2"] == "'Estimates'!A2:A102")
}

@Test("Constant-memory mode loses no cell of a full report", arguments: ["en", "es"])
func sameCellsInBothModes(language: String) throws {
  var limits = WorkbookLimits()
  limits.rowsInMemory = 1
  let inMemory = try WrittenReport(Fixture.report, language: language)
  let onDisk = try WrittenReport(Fixture.report, language: language, limits: limits)
  for number in 2...13 {
    #expect(inMemory.sheets[number].cells == onDisk.sheets[number].cells, "sheet \(number)")
  }
  // A chart of the page for people lies beside its lines, or where their heights are not known on rows of its own.
  func contents(of written: WrittenReport) -> [String] {
    written.sheets[1].cells.map { "\($0.at.column) \($0.value)" }
  }
  #expect(contents(of: inMemory) == contents(of: onDisk))
}

@Test("What a sheet has no room for goes on in a second, and links follow it there")
func continued() throws {
  var limits = WorkbookLimits()
  limits.rowsOnASheet = 11
  var report = Fixture.report(estimates: 25)
  var second = Fixture.conflicting
  second.records = ["late"]
  report.figures.append(second)
  report.records.append(Fixture.record("late", figure: second.id, words: "7", low: 7, high: 7))
  let written = try WrittenReport(report, limits: limits)
  let names = written.spreadsheet.sheets.map(\.name)
  #expect(Array(names[2...6]) == ["Figures", "Estimates", "Estimates (2)", "Estimates (3)", "Conditions"])
  #expect([3, 4, 5].map { written.table($0).count } == [10, 10, 6])
  #expect(written.table(5).last?["Id"] == .text("late"))
  // A range can't span sheets: a figure leads to its first record's.
  #expect(written.links(2)["AF2"] == "'Estimates'!A2:A11")
  #expect(written.links(2)["AF3"] == "'Estimates (3)'!A7")
  #expect(written.text(0).contains { $0.contains("Continues Estimates.") })
  let tables = written.parts.filter { $0.key.hasPrefix("xl/tables/") }.values
    .flatMap { written.elements("table", in: $0) }.compactMap { $0["name"] }
  #expect(Set(tables).count == tables.count)
}

@Test("A section of the page that has no room for all its rows says how many it leaves to the sheets")
func fullSection() throws {
  var limits = WorkbookLimits()
  limits.rowsInASection = 3
  var report = Fixture.report
  let change = try #require(report.changes.first)
  report.changes = Array(repeating: change, count: 5)
  report.corrections = []
  report.late = []
  let lines = try WrittenReport(report, limits: limits).text(1)
  let start = try #require(lines.firstIndex(of: "What changed"))
  #expect(lines[start + 4].hasPrefix("2 more rows than this page has room for"))
  #expect(lines[start + 1...start + 3].allSatisfy { $0 == lines[start + 1] })
  #expect(try WrittenReport(report, limits: limits).table(8).count == 5)
}

@Test("A text too long for a cell is cut with a mark, and README counts it")
func longTextOfRecord() throws {
  var report = Fixture.report
  report.records[0].words = String(repeating: "dozens ", count: 10_000)
  let written = try WrittenReport(report)
  #expect(written.table(3)[0]["As said"]?.text.hasSuffix("… [cut: too long for a cell]") == true)
  #expect(written.text(0).contains { $0.hasPrefix("One text was too long") })
}

@Test("The same report gives the same bytes")
func sameBytesOfReport() throws {
  try withTemporaryFolder { folder in
    let language = try WrittenReport.language("es")
    for name in ["first.xlsx", "second.xlsx"] {
      try ReportWorkbook(Fixture.report, language: language).write(to: "\(folder.path)/\(name)")
    }
    #expect(try folder.bytes(of: "first.xlsx") == folder.bytes(of: "second.xlsx"))
  }
}

@Test("README says what every column means")
func dictionary() throws {
  let written = try WrittenReport(Fixture.report)
  let lines = written.text(0)
  for entry in ReportWorkbook.dictionary {
    #expect(lines.contains { $0.hasSuffix(entry.field.meaning) }, "\(entry.field.name)")
  }
}

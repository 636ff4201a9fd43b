import SitrepLanguage
import SitrepModel
import SitrepSpreadsheet
import SitrepTemplates
import SitrepTestSupport
import SitrepWorkbook
import Testing

private let languages = (try? Language.available(in: .builtIn)) ?? []
private let report = Result { try WrittenReport(Fixture.report) }
private let spanish = Result { try WrittenReport(Fixture.report, language: "es") }

@Test("The sheets come in their order")
func sheetNames() throws {
  let names = try report.get().spreadsheet.sheets.map(\.name)
  #expect(
    names == [
      "README", "Report", "Figures", "Estimates", "Conditions", "Policies", "Responses", "Events", "Changes",
      "Gaps", "Caveats", "Sources", "Figures by date", "By place", "Sex and age",
      "Who does what", "Shares", "Data",
    ])
}

@Test("The names of sheets are such that Excel keeps them as they are", arguments: languages)
func sheetNamesInOtherLanguages(code: String) throws {
  let language = try WrittenReport.language(code)
  let names = language.keys.filter { $0.hasPrefix("sheet.") }.map { language.text($0) }
  #expect(names.count == 18 && Set(names).count == 18)
  for name in names { #expect(SheetName.valid(name) == name) }
}

@Test("A figure's numbers are numbers, its dates dates, unknown is blank and zero is zero")
func figures() throws {
  let rows = try report.get().table(2)
  #expect(rows.count == 4)
  #expect(rows[0]["Low"] == .number(20))
  #expect(rows[0]["High"] == .number(99))
  #expect(rows[0]["Number said"] == nil)
  #expect(rows[0]["Lowest of all statements"] == .number(20))
  #expect(rows[0]["Highest of all statements"] == nil)
  #expect(rows[0]["As of"] == .text("about 28 November 2025"))
  #expect(rows[0]["Known origins"] == .number(0))
  #expect(rows[1]["Low"] == .number(0))
  #expect(rows[1]["Number said"] == .number(0))
  #expect(rows[1]["As of"] == .date(SpreadsheetDate(day: Int(Fixture.day.number) - 1)))
  #expect(rows[2]["Value"] == .text("=100"))
  #expect(rows[2]["Low"] == nil)
}

@Test("The figures are the report's, one a row", arguments: ["en", "es"])
func figuresAreTheReports(language: String) throws {
  let written = try (language == "en" ? report : spanish).get()
  for (row, figure) in zip(written.sheets[2].rows.dropFirst(), Fixture.report.figures) {
    func number(_ amount: Amount?) -> SpreadsheetValue? {
      amount.flatMap(\.whole).map { .number(Double($0)) }
    }
    #expect(row[5] == number(figure.low))
    #expect(row[6] == number(figure.best))
    #expect(row[7] == number(figure.high))
    #expect(row[32] == .text(figure.id))
  }
}

@Test("A figure that is not verified carries label, caveat codes and numbers in its row")
func marksInRows() throws {
  let rows = try report.get().table(2)
  let english = try WrittenReport.language("en")
  for (row, figure) in zip(rows, Fixture.report.figures) {
    #expect(row["Label"] == .text(english.word(figure.label.code)))
    let codes = figure.marks.map(\.code.rawValue).joined(separator: ", ")
    let note = figure.marks.noteNumber.map { "\($0)" }
    #expect(row["Caveats"]?.text ?? "" == codes)
    #expect(row["Note number"]?.text ?? "" == note ?? "")
  }
}

@Test("Estimates stand figure by figure with their words, range, origin and grade")
func estimates() throws {
  let rows = try report.get().table(3)
  #expect(rows.compactMap { $0["Id"]?.text } == ["e1", "e2", "e3", "e4", "e9"])
  #expect(rows[2]["As said"] == .text("=100"))
  #expect(rows[1]["Low"] == .number(20))
  #expect(rows[1]["High"] == nil)
  #expect(rows[0]["Grade"] == .text("B3"))
  #expect(rows[0]["Place"] == .text("The Ford"))
  #expect(rows[4]["Indicator"] == nil)
  #expect(
    rows[0]["Known since"] == .date(SpreadsheetDate(day: Int(Fixture.day.number), second: 3600)))
}

@Test("Words are those of the report's language, codes stay in Data")
func wordsAndCodes() throws {
  let conditions = try spanish.get().table(4)
  #expect(conditions.first?["Sector"] == .text("Agua, saneamiento e higiene"))
  #expect(conditions.first?["Resumen"] == .text("Falta agua."))
  let data = try spanish.get().table(17, headerRow: 1)
  #expect(data.compactMap { $0["#sector+code+v_ocha_clusters"]?.text } == ["WSH", "WSH"])
  #expect(data.first?["#status+verification"] == .text("unverified"))
}

@Test("A measure has a row for each step, and one where it has none")
func policySteps() throws {
  let rows = try report.get().table(5)
  #expect(rows.compactMap { $0["Measure"]?.text } == ["emergency", "emergency", "pledge"])
  #expect(rows.map { $0["Record"]?.text } == ["p1", "p2", nil])
  #expect(rows[0]["Stage"] == .text("in force"))
  #expect(rows[0]["Step: stage"] == .text("announced"))
  #expect(rows[0]["Day, at least"] == .number(2))
  #expect(rows[0]["First day"] == .text("28–30 November 2025"))
}

@Test("Changes, corrections and late additions stand in one table")
func changes() throws {
  let rows = try report.get().table(8)
  #expect(rows.compactMap { $0["Kind"]?.text } == ["up", "correction", "late addition"])
  #expect(rows[0]["Before"] == .number(10))
  #expect(rows[0]["Now"] == .text("dozens"))
  #expect(rows[1]["Before"] == .text("200"))
  #expect(rows.map { $0["Records"]?.text } == ["e1", "e0, e1", "e2"])
  #expect(rows[2]["Caveats"] == .text("U5"))
}

@Test("Of many corrections the page tells the new ones and counts the others; the table has all of them")
func manyCorrections() throws {
  var report = Fixture.report
  let correction = try #require(report.corrections.first)
  report.corrections = (0..<12).map { index in
    var copy = correction
    copy.isNew = index == 0
    return copy
  }
  let written = try WrittenReport(report)
  let page = written.text(1)
  #expect(page.count { $0.contains("200 was a slip") } == 1)
  #expect(page.contains { $0.contains("11 earlier corrections are in the data.") })
  #expect(written.table(8).count { $0["Kind"]?.text == "correction" } == 12)
}

@Test("A time of publication keeps its time, with its zone in the number format")
func times() throws {
  let written = try report.get()
  let rows = written.table(11)
  #expect(rows[0]["Published"] == .date(SpreadsheetDate(day: 20_420)))
  #expect(rows[1]["Published"] == nil)
  #expect(rows[2]["Published"] == .date(SpreadsheetDate(day: 20_420, second: 70_080)))
  #expect(written.sheets[11].cells.contains { $0.format == "yyyy-mm-dd hh:mm\" UTC\"" })
}

@Test("Data has labels, then tags of which none comes twice, then bare values")
func dataSheet() throws {
  let written = try report.get()
  let rows = written.sheets[17].rows
  let tags = rows[1].inOrder.map(\.text)
  #expect(tags == Report.DataRow.fields.compactMap { $0.description.hxl }.map { $0 })
  #expect(Set(tags).count == tags.count)
  for tag in tags { #expect(isTag(tag), "\(tag)") }
  #expect(rows[0].count == rows[1].count)
  let table = written.table(17, headerRow: 1)
  #expect(table.count == Fixture.report.dataRows.count)
  #expect(table[0]["#country+code+list+v_iso3"] == .text("NNN,SSS"))
  #expect(table[0]["#adm1+code+list+v_pcode"] == .text("NN01,SS02"))
  #expect(table[0]["#geo+lat"] == .number(-18.3))
  #expect(table[0]["#date+occurred"] == .date(SpreadsheetDate(day: Int(Fixture.day.number) - 3)))
  #expect(table[0]["#meta+date+edtf"] == .text("2025-11-28~"))
  #expect(table[0]["#indicator+num"] == nil)
  #expect(table[0]["#meta+id+list"] == .text("e1,e2"))
}

/// By the grammar of HXL 1.1.
private func isTag(_ text: String) -> Bool {
  guard text.hasPrefix("#") else { return false }
  return text.dropFirst().split(separator: "+", omittingEmptySubsequences: false).allSatisfy { token in
    token.first?.isLetter == true
      && token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }
}

@Test("The table of Data starts at its tags and is frozen below them; the others start at their headers")
func tablesAndPanes() throws {
  let written = try report.get()
  let tables = written.parts.filter { $0.key.hasPrefix("xl/tables/") }.values
    .flatMap { written.elements("table", in: $0) }
  let references = Dictionary(uniqueKeysWithValues: tables.map { ($0["name"] ?? "", $0["ref"] ?? "") })
  #expect(references.count == 12)
  #expect(references["Table_data"]?.hasPrefix("A2:") == true)
  #expect(references["Table_figures"] == "A1:AG5")
  let panes = (1...18).map { number in
    written.elements("pane", in: written.parts["xl/worksheets/sheet\(number).xml"] ?? "").first?[
      "topLeftCell"]
  }
  #expect(panes == [nil, nil] + [String?](repeating: "A2", count: 15) + ["A3"])
}

@Test("No cell is merged, no formula and no macro is in the file")
func plainCells() throws {
  let written = try report.get()
  #expect(written.sheets.allSatisfy { $0.merged.isEmpty })
  #expect(written.sheets.allSatisfy { $0.cells.allSatisfy { !$0.isFormula } })
  #expect(!written.parts.keys.contains { $0.contains("vba") || $0.contains("externalLink") })
}

@Test("Figures lead to their records, records to their sources, sources to their pages")
func linksBetweenSheets() throws {
  let written = try report.get()
  #expect(written.links(2)["AF2"] == "'Estimates'!A2:A3")
  #expect(written.links(2)["AF4"] == "'Estimates'!A4:A5")
  #expect(written.links(2)["AF3"] == nil)
  #expect(written.links(3)["U2"] == "'Sources'!A2")
  #expect(written.links(3)["X4"] == "'Figures'!A4")
  #expect(written.links(11) == ["J2": "https://example.org/one"])
  #expect(written.table(11)[1]["Link"] == .text("javascript:alert(1)"))
}

@Test(
  "Every field that a sheet chooses is a field of its type, with words in the language",
  arguments: languages)
func chosenFields(code: String) throws {
  let language = try WrittenReport.language(code)
  for entry in ReportWorkbook.dictionary {
    #expect(entry.type != DictionaryEntry.unknownType, "\(entry.field.name)")
    let hasWord =
      language.has("field.\(entry.type).\(entry.field.name)") || language.has("field.\(entry.field.name)")
    #expect(hasWord, "\(entry.type).\(entry.field.name)")
  }
}

@Test("Every language but English, where the fields do, says what each column means", arguments: languages)
func meanings(code: String) throws {
  guard code != "en" else { return }
  let language = try WrittenReport.language(code)
  for entry in ReportWorkbook.dictionary {
    let hasMeaning =
      language.has("meaning.\(entry.type).\(entry.field.name)") || language.has("meaning.\(entry.field.name)")
    #expect(hasMeaning, "\(entry.type).\(entry.field.name)")
  }
}

extension SheetContents {
  /// The rows, each by its columns.
  var rows: [[Int: SpreadsheetValue]] {
    Dictionary(grouping: cells, by: \.at.row).sorted { $0.key < $1.key }.map { row in
      Dictionary(uniqueKeysWithValues: row.value.map { ($0.at.column, $0.value) })
    }
  }
}

extension [Int: SpreadsheetValue] {
  fileprivate var inOrder: [SpreadsheetValue] { sorted { $0.key < $1.key }.map(\.value) }
}

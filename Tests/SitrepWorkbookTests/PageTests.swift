import Foundation
import SitrepModel
import SitrepSpreadsheet
import SitrepTestSupport
import SitrepWorkbook
import Testing

private let english = Result { try WrittenReport(Fixture.report) }

@Test("The page says what it is, for when and for whom before anything else")
func heading() throws {
  let lines = try english.get().text(1)
  #expect(lines[0] == "The flood")
  #expect(lines[1] == "Situation Report No. 4 · 1 December 2025 · Public edition")
  #expect(lines[2].contains("23:59 UTC−3"))
  #expect(lines[3] == "Issued by Rivers & Roads (information officer)")
  #expect(lines[4].hasPrefix("RECONSTRUCTED"))
}

@Test("No placeholder is left unfilled", arguments: ["ar", "en", "es", "fr", "pt"])
func placeholders(language: String) throws {
  let written = try WrittenReport(Fixture.report, language: language)
  for sheet in 0..<2 { for line in written.text(sheet) { #expect(!line.contains("{"), "\(line)") } }
}

@Test("Lines and figures carry the number of their note where they stand, and the notes are explained")
func marksOnThePage() throws {
  let lines = try english.get().text(1)
  #expect(lines.contains("1 | Dozens are stranded [1]"))
  #expect(lines.contains("An emergency was declared [2]"))
  // What the lines in brief tell is no highlight beside them.
  #expect(lines.count { $0.contains("Dozens are stranded") } == 1)
  #expect(
    lines.contains(
      "Number of stranded\nThe Ford | dozens | UNVERIFIED | about 28 Nov (3 days old) | 0 | 2 | nothing new | [1]"
    ))
  for note in Fixture.report.notes { #expect(lines.contains { $0.hasPrefix("[\(note.number)] | ") }) }
  #expect(!Fixture.report.notes.isEmpty)
}

@Test("Every value of a conflict stands with its origin, its numbers as numbers")
func conflicts() throws {
  let sheet = try english.get().sheets[1].rows
  let rows = sheet.filter { $0[7] == .text("e3") || $0[7] == .text("e4") }
  #expect(rows.map { $0[0]?.text } == ["Mayor", "origin not named"])
  #expect(rows.map { $0[4] } == [.number(100), .number(270)])
  #expect(rows.map { $0[5] } == [.number(100), .number(330)])
}

@Test("What belongs to no place and no list is not lost")
func everything() throws {
  let text = try english.get().text(1).joined(separator: "\n")
  for expected in [
    "The officer adds a word.", "more than before", "200 was a slip", "came late", "no word of health",
    "field lead",
    "Water is short.", "Water is trucked in.", "Emergency, day 2–4 of 60", "A pledge",
  ] { #expect(text.contains(expected), "\(expected)") }
}

@Test("The profile's order of sections is the page's, and the caveats are never left out")
func sections() throws {
  var report = Fixture.report
  report.header.sections = ["policy", "highlights", "own-section"]
  let lines = try WrittenReport(report).text(1)
  let titles = ["Policy and access", "Highlights", "Caveats", "Key figures"].map { lines.firstIndex(of: $0) }
  #expect(titles[3] == nil)
  #expect(titles[0].flatMap { policy in titles[1].map { policy < $0 } } == true)
  #expect(titles[2] != nil)
}

@Test("The words of a chart are put together as its language does")
func wordsOfCharts() throws {
  let written = try WrittenReport(Fixture.report, language: "fr")
  let descriptions = written.elements("xdr:cNvPr", in: written.parts["xl/drawings/drawing1.xml"] ?? "")
    .compactMap { $0["descr"] }
  let values = "Mayor\u{A0}: =100\u{202F}; source première non indiquée\u{A0}: "
  #expect(descriptions.contains { $0.contains(values) })
  #expect(descriptions.allSatisfy { !$0.contains("; ") || $0.contains("\u{202F}; ") })
}

@Test("Three charts are drawn, each with words for those who can't see it, of cells that hold numbers")
func charts() throws {
  let written = try english.get()
  let charts = written.parts.filter { $0.key.hasPrefix("xl/charts/chart") }.sorted { $0.key < $1.key }.map(
    \.value)
  #expect(charts.count == 3)
  let descriptions = written.elements("xdr:cNvPr", in: written.parts["xl/drawings/drawing1.xml"] ?? "")
    .compactMap { $0["descr"] }
  #expect(descriptions.count == 3)
  #expect(descriptions.contains { $0.contains("29 Nov: 20–99; 30 Nov: 20–99 (No new information)") })
  #expect(descriptions.contains { $0.contains("Mayor: =100; origin not named: about 300") })
  #expect(descriptions.contains { $0.contains("Emergency, day 2–4 of 60") })
  let history = try #require(charts.first { $0.contains("'Figures by date'!") })
  #expect(history.contains("<c:f>'Figures by date'!$C$2:$C$5</c:f>"))
  #expect(history.contains("<c:f>'Figures by date'!$D$2:$D$5</c:f>"))
  #expect(history.contains("hiLowLines"))
  // A blank is a gap in the chart, not a zero.
  #expect(!history.contains("<c:v>0</c:v>"))
}

@Test(
  "Beside the lines in brief lies what there is to draw: a figure through the reports, else the measures",
  arguments: [true, false])
func chartBesideTheBrief(hasHistory: Bool) throws {
  var report = Fixture.report
  if !hasHistory { report.history = [] }
  let written = try WrittenReport(report)
  func row(_ start: String) throws -> Int {
    try #require(written.sheets[1].cells.first { $0.value.text.hasPrefix(start) }).at.row
  }
  let lines = try row("Dozens are stranded")..<row("Key figures")
  let charts = try PrintedRows(written).charts
  #expect(charts.count == (hasHistory ? 3 : 2))
  #expect(charts.contains { $0.lowerBound == lines.lowerBound && $0.upperBound <= lines.upperBound })
}

@Test("The days that brought nothing new are a series of their own")
func carriedForward() throws {
  let rows = try english.get().table(12)
  #expect(rows.map { $0["Carried forward"] } == [nil, nil, .number(20), .number(20)])
}

@Test("Two sheets print on a page of A4 each, the others on as many as they need, which are numbered")
func printing() throws {
  let written = try english.get()
  for number in 1...18 {
    let sheet = try #require(written.parts["xl/worksheets/sheet\(number).xml"])
    let isPage = number == 2
    #expect(sheet.contains("paperSize=\"9\" "))
    #expect(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>"))
    #expect(sheet.contains("fitToHeight=\"0\"") == (number > 2))
    #expect(sheet.contains("Page &amp;P of &amp;N") == !isPage)
  }
}

@Test("What every column means is looked up on the screen, and is not printed")
func printedReadme() throws {
  let written = try english.get()
  let workbook = try #require(written.parts["xl/workbook.xml"])
  let area = try #require(workbook.split(separator: "README!$A$1:$F$").dropFirst().first)
  let last = try #require(Int(area.prefix { $0.isNumber }))
  let below = written.sheets[0].cells.filter { $0.at.row > last }.map(\.value.text)
  #expect(below.first == "The columns")
}

/// Rows of the page, counted from 0: their heights, those that are printed, and those that charts lie on.
private struct PrintedRows {
  var heights: [Int: Double] = [:]
  var printed = 0..<0
  var charts: [ClosedRange<Int>] = []

  init(_ written: WrittenReport) throws {
    let sheet = try #require(written.parts["xl/worksheets/sheet2.xml"])
    for row in sheet.split(separator: "<row r=\"").dropFirst() {
      guard let number = Int(row.prefix { $0 != "\"" }), let height = Self.number("ht=\"", in: row) else {
        continue
      }
      heights[number - 1] = height
    }
    let workbook = try #require(written.parts["xl/workbook.xml"])
    let area = try #require(workbook.split(separator: "Report!$A$1:$H$").dropFirst().first)
    printed = 0..<(try #require(Int(area.prefix { $0.isNumber })))
    let drawing = try #require(written.parts["xl/drawings/drawing1.xml"])
    charts = drawing.split(separator: "<xdr:from>").dropFirst().compactMap { anchor in
      let rows = anchor.split(separator: "<xdr:row>").dropFirst().compactMap { Int($0.prefix { $0 != "<" }) }
      return rows.count == 2 ? rows[0]...rows[1] : nil
    }
  }

  private static func number(_ start: String, in text: Substring) -> Double? {
    text.range(of: start).flatMap { Double(text[$0.upperBound...].prefix { $0 != "\"" }) }
  }
}

@Test("The printed front has as many gaps as it has room for, and the notes of all that stands on it")
func front() throws {
  var report = Fixture.report
  report.notes = (1...60).map { Report.Note(number: $0, codes: [.conflicting], appliesTo: []) }
  report.gaps = (2...60).map { number in
    var gap = Fixture.report.gaps[0]
    gap.id = "gap-\(number)"
    gap.marks = [Report.CaveatMark(.conflicting, number: number)]
    return gap
  }
  let written = try WrittenReport(report)
  let rows = try PrintedRows(written)
  let height = rows.printed.reduce(0) { $0 + (rows.heights[$1] ?? 15) }
  #expect((PageWriter.printedHeight - 60...PageWriter.printedHeight).contains(height))
  let printed = written.sheets[1].cells.filter { rows.printed.contains($0.at.row) }
  let gaps = printed.count { $0.value.text == "no word of health" }
  #expect(gaps > 1 && gaps < report.gaps.count)
  #expect(printed.contains { $0.value.text.contains("\(report.gaps.count - gaps) more") })
  let notes = printed.filter { $0.at.column == 0 }.map(\.value.text).filter { $0.hasPrefix("[") }
  #expect(notes == (1...gaps + 1).map { "[\($0)]" })
}

@Test(
  "Text takes as many lines as its column asks for",
  arguments: [
    ("", 10, 1), ("short", 10, 1), ("one\ntwo", 30, 2), (String(repeating: "word ", count: 20), 20, 6),
    (String(repeating: "x", count: 60), 10, 6), ("Ünïcødé – “words”", 30, 1),
  ])
func linesOfText(text: String, width: Double, expected: Int) {
  #expect(abs(CellTextMeasure.lines(of: text, width: width) - expected) <= (expected > 2 ? 1 : 0))
}

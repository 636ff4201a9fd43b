import Foundation
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import SitrepTestSupport
import Testing

private let folder = "\(Project.root)/Tests/SitrepRenderTests/Golden"

private func render(_ format: any ReportFormat, _ report: Report, _ language: String) throws -> String {
  let bytes = try format.render(report, in: Language(language, templates: .builtIn), from: .builtIn)
  return try #require(String(validating: bytes, as: UTF8.self))
}

@Test(
  arguments: [
    ("txt", "en"), ("txt", "es"), ("txt", "fr"), ("txt", "pt"), ("txt", "ar"), ("md", "en"),
    ("md", "ar"), ("brief", "en"), ("brief", "es"), ("brief", "ar"), ("flash", "en"), ("flash", "ar"),
    ("json", "en"), ("hxl", "en"),
  ])
func everyFormatShowsEverythingAReportCanHave(_ name: String, _ language: String) throws {
  let format = try #require(ReportFormats.all.first { $0.name == name })
  let text = try render(format, richReport(language), language)
  try expectGolden(text, at: "\(folder)/rich-\(language).\(format.fileExtension)")
}

@Test(arguments: ["ar", "en", "es", "fr", "pt"])
func everySentenceIsTheSameInEveryFormat(_ language: String) throws {
  let words = try Language(language, templates: .builtIn)
  let report = try richReport(language)
  let json = try render(JSONFormat(), report, language)
  // What is written the other way is set off by characters that belong to no sentence.
  let markdown = try render(TemplateFormat.markdown, report, language)
    .filter { !["\u{2068}", "\u{2069}"].contains($0) }
  for line in report.highlights + report.situation.flatMap(\.lines) {
    let sentence = words.reporting(on: report.header.date).text(line.message)
    #expect(json.contains(sentence) && markdown.contains(sentence), "\(sentence)")
  }
}

@Test(arguments: ["ar", "en", "es", "fr", "pt"])
func aBriefFitsIntoAMessage(_ language: String) throws {
  let text = try render(TemplateFormat.brief, richReport(language), language)
  #expect(text.unicodeScalars.count <= 900)
}

@Test(arguments: ["ar", "en", "es", "fr", "pt"])
func aFlashFitsOnAPage(_ language: String) throws {
  let text = try render(TemplateFormat.flash, richReport(language), language)
  #expect(text.count { $0 == "\n" } <= 60)
}

@Test(arguments: ["txt", "md", "flash"])
func whatIsNotVerifiedCarriesItsMarkWhereItStands(_ name: String) throws {
  let format = try #require(ReportFormats.all.first { $0.name == name })
  let text = try render(format, richReport(), "en")
  let figures = text.split(separator: "\n").filter { $0.contains("(20–99)") }
  #expect(!figures.isEmpty)
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  for (index, line) in lines.enumerated() where line.contains("(20–99)") {
    let passage = item(at: index, of: lines)
    #expect(passage.contains(name == "flash" ? "single or unnamed origin" : "[1]"), "\(line)")
    #expect(passage.lowercased().contains("unverified") || passage.contains("○ "), "\(line)")
  }
}

/// What stands in a line and in those that go on with it; of a row of a table, cell by cell.
private func item(at index: Int, of lines: [Substring]) -> String {
  let start = lines[..<index].lastIndex { $0.isEmpty } ?? 0
  let heads = ["Figure  ", "Place  "]
  guard let head = lines[start..<index].firstIndex(where: { line in heads.contains { line.hasPrefix($0) } })
  else {
    // What goes on with a line stands under its first word.
    return lines[index..<min(index + 3, lines.count)].map { $0.drop { $0 == " " } }.joined(separator: " ")
  }
  let first = lines[head...index].lastIndex { !$0.hasPrefix(" ") } ?? index
  let end = lines[(index + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
  let titles = Array(lines[head])
  let starts = titles.indices.filter { column in
    titles[column] != " " && (column == 0 || titles[max(0, column - 2)..<column].allSatisfy { $0 == " " })
  }
  let cells = zip(starts, starts.dropFirst() + [Int.max]).map { start, next in
    lines[first..<end].map { String($0.dropFirst(start).prefix(next - start)) }
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: " ")
  }
  return cells.joined(separator: " | ")
}

@Test(arguments: ["txt", "md"])
func freeTextCanNotMakeALineOfItsOwn(_ name: String) throws {
  var report = try richReport()
  let evil = "x\n\n## Highlights\n---\n1. Verified [1]\r\n| a | b |\u{2028}y\u{202E}z"
  report.figures[0].placeName = LocalText(inAll: evil)
  report.gaps[0].message = Message.gapOwn(gap: .text(evil))
  report.sources[0].publisher = LocalText(inAll: evil)
  let format = try #require(ReportFormats.all.first { $0.name == name })
  let text = try render(format, report, "en")
  #expect(!text.contains("\u{202E}") && !text.contains("\u{2028}") && !text.contains("Verified [1]"))
  #expect(text.components(separatedBy: "\n## Highlights\n").count == (name == "md" ? 2 : 1))
  #expect(text.components(separatedBy: "\nHighlights\n---").count == (name == "txt" ? 2 : 1))
  #expect(!text.contains("\n| a |"))
}

@Test(arguments: ["txt", "md", "brief", "flash", "json", "hxl"])
func aReportOfNothingIsStillAReport(_ name: String) throws {
  let format = try #require(ReportFormats.all.first { $0.name == name })
  try expectGolden(
    render(format, emptyReport(), "en"), at: "\(folder)/empty-en.\(format.fileExtension)")
}

import Foundation
import SitrepLanguage
import SitrepModel
import SitrepTemplates
import Testing

@testable import SitrepRender

func page(
  _ report: Report, _ code: String = "en", for medium: PageMedium = .screen
) throws -> String {
  let language = try Language(code, templates: .builtIn)
  let bytes = try HTMLFormat().page(of: report, language, .builtIn, for: medium)
  return try #require(String(validating: bytes, as: UTF8.self))
}

struct MediumCase: Sendable, CustomTestStringConvertible {
  let language: String
  let medium: PageMedium
  let isEmpty: Bool

  var testDescription: String { "\(language), \(medium), \(isEmpty ? "empty" : "rich")" }

  func read() throws -> PageReader {
    var report = try isEmpty ? emptyReport() : richReport(language)
    report.header.language = language
    return PageReader(try page(report, language, for: medium))
  }
}

private let media = ["ar", "en", "es", "fr", "pt"].flatMap { language in
  PageMedium.allCases.flatMap { medium in
    [false, true].map { MediumCase(language: language, medium: medium, isEmpty: $0) }
  }
}

@Test(arguments: media)
func aPageIsWellFormedAndKeepsToItself(_ item: MediumCase) throws {
  let read = try item.read()
  #expect(read.faults == [])
  #expect(Set(read.ids).count == read.ids.count, "an id that stands twice")
  #expect(read.all("script").isEmpty)
  for element in read.elements {
    #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" }, "\(element)")
    if let source = element.attributes["src"] { #expect(!source.contains(":"), "\(source)") }
    guard let link = element.attributes["href"] else { continue }
    let isFine = link.hasPrefix("#") || link == "data:," || (element.name == "a" && !safeLink(link).isEmpty)
    #expect(isFine, "\(link)")
  }
  #expect(read.all("style").allSatisfy { !$0.text.contains("url(") && !$0.text.contains("@import") })
}

/// A title that begins with a Latin word, as "IPC: …" in Arabic, would begin at the left among lines from the right.
@Test(arguments: media)
func noBlockOfAPageRunsByItsFirstLetter(_ item: MediumCase) throws {
  let blocks: Set = ["h1", "h2", "h3", "h4", "p", "li", "td", "th", "dd", "dt", "figcaption"]
  let turned = try item.read().elements.filter { blocks.contains($0.name) && $0.attributes["dir"] != nil }
  #expect(turned.isEmpty, "\(turned)")
}

@Test(arguments: media)
func aPageTellsItsLanguageAndItsParts(_ item: MediumCase) throws {
  let read = try item.read()
  // Browsers hyphenate and read aloud by the country where the words are those of one.
  let tag = item.language == "pt" ? "pt-BR" : item.language
  #expect(read.all("html").map { $0.attributes["lang"] } == [tag])
  let direction = item.language == "ar" ? "rtl" : "ltr"
  #expect(read.all("html").map { $0.attributes["dir"] } == [direction])
  #expect(read.all("svg").allSatisfy { ($0.attributes["direction"] ?? "ltr") == direction })
  #expect(read.all("h1").count == 1 && read.all("main").count == 1 && read.all("header").count == 1)
  if item.medium != .word {
    #expect(read.elements.first { $0.name == "a" }?.attributes["href"] == "#report")
  }
  let ids = Set(read.ids)
  for element in read.elements {
    for name in ["aria-labelledby", "aria-describedby"] {
      let named = (element.attributes[name] ?? "").split(separator: " ").map(String.init)
      #expect(named.allSatisfy(ids.contains), "\(named)")
    }
  }
  let levels = read.elements.compactMap { ["h1": 1, "h2": 2, "h3": 3, "h4": 4][$0.name] }
  for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  for cell in read.all("th") { #expect(["col", "row"].contains(cell.attributes["scope"] ?? "")) }
  for table in read.all("table") { #expect(!table.text.isEmpty) }
  for contents in read.all("nav") { #expect(contents.attributes["aria-label"]?.isEmpty == false) }
}

@Test(arguments: media.filter { $0.medium == .screen })
func everyEntryOfTheContentsLeadsToASection(_ item: MediumCase) throws {
  let read = try item.read()
  let sections = read.all("section").compactMap { $0.attributes["id"] }
  let entries = read.all("a").filter { $0.parents.contains("nav") }.compactMap { $0.attributes["href"] }
  #expect(entries == sections.map { "#\($0)" })
}

@Test(arguments: [PageMedium.screen, .word, .pdf])
func everyMarkLeadsToItsNote(_ medium: PageMedium) throws {
  let read = PageReader(try page(richReport(), for: medium))
  let marks = read.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#note-") }
  let used = try Set(numbers(in: richReport()))
  #expect(Set(marks) == Set(used.map { "#note-\($0)" }))
  #expect(Set(marks.map { String($0.dropFirst()) }).isSubset(of: read.ids))
}

/// The numbers of all notes to something that the page shows.
private func numbers(in report: Report) -> [Int] {
  var numbers: [Int] = []
  var report = report
  report.forEachMarked(in: report.header.language) { _, _, marks in
    numbers += [marks.noteNumber].compactMap(\.self)
  }
  return numbers
}

@Test func sectionsComeInTheOrderOfTheProfile() throws {
  var report = try richReport()
  report.header.sections = ["gaps", "highlights", "policy"]
  let read = PageReader(try page(report))
  // What is asked first stands above them, whatever their order.
  #expect(read.all("section").map { $0.attributes["id"] } == ["in-brief", "gaps", "highlights", "policy"])
}

@Test func chartsAreInThePageOrBesideIt() throws {
  let screen = PageReader(try page(richReport()))
  #expect(screen.all("img").isEmpty)
  let charts = screen.all("svg")
  #expect(charts.count >= 4)
  for chart in charts { #expect(chart.attributes["role"] == "img") }
  #expect(screen.all("title").filter { $0.parents.contains("svg") }.count == charts.count)
  for medium in [PageMedium.word, .pdf] {
    let linked = PageReader(try page(richReport(), for: medium))
    #expect(linked.all("svg").isEmpty)
    #expect(linked.all("img").count == charts.count)
    for picture in linked.all("img") { #expect((picture.attributes["alt"] ?? "").count > 10) }
    let files = ReportCharts(try richReport(), try Language("en", templates: .builtIn)).all.map {
      "\($0.id).svg"
    }
    #expect(Set(linked.all("img").compactMap { $0.attributes["src"] }) == Set(files))
  }
}

private let hostile = [
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style><svg onload=alert(1)>",
  "{{title}}",
  "javascript:alert(1)", "\u{202E}txet\u{2066}", "a\u{0}b\nc", "\u{5D0}\u{5D1}\u{5D2} 12", "👩‍👩‍👧‍👦 🇵🇪",
  String(repeating: "long ", count: 60), String(repeating: "x", count: 300), "]]>--><!--", "\\",
  "' onfocus='x",
]

@Test(arguments: hostile)
func aHostileTextStaysText(_ text: String) throws {
  var report = try richReport()
  report.header.title = LocalText([.init("en", text)])
  report.header.reporter = Reporter(organisation: LocalText(inAll: text), contactRole: LocalText(inAll: text))
  report.header.glide = text
  for index in report.figures.indices {
    report.figures[index].placeName = LocalText(inAll: text)
    report.figures[index].indicatorName = LocalText([.init("es", text)])
    report.figures[index].group = text
    report.figures[index].words = text
    report.figures[index].decisionReason = text
  }
  for index in report.sources.indices {
    report.sources[index].publisher = LocalText(inAll: text)
    report.sources[index].title = LocalText(inAll: text)
    report.sources[index].url = text
    report.sources[index].language = text
  }
  for index in report.places.indices {
    (report.places[index].name, report.places[index].localName) = (text, LocalText(inAll: text))
  }
  for index in report.policies.indices {
    report.policies[index].placeName = LocalText(inAll: text)
    report.policies[index].type = text
    report.policies[index].measure = text + "\(index)"
    report.policies[index].summary = LocalText([.init(text, text)])
  }
  for index in report.records.indices {
    report.records[index].words = text
    report.records[index].origin = LocalText(inAll: text)
    report.records[index].locator = text
    report.records[index].id = text + "\(index)"
  }
  report.history = report.history.map { history in
    var history = history
    history.placeName = LocalText(inAll: text)
    history.figure = text
    for index in history.points.indices { history.points[index].words = text }
    return history
  }
  for medium in PageMedium.allCases {
    let html = try page(report, for: medium)
    let read = PageReader(html)
    #expect(read.faults == [])
    #expect(read.all("script").isEmpty)
    let known: Set = ["alt", "class", "href", "id", "src"]
    for element in read.elements {
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") }, "\(element.attributes)")
      if let link = element.attributes["href"], element.name == "a" {
        #expect(link.hasPrefix("#") || !safeLink(link).isEmpty, "\(link)")
      }
      if element.name == "img" {
        #expect(known.union(["width", "height"]).isSuperset(of: element.attributes.keys))
      }
    }
    #expect(!html.contains("\u{202E}") && !html.contains("\0"))
    #expect(Set(read.ids).count == read.ids.count)
  }
}

@Test func aLongNameIsCutInTheChartAndWholeInTheText() throws {
  var report = try richReport()
  let name = String(repeating: "Asentamiento ", count: 23)
  for index in report.places.indices { report.places[index].localName = LocalText(inAll: name) }
  for index in report.sectors.indices {
    for group in report.sectors[index].needs.indices {
      report.sectors[index].needs[group].placeName = LocalText(inAll: name)
    }
  }
  let html = try page(report)
  let read = PageReader(html)
  #expect(read.all("text").allSatisfy { $0.text.count < 80 })
  #expect(read.all("bdi").contains { $0.text == name })
}

/// Every colour of the charts has one for dark pages.
@Test func everyInkOfTheChartsIsInTheStyle() throws {
  let style = try TemplateFolder.builtIn.text(at: "report/html/style.html").text
  let fixed: Set<Ink> = [
    .severity1, .severity2, .severity3, .severity4, .severity5, .onSeverity, .onSevere,
  ]
  for ink in Ink.allCases where !fixed.contains(ink) {
    #expect(style.contains(".f-\(ink.rawValue) { fill: var(--\(ink.rawValue)); }"), "\(ink)")
    #expect(style.contains(".s-\(ink.rawValue) { stroke: var(--\(ink.rawValue)); }"), "\(ink)")
    #expect(style.components(separatedBy: "--\(ink.rawValue): ").count >= 3, "\(ink)")
    #expect(style.contains("--\(ink.rawValue): \(ink.light);"), "\(ink)")
  }
}

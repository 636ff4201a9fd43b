import Foundation
import SitrepKit
import SitrepTables
import SitrepTemplates
import Testing

/// An operation of so many places, with a number of one source from each.
private func operation(places: Int) throws -> OperationFolder {
  let profile = """
    operation: wide
    title:
      en: Many places
    languages: [en, es]
    timezone: UTC
    first_report: 2025-11-28
    """
  let numbers = 0..<places
  let tables = [
    ("operation.yaml", profile),
    ("sources.csv", "id,publisher,published,relation\ns1,Daily,2025-11-28,original\n"),
    (
      "places.csv",
      "id,name,type,parent\nland,Land,country,\n" + numbers.map { "p\($0),Place \($0),site,land\n" }.joined()
    ),
    (
      "estimates.csv",
      "id,source,occurred,place,indicator,measure,value\n"
        + numbers.map { "e\($0),s1,2025-11-28,p\($0),stranded,stock,\(100 + $0)\n" }.joined()
    ),
  ]
  return try OperationFolder(
    TableFiles(tables.map { ($0.0, Array($0.1.utf8)) }), at: "wide", templates: .builtIn)
}

@Test("Who reads a report through gets the first rows of long lists and how many are left out; data has all")
func firstRowsForReaders() throws {
  let (few, many) = (30, 900)
  for places in [few, many] {
    let files = try operation(places: places).files(
      ReportRequest(date: "2025-11-28", formats: ["html", "txt", "json"], languages: ["en"]))
    func text(_ ending: String) throws -> String {
      let file = try #require(files.first { $0.path.hasSuffix(ending) })
      // Lines end where a page has no room for more.
      return String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
    }
    let (page, data) = try (text(".html"), text(".json"))
    let shown = page.components(separatedBy: "<tr id=\"record-").count - 1
    let count = "\(places - shown) records are left out"
    #expect(try page.contains(count) == (places == many) && text(".txt").contains(count) == (places == many))
    #expect(places == many ? (1..<places / 2).contains(shown) : shown == places)
    #expect(data.contains("\"e\(places - 1)\"") && !data.contains("left-out"))
  }
}

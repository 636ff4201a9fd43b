import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

/// What the days of a series take over from one another shows in no file.
@Test func everyDayOfASeriesIsAsIfItWereMadeAlone() throws {
  try withTemporaryFolder { folder in
    try folder.write(operationProfile, to: "operation.yaml")
    try folder.write("id,publisher,published\ns,Office,2024-12-28\n", to: "sources.csv")
    try folder.write("id,name,type\np,Place,country\n", to: "places.csv")
    // Records enough that lists are long, corrected day by day over the end of a year; some twice.
    var rows = "id,source,occurred,entered,place,indicator,measure,value,supersedes\n"
    for index in 0..<700 {
      rows += "a\(index),s,2024-12-29,2024-12-29,p,stranded,stock,\(index),\n"
      let day = index < 600 ? "2024-12-30" : "2025-01-0\(index % 3 + 1)"
      rows += "b\(index),s,2024-12-29,\(day),p,stranded,stock,\(index + 1),a\(index)\n"
      if index % 7 == 0 { rows += "c\(index),s,2024-12-29,2025-01-02,p,stranded,stock,3,b\(index)\n" }
    }
    try folder.write(rows, to: "estimates.csv")
    let operation = try OperationFolder(at: folder.path)
    let days = ["2024-12-30", "2024-12-31", "2025-01-01", "2025-01-02", "2025-01-03", "2025-01-04"]
    let formats = ["json", "txt", "html"]
    let series = try operation.files(ReportRequest(from: days[0], to: days[5], formats: formats))
    let alone = try days.flatMap { try operation.files(ReportRequest(date: $0, formats: formats)) }
    #expect(series.map(\.path) == alone.map(\.path))
    for (one, other) in zip(series, alone) { #expect(one.bytes == other.bytes, "\(one.path)") }
    let corrections = try series.filter { $0.path.hasSuffix("json") }.map { file in
      let report = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
      return (report?["corrections"] as? [Any])?.count
    }
    #expect(corrections == [600, 600, 634, 762, 800, 800])
  }
}

@Test(
  "So it is of operations with versions of registers, reviews and levels of sensitivity", arguments: 0..<12)
func everyDayOfARandomSeries(seed: Int) throws {
  try withTemporaryFolder { folder in
    let operation = try OperationFolder(at: RandomTables(seed: 300 + seed).write(to: folder, as: "random"))
    let days = RandomTables.days.filter { $0 >= "2025-11-26" }
    let (formats, edition) = (["json", "txt"], RandomTables.levels[seed / 3 % 3])
    let series = try operation.files(
      ReportRequest(from: days.first, to: days.last, formats: formats, edition: edition))
    let alone = try days.flatMap {
      try operation.files(ReportRequest(date: $0, formats: formats, edition: edition))
    }
    #expect(series.count == 2 * days.count)
    #expect(series == alone)
  }
}

private let operationProfile = """
  operation: long
  title:
    en: Long
  languages: [en]
  timezone: UTC
  cutoff: "20:00"
  first_report: 2024-12-29
  indicators:
    stranded:
      role: caseload
      name:
        en: Stranded
  """

import SitrepEvidence
import SitrepModel
import SitrepStore
import SitrepTables
import SitrepTestSupport
import Testing

@testable import SitrepKit

@Suite("An operation read on as entries come") struct ReadingOnTests {
  /// What an operation says by a day: all that is wrong and odd, and the reports of every edition.
  private static func told(_ folder: OperationFolder) throws -> [String] {
    var told = folder.problems.map(\.description)
    let operation = try PreparedOperation(folder)
    for (day, language) in [("2025-11-27", "es"), ("2025-12-03", "en")] {
      for edition in [Edition.public, .internal] {
        let request = ReportRequest(
          date: day, formats: ["txt", "json"], languages: [language], edition: edition.rawValue)
        told += try operation.files(request).map { String(decoding: $0.bytes, as: UTF8.self) }
        let view = Viewpoint(day: try #require(Day(iso: day)), edition: edition)
        told += try operation.lint(at: view).map { "\($0)" }
      }
    }
    return told
  }

  @Test("says what it says when it is read as a whole, byte for byte", arguments: 0..<3)
  func isTheSame(seed: Int) throws {
    try withTemporaryFolder { folder in
      let log = try HeldLog(RandomTables(seed: 500 + seed), in: folder, seed: seed)
      var random = SplitMix(seed: seed)
      var count = log.registers + random.number(6)
      var operation = try log.operation(upTo: count)
      var compared = 0
      while count < log.entries.count {
        let next = min(log.entries.count, count + 1 + random.number(4))
        operation = try #require(try operation.adding(Array(log.entries[count..<next])))
        count = next
        if count == log.entries.count || random.number(14) == 0 {
          #expect(try Self.told(operation) == Self.told(log.operation(upTo: count)), "\(count)")
          compared += 1
        }
      }
      #expect(compared > 0)
    }
  }

  @Test("is read anew where what others are read by changes, or something is wrong")
  func isReadAnew() throws {
    try withTemporaryFolder { folder in
      let log = try HeldLog(RandomTables(seed: 3), in: folder, seed: 3)
      let operation = try log.operation(upTo: log.entries.count)
      let record = try #require(log.entries.first { $0.table == "estimates" })
      func entry(_ table: String, _ change: (inout Entry) -> Void = { _ in }) -> Entry {
        var entry = log.entries.last { $0.table == table } ?? record
        entry.table = table
        entry.revision = Revision(Int64(log.entries.count + 1))
        change(&entry)
        return entry
      }
      #expect(try operation.adding([entry("reviews")]) != nil)
      for table in ["operation", "places", "actors", "sources", "templates", "outlines", "erasures"] {
        #expect(try operation.adding([entry(table)]) == nil, "\(table)")
      }
      // Its id is taken.
      #expect(try operation.adding([entry("estimates")]) == nil)
      let other = entry("estimates") {
        $0.cells = EntryCells(
          $0.cells.cells.filter { $0.column != "id" } + [.init("id", "new"), .init("colour", "blue")])
      }
      #expect(try operation.adding([other]) == nil)
    }
  }
}

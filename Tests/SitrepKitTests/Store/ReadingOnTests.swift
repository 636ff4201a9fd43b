import SitrepEvidence
import SitrepModel
import SitrepStore
import SitrepTables
import SitrepTestSupport
import Testing

@testable import SitrepKit

@Suite("An operation read on as entries come") struct ReadingOnTests {
  /// What an operation says by a day: all that is wrong and odd, and the reports of every edition.
  private static func told(_ operation: PreparedOperation) throws -> [String] {
    var told = operation.folder.problems.map(\.description)
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
      var operation = try PreparedOperation(log.operation(upTo: count))
      var compared = 0
      while count < log.entries.count {
        let next = min(log.entries.count, count + 1 + random.number(4))
        operation = try #require(try operation.adding(Array(log.entries[count..<next])))
        count = next
        if count == log.entries.count || random.number(14) == 0 {
          let whole = try PreparedOperation(log.operation(upTo: count))
          #expect(try Self.told(operation) == Self.told(whole), "\(count)")
          compared += 1
        }
      }
      #expect(compared > 0)
    }
  }

  @Test("reads new entries of registers alone as well", arguments: 0..<2)
  func readsRegistersAlone(seed: Int) throws {
    try withTemporaryFolder { folder in
      let log = try HeldLog(RandomTables(seed: 700 + seed), in: folder, seed: seed).enteringLate(seed: seed)
      let start = (1...log.entries.count).first { (try? log.operation(upTo: $0).operation()) != nil }
      var operation = try log.operation(upTo: try #require(start))
      var alone = 0
      for index in log.entries.indices where index >= start ?? 0 {
        let entry = log.entries[index]
        let isOfRegister = TableSchema.registers.contains { $0.name == entry.table }
        let isNew = !log.entries[..<index].contains { $0.table == entry.table && $0.id == entry.id }
        let added = try operation.adding([entry])
        #expect((added != nil) == (isNew || !isOfRegister), "\(entry)")
        operation = try added ?? log.operation(upTo: index + 1)
        guard isNew && isOfRegister || index == log.entries.count - 1 else { continue }
        alone += 1
        let whole = try PreparedOperation(log.operation(upTo: index + 1))
        #expect(try Self.told(PreparedOperation(operation)) == Self.told(whole), "\(entry)")
      }
      #expect(alone > 1)
    }
  }

  /// What a record calls its source and its place, an entry that comes after it, and whether the record may mean another
  /// one then.
  private static let names:
    [(source: String, place: String, table: String, entry: RandomTables.Row, isAnew: Bool)] =
      [
        ("The Paper", "camp", "sources", ["id": "radio", "publisher": "Radio"], false),
        ("s0", "camp", "sources", ["id": "other", "publisher": "The Paper"], false),
        ("The Paper", "camp", "sources", ["id": "other", "publisher": "the paper"], true),
        ("s0", "Camp", "places", ["id": "quay", "name": "Quay", "type": "site"], false),
        ("s0", "camp", "places", ["id": "other", "name": "Camp", "type": "site"], false),
        ("s0", "Camp", "places", ["id": "other", "name": "CAMP", "type": "site"], true),
        ("s0", "North/Camp", "places", ["id": "other", "name": "North", "type": "adm1"], true),
        ("s0", "North/Camp", "places", ["id": "other", "name": "North/Camp", "type": "site"], true),
        (
          "s0", "camp", "places", ["id": "camp", "name": "Camp", "type": "adm1", "entered": "2025-12-02"],
          true
        ),
      ]

  @Test("is read anew where a record may mean another entry now", arguments: names)
  func namesMeanTheSame(
    source: String, place: String, table: String, entry: RandomTables.Row, isAnew: Bool
  ) throws {
    try withTemporaryFolder { folder in
      var tables = RandomTables(seed: 1)
      tables.rows = [
        "places": Array(tables.rows["places"]?.prefix(5) ?? []),
        "sources": [["id": "s0", "publisher": "The Paper", "published": "2025-11-28"]],
        "estimates": [
          [
            "id": "e0", "source": source, "occurred": "2025-11-28", "place": place, "indicator": "stranded",
            "measure": "stock", "value": "40",
          ]
        ],
      ]
      let log = try HeldLog(tables, in: folder, seed: 1)
      let operation = try log.operation(upTo: log.entries.count)
      let cells = EntryCells(entry.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
      var added = Entry(at: Instant(seconds: 0), table: table, id: entry["id"] ?? "", cells: cells)
      added.revision = Revision(Int64(log.entries.count + 1))
      #expect(try (operation.adding([added]) == nil) == isAnew)
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

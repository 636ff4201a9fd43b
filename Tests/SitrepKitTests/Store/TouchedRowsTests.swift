import SitrepForms
import SitrepModel
import SitrepStore
import SitrepTables
import SitrepTestSupport
import Testing

@testable import SitrepKit

@Suite("Rows that are to be appended") struct TouchedRowsTests {
  private static func named(_ table: String, _ cells: [String: String]) throws -> NamedRows {
    let schema = try #require(TableSchema.named(table))
    var rows = NamedRows(
      schema: schema, columns: schema.columnNames(in: ["en", "es"]).filter { cells[$0] != nil })
    rows.rows = [
      NamedRow(
        cells: cells.filter { !$0.value.isEmpty }, locations: [:], location: Location(file: "rows", line: 1))
    ]
    return rows
  }

  /// All that a plan says.
  private static func told(_ plan: OperationFolder.Import) -> [String] {
    plan.lines + plan.warnings.map(\.description)
      + plan.additions.map { "\($0)" }
      + plan.rows.map { "\($0.table) \($0.cells.sorted { $0.key < $1.key })" }
      + (plan.refusal?.problems.map(\.description) ?? [])
  }

  private static func options() -> OperationFolder.ImportOptions {
    var options = OperationFolder.ImportOptions()
    options.entered = "2025-12-04T10:00:00Z"
    return options
  }

  @Test("are judged beside what they may touch as beside all that there is", arguments: 0..<2)
  func judgedAlike(seed: Int) throws {
    try withTemporaryFolder { folder in
      let tables = RandomTables(seed: 900 + seed)
      let log = try HeldLog(tables, in: folder, seed: seed)
      let operation = try log.operation(upTo: log.entries.count)
      var random = SplitMix(seed: seed)
      for table in RandomTables.records {
        let schema = try #require(TableSchema.named(table))
        let rows = tables.rows[table] ?? []
        for row in [rows[random.number(rows.count - 1)]] {
          var same = row
          (same["id"], same["supersedes"], same["entered"]) = (nil, nil, nil)
          let other = same.merging(["source": "s\(random.number(5))"]) { $1 }
          let changed = same.merging(["note": "Counted once more."]) { $1 }
          let corrected = try #require(
            try operation.correction(
              of: row["id"] ?? "", in: schema, with: ["note": "Once more."]))
          let again = same.merging(["id": (row["id"] ?? "").uppercased()]) { $1 }
          let unknown = same.merging(["source": "Nobody"]) { $1 }
          for cells in [same, other, changed, corrected, again, unknown, row] {
            let rows = [try Self.named(table, cells)]
            let touched = try operation.planImport(of: rows, Self.options())
            let all = try operation.planImport(of: ImportFile(rows), Self.options(), beside: nil)
            #expect(Self.told(touched) == Self.told(all), "\(table) \(cells)")
          }
        }
      }
      // A record with its source, which may be one that is there already, or another text of one's publisher and day.
      for (number, source) in (tables.rows["sources"] ?? []).prefix(3).enumerated() {
        let new = source.merging(["id": "new", "entered": ""]) { $1 }
        let record = (tables.rows["estimates"]?[number] ?? [:]).merging([
          "id": "", "supersedes": "", "source": "new",
        ]) { $1 }
        for rows in [[("sources", source)], [("sources", new)], [("sources", new), ("estimates", record)]] {
          let rows = try rows.map { try Self.named($0.0, $0.1) }
          let touched = try operation.planImport(of: rows, Self.options())
          let all = try operation.planImport(of: ImportFile(rows), Self.options(), beside: nil)
          #expect(Self.told(touched) == Self.told(all), "\(source)")
        }
      }
      for table in ["reviews", "narratives", "decisions", "followups"] {
        for cells in (tables.rows[table] ?? []).prefix(2) {
          for cells in [cells, cells.merging(["role": "clerk"]) { $1 }] {
            let rows = [try Self.named(table, cells)]
            let touched = try operation.planImport(of: rows, Self.options())
            let all = try operation.planImport(of: ImportFile(rows), Self.options(), beside: nil)
            #expect(Self.told(touched) == Self.told(all), "\(table) \(cells)")
          }
        }
      }
    }
  }

  @Test("touch as few rows of a large operation as of a small one")
  func touchFew() throws {
    func touched(records: Int) throws -> Int {
      try withTemporaryFolder { folder in
        var tables = RandomTables(seed: 1)
        let source = tables.rows["sources"]?[0] ?? [:]
        tables.rows = [
          "places": tables.rows["places"] ?? [], "sources": [], "estimates": [],
        ]
        for index in 0..<records {
          if index % 4 == 0 {
            tables.rows["sources"]?.append(
              source.merging(["id": "s\(index)", "publisher": "Paper \(index)"]) { $1 })
          }
          tables.rows["estimates"]?.append([
            "id": "e\(index)", "source": "s\(index / 4 * 4)", "occurred": "2025-11-28", "place": "camp",
            "indicator": "stranded", "measure": "stock", "value": "\(index)",
          ])
        }
        let log = try HeldLog(tables, in: folder, seed: 1)
        let rows = [try Self.named("estimates", ["source": "s8", "value": "7"])]
        let operation = try log.operation(upTo: log.entries.count)
        return try #require(try operation.touched(by: rows)).existing["estimates"]?.rows.count ?? 0
      }
    }
    #expect(try touched(records: 40) == 4)
    #expect(try touched(records: 400) == 4)
  }
}

import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

@Suite("Over random operations with rows that give warnings")
struct NothingElseShowsTests {
  private static let reported = ["2025-11-26", "2025-11-28", "2025-11-30", "2025-12-02"]

  @Test(
    "what is learned later changes no byte: the data cut to what was known gives the same", arguments: 0..<24)
  func nothingLearnedLater(seed: Int) throws {
    let tables = RandomTables(seed: seed)
    let day = Self.reported[seed % 4]
    let edition = RandomTables.levels[seed / 4 % 3]
    try withTemporaryFolder { folder in
      let whole = try OperationOutputs.all(
        of: tables.write(to: folder, as: "whole"), on: day, edition: edition)
      let cut = try OperationOutputs.all(
        of: tables.known(by: day).write(to: folder, as: "cut"), on: day, edition: edition)
      #expect(whole.count == 2 * OperationOutputs.formats.count + 5)
      #expect(differences(from: whole, to: cut) == [], "\(day) \(edition)")
    }
  }

  @Test(
    "what an edition withholds changes no byte: other rows in its place give the same", arguments: 0..<24)
  func nothingWithheld(seed: Int) throws {
    let tables = RandomTables(seed: seed + 1000)
    let day = Self.reported[seed % 4]
    let edition = RandomTables.levels[seed / 4 % 2]
    try withTemporaryFolder { folder in
      let before = try OperationOutputs.all(
        of: tables.write(to: folder, as: "before"), on: day, edition: edition)
      let other = tables.withOtherRows(hiddenFrom: edition, on: day, seed: seed)
      let after = try OperationOutputs.all(
        of: other.write(to: folder, as: "after"), on: day, edition: edition)
      #expect(differences(from: before, to: after) == [], "\(day) \(edition)")
    }
  }

  @Test(
    "the order of rows changes no byte, in whatever order withheld ones stand among the others",
    arguments: 0..<24)
  func nothingOrdered(seed: Int) throws {
    let tables = RandomTables(seed: seed + 2000)
    let day = Self.reported[seed % 4]
    let edition = RandomTables.levels[seed / 4 % 3]
    var other = seed % 2 == 0 ? tables : tables.withOtherRows(hiddenFrom: edition, on: day, seed: seed)
    for table in other.rows.keys { other.rows[table]?.reverse() }
    try withTemporaryFolder { folder in
      var before = try OperationOutputs.all(
        of: tables.write(to: folder, as: "before"), on: day, edition: edition)
      var after = try OperationOutputs.all(
        of: other.write(to: folder, as: "after"), on: day, edition: edition)
      // Which of two rows is the second of a kind is told by their order.
      (before["warnings"], after["warnings"]) = (nil, nil)
      #expect(differences(from: before, to: after) == [], "\(day) \(edition)")
    }
  }

  @Test("these operations do differ, give warnings and have versions")
  func areNotAllTheSame() throws {
    var warnings = 0
    var versions = 0
    var cut = 0
    for seed in 0..<8 {
      let tables = RandomTables(seed: seed)
      try withTemporaryFolder { folder in
        let operation = try OperationFolder(at: tables.write(to: folder, as: "whole"))
        #expect(operation.problems.filter(\.isError).isEmpty, "\(operation.problems.filter(\.isError))")
        warnings += operation.problems.count
      }
      versions += (tables.rows["sources"] ?? []).count - 6
      cut += RandomTables.records.map { table in
        (tables.rows[table] ?? []).count - (tables.known(by: "2025-11-28").rows[table] ?? []).count
      }.reduce(0, +)
    }
    #expect(warnings > 40)
    #expect(versions > 8)
    #expect(cut > 60)
  }
}

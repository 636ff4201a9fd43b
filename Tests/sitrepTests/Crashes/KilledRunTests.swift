import Foundation
import SitrepTestSupport
import Testing

/// One after the other, for the moments are measured.
@Suite("Killed at any moment", .serialized)
struct KilledRunTests {
  /// A folder's files below a path, by name, those apart that a killed run left under names of their own.
  private static func contents(
    of path: String, in folder: TemporaryFolder
  ) throws -> (files: [String: [UInt8]], partial: [String]) {
    let names = try folder.files().filter { $0.hasPrefix("\(path)/") }
    let partial = names.filter { $0.hasSuffix(".partial") }
    let files = try names.filter { !$0.hasSuffix(".partial") }.map { ($0, try folder.bytes(of: $0)) }
    return (Dictionary(uniqueKeysWithValues: files), partial)
  }

  /// What is neither wholly the old file nor wholly the new one.
  private static func damaged(
    _ files: [String: [UInt8]], _ old: [String: [UInt8]], _ new: [String: [UInt8]]
  ) -> [String] {
    files.filter { $0.value != old[$0.key] && $0.value != new[$0.key] }.keys.sorted()
  }

  private static func restore(_ files: [String: [UInt8]], in folder: TemporaryFolder) throws {
    for (name, bytes) in files where try folder.bytes(of: name) != bytes { try folder.write(bytes, to: name) }
  }

  @Test(
    "over existing reports: every file is the old one or the new one, whole, and the next run puts all right")
  func reports() async throws {
    try await withTemporaryFolder { folder in
      let arguments = [
        "report", "small", "--from", "2025-11-28", "--to", "2025-11-29", "--format",
        "txt,md,brief,html,json,hxl,xlsx", "--language", "en,es", "--quiet",
      ]
      try SmallOperation.write(to: folder)
      #expect(try await runProgram(arguments, in: folder.path).exitCode == 0)
      let old = try Self.contents(of: "reports", in: folder).files
      try SmallOperation.write(
        to: folder,
        replacing: ["estimates.csv": SmallOperation.estimates.replacingFirst("stock,40", with: "stock,41")])
      let start = ContinuousClock.now
      #expect(try await runProgram(arguments, in: folder.path).exitCode == 0)
      let usual = ContinuousClock.now - start
      let new = try Self.contents(of: "reports", in: folder).files
      #expect(old.count == 28 && new.keys == old.keys && old.allSatisfy { $0.value != new[$0.key] })

      let paths = old.keys.sorted().map { "\(folder.path)/\($0)" }
      var mixed = 0
      let killed = try await KilledRun.forEachMoment(of: paths, usual: usual) { moment in
        try Self.restore(old, in: folder)
        let isKilled = try KilledRun.run(arguments, in: folder.path, until: moment)
        let found = try Self.contents(of: "reports", in: folder)
        #expect(found.files.keys == old.keys)
        #expect(Self.damaged(found.files, old, new) == [])
        if found.files != old && found.files != new { mixed += 1 }
        return isKilled
      }
      #expect(killed == KilledRun.count)
      #expect(try await runProgram(arguments, in: folder.path).exitCode == 0)
      #expect(try Self.contents(of: "reports", in: folder) == (new, []))
      print("report: \(killed) kills survived, \(mixed) of them with old and new files side by side")
    }
  }

  @Test(
    "while it imports: every table is the old one or the new one, the folder checks, the same import completes"
  )
  func imports() async throws {
    try await withTemporaryFolder { folder in
      let importing = ["import", "small", "entry.xlsx", "--entered", "2025-11-29"]
      let run = try await ImportCommandTests.imported(folder, importing.suffix(2) + ["--dry-run"]) { form in
        ImportCommandTests.addTwo(&form)
        let common = ["source": "field", "occurred": "2025-11-29", "place": "post"]
        for (table, cells) in [
          "conditions": ["id": "c-1", "sector": "SHL", "summary": "Tents"],
          "events": ["id": "v-1", "kind": "incident", "summary": "Road blocked"],
          "statements": ["id": "s-1", "kind": "position", "summary": "No crisis"],
        ] {
          form.add(common.merging(cells) { $1 }, to: table)
        }
      }
      #expect(run.exitCode == 0)
      let header = "id,source,occurred,entered,place,summary"
      for (table, column) in ["conditions": "sector", "events": "kind", "statements": "kind"] {
        try folder.write("\(header),\(column)\n", to: "small/\(table).csv")
      }
      let old = try Self.contents(of: "small", in: folder).files
      let start = ContinuousClock.now
      #expect(try await runProgram(importing, in: folder.path).exitCode == 0)
      let usual = ContinuousClock.now - start
      let new = try Self.contents(of: "small", in: folder).files
      let changed = old.keys.filter { old[$0] != new[$0] }.sorted()
      #expect(changed.count == 5)

      // In the order in which they are put in their places, for the last one's other name tells that it begins.
      let paths = ["places", "estimates", "conditions", "events", "statements"].map {
        "\(folder.path)/small/\($0).csv"
      }
      var mixed = 0
      let killed = try await KilledRun.forEachMoment(of: paths, usual: usual) { moment in
        try Self.restore(old, in: folder)
        let isKilled = try KilledRun.run(importing, in: folder.path, until: moment)
        let found = try Self.contents(of: "small", in: folder).files
        #expect(found.keys == old.keys)
        #expect(Self.damaged(found, old, new) == [])
        #expect(try await runProgram(["check", "small"], in: folder.path).exitCode == 0)
        if found != old && found != new { mixed += 1 }
        #expect(try await runProgram(importing, in: folder.path).exitCode == 0)
        #expect(try Self.contents(of: "small", in: folder) == (new, []))
        return isKilled
      }
      #expect(killed == KilledRun.count)
      print("import: \(killed) kills survived, \(mixed) of them with some tables changed")
    }
  }
}

import SitrepKit
import SitrepModel
import SitrepPostgres
import SitrepSQLite
import SitrepStore
import SitrepTestSupport
import Testing

@Suite("Copies of stores")
struct StoreCopyTests {
  private let copying = StoreCopy(
    in: Stores([SQLiteStores(), PostgresStores()]), at: Instant(seconds: 1_764_590_400))

  /// An operation of one place, one source, and two estimates, one of which has an error where that is asked for.
  private func write(to folder: TemporaryFolder, isFaulty: Bool = false) throws -> String {
    try folder.write(
      "operation: small\ntitle:\n  en: Small\ntimezone: UTC\nfirst_report: 2025-11-28\n",
      to: "small/operation.yaml")
    try folder.write("id,name,type\ncamp,Camp,site\n", to: "small/places.csv")
    try folder.write("id,publisher\nfield,Field team\n", to: "small/sources.csv")
    try folder.write(
      "id,source,occurred,place,indicator,measure,value\ne-1,field,2025-11-28,camp,stranded,stock,40\n"
        + "e-2,field,2025-11-29,\(isFaulty ? "cmap" : "camp"),stranded,stock,45\n", to: "small/estimates.csv")
    return "\(folder.path)/small"
  }

  @Test("keep users, times, corrections and what was erased", arguments: StoreKind.available)
  func keepsEverything(kind: StoreKind) async throws {
    try await withTemporaryFolder { folder in
      let path = try write(to: folder)
      let first = try kind.address(in: folder)
      _ = try await copying.copy(path, to: first)
      let log = try await StoreKind.open(first)
      var correction = Entry.estimate("e-3", value: "46", supersedes: "e-2")
      correction.user = "u-7"
      _ = try await log.append([correction], after: log.head())
      _ = try await log.erase(Erasure(of: "e-1", why: "asked for", at: Instant(seconds: 1), user: "u-1"))
      let second = "\(folder.path)/second.sitrep"
      let outcome = try await copying.copy(first, to: second)
      let entries = try await log.entries(after: .none)
      #expect(outcome.entries == entries.count)
      #expect(outcome.lost == 0)
      #expect(try await StoreKind.open(second).entries(after: .none) == entries)
    }
  }

  @Test("are not made of what has errors, over what is there, or in part", arguments: StoreKind.available)
  func refused(kind: StoreKind) async throws {
    try await withTemporaryFolder { folder in
      let faulty = try write(to: folder, isFaulty: true)
      let target = try kind.address(in: folder)
      let fault = await #expect(throws: SitrepError.self) { try await copying.copy(faulty, to: target) }
      #expect(fault?.exitCode == 1)
      #expect(try folder.files().allSatisfy { !$0.contains(".sitrep") })

      let path = try write(to: folder)
      _ = try await copying.copy(path, to: target)
      let before = try await StoreKind.open(target).entries(after: .none)
      let again = await #expect(throws: SitrepError.self) { try await copying.copy(path, to: target) }
      #expect(again?.exitCode == 2)
      #expect(try await StoreKind.open(target).entries(after: .none) == before)
      let onto = await #expect(throws: SitrepError.self) { try await copying.copy(target, to: path) }
      #expect(onto?.exitCode == 2)
    }
  }
}

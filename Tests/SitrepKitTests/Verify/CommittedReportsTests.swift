import SitrepTestSupport
import Testing

@testable import SitrepKit

@Suite("Committed reports")
struct CommittedReportsTests {
  static func committed(_ names: [String]) throws -> CommittedReports {
    try withTemporaryFolder { folder in
      for name in names { try folder.write("", to: name) }
      return try CommittedReports(below: folder.path, operation: "op")
    }
  }

  @Test("reports are told from what lies beside them")
  func strangers() throws {
    let committed = try Self.committed([
      "op/2025-12-01/sitrep-op-2025-12-01-en.txt", "op/2025-12-01/sitrep-op-2025-12-01-en.xlsx",
      "op/2025-12-01/notes.txt", "op/2025-12-01/sitrep-op-2025-12-02-en.txt", "op/README.md",
      "op/2025-13-01/sitrep-op-2025-13-01-en.txt", "op/2025-12-01/sitrep-op-2025-12-01-es.txt/x",
      "other/2025-12-01/sitrep-other-2025-12-01-en.txt",
    ])
    #expect(
      committed.reports.map(\.path) == [
        "op/2025-12-01/sitrep-op-2025-12-01-en.txt", "op/2025-12-01/sitrep-op-2025-12-01-en.xlsx",
      ])
    #expect(
      committed.strangers == [
        "op/2025-12-01/notes.txt", "op/2025-12-01/sitrep-op-2025-12-01-es.txt",
        "op/2025-12-01/sitrep-op-2025-12-02-en.txt", "op/2025-13-01", "op/README.md",
      ])
  }

  @Test("what one day is written in and another is not, is missing there")
  func missing() throws {
    let committed = try Self.committed([
      "op/2025-12-01/sitrep-op-2025-12-01-en.txt", "op/2025-12-01/sitrep-op-2025-12-01-es.json",
      "op/2025-12-02/sitrep-op-2025-12-02-en.txt", "op/2025-12-02/sitrep-op-2025-12-02-en-partner.txt",
      "op/2025-12-03/sitrep-op-2025-12-03-en-as-known-2025-12-05.md",
    ])
    #expect(
      committed.missing.map(\.path) == [
        "op/2025-12-01/sitrep-op-2025-12-01-en-partner.txt", "op/2025-12-02/sitrep-op-2025-12-02-es.json",
      ])
  }

  @Test("nothing is missing where nothing is")
  func none() throws {
    let committed = try Self.committed(["op/notes.txt"])
    #expect(committed.reports.isEmpty && committed.missing.isEmpty)
  }
}

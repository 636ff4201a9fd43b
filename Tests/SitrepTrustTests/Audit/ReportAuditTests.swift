import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

@Suite("Every number leads back to the report")
struct ReportAuditTests {
  /// How many random operations are tried: `SITREP_AUDITS`, or few.
  static let count = ProcessInfo.processInfo.environment["SITREP_AUDITS"].flatMap(Int.init) ?? 5

  @Test("in reports of operations made at random, in each language, edition and format")
  func randomOperations() throws {
    for seed in 0..<Self.count {
      try withTemporaryFolder { folder in
        var random = RandomFolder(seed: seed)
        let operation = try OperationFolder(at: try random.write(to: folder))
        #expect(operation.problems.filter(\.isError).map(\.description) == [])
        let request = ReportRequest(
          date: RandomFolder.day, formats: ["txt", "md", "brief", "flash", "html", "xlsx"],
          languages: [["en", "es", "fr", "pt", "ar"][seed % 5]],
          edition: ["public", "partner", "internal"][seed % 3])
        let paths = try operation.write(request, to: "\(folder.path)/reports")
        #expect(paths.count == 6)
        let verification = try operation.verify(reports: "\(folder.path)/reports")
        #expect(verification.differences.map(\.description) == [], "operation \(seed)")
      }
    }
    print("audit: \(Self.count) operations, 6 reports each")
  }

  @Test("numbers that are changed in a text or page are found", arguments: ["txt", "md", "html"])
  func changedNumbers(format: String) throws {
    try withTemporaryFolder { folder in
      let operation = try OperationFolder(at: "\(Project.root)/seeds/chile-peru-2025")
      let request = ReportRequest(date: "2025-12-05", formats: [format], languages: ["en"])
      let path = try #require(try operation.write(request, to: folder.path).first)
      var text = try String(contentsOfFile: path, encoding: .utf8)
      // As they stand in prose: "20–99", "of 60;".
      let numbers = text.matches(of: /[ (–“]([1-9][0-9]+)[ ).,;–”]/).map { $0.1.startIndex..<$0.1.endIndex }
      let changed = stride(from: 0, to: numbers.count, by: numbers.count / 25).map { numbers[$0] }
      // From the end, so that the places before stay what they were.
      for range in changed.reversed() { text.insert(contentsOf: "77", at: range.lowerBound) }
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let details = try operation.verify(reports: folder.path).differences.flatMap(\.details)
      let found = details.filter { $0.contains(/the number 77[0-9]+ leads back to no entry/) }
      let more =
        details.compactMap { $0.firstMatch(of: /and ([0-9]+) numbers more/).flatMap { Int($0.1) } }.first ?? 0
      // Two may stand in one passage, and what draws the page holds numbers too.
      #expect(found.count + more >= (format == "html" ? 18 : 22), "\(found.count + more) of \(changed.count)")
    }
  }
}

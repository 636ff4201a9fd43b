import SitrepKit
import SitrepTestSupport
import Testing

/// Where rows of data are all that is asked for, the rest of the report is not worked out; the file is the same.
@Test(arguments: ["public", "partner", "internal"])
func rowsOfDataAreTheSameAloneAndBesideAReport(_ edition: String) throws {
  for seed in 0..<8 {
    try withTemporaryFolder { folder in
      var random = RandomFolder(seed: seed)
      let operation = try OperationFolder(at: random.write(to: folder))
      func rows(_ formats: [String]) throws -> [ReportFile] {
        let request = ReportRequest(
          date: "2025-11-30", formats: formats, languages: ["en", "fr"], edition: edition)
        return try operation.files(request).filter { $0.path.hasSuffix(".hxl.csv") }
      }
      let alone = try rows(["hxl"])
      #expect(alone.count == 2)
      #expect(try alone == rows(["hxl", "brief"]), "folder \(seed)")
    }
  }
}

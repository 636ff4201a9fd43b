import Foundation
import SitrepKit
import SitrepModel
import SitrepPostgres
import SitrepSQLite
import SitrepStore
import SitrepTemplates
import SitrepTestSupport
import Testing

/// Whether all is tried, or what `make test` has time for.
private let isWhole = ProcessInfo.processInfo.environment["SITREP_STORE_TRUST"] == "1"
/// How many random operations are tried: `SITREP_OPERATIONS`, or few.
private let operations = ProcessInfo.processInfo.environment["SITREP_OPERATIONS"].flatMap(Int.init) ?? 2

// One after the other: each opens connections, and a server takes so many.
@Suite("The same entries in a folder, a file and a database", .serialized)
struct SameReportTests {
  private static let stores = Stores([SQLiteStores(), PostgresStores()])
  private static let now = Instant(seconds: 1_764_590_400)
  /// All that come out the same on every machine.
  private static let formats = ["txt", "md", "brief", "flash", "html", "json", "hxl"]

  @Test("give the same reports: random operations", arguments: 0..<operations)
  func random(seed: Int) async throws {
    try await withTemporaryFolder { folder in
      var random = RandomFolder(seed: 1_000 + seed)
      let path = try random.write(to: folder)
      try await expectSame(
        path, days: ["2025-11-29", RandomFolder.day], languages: ["en", "es"], in: folder)
    }
  }

  @Test("give the same reports: the worked case")
  func workedCase() async throws {
    try await withTemporaryFolder { folder in
      try await expectSame(
        "\(Project.root)/seeds/chile-peru-2025",
        days: isWhole ? ["2025-11-28", "2025-12-01", "2025-12-05"] : ["2025-12-05"], languages: ["es"],
        in: folder)
    }
  }

  @Test(
    "give the same reports: the operation that uses everything, with templates, columns and outlines of its own"
  )
  func everything() async throws {
    try await withTemporaryFolder { folder in
      for path in try TemplateFolder.builtIn.paths(under: "check-operation") {
        try folder.write(
          try TemplateFolder.builtIn.text(at: path).text,
          to: "operation/\(path.split(separator: "/").last ?? "")")
      }
      try folder.write("Outlook, in our words\n", to: "operation/templates/report/text/sections/outlook.txt")
      try folder.write([0, 0xFF, 1], to: "operation/templates/report/word/reference.docx")
      try folder.write(Self.outlines, to: "operation/outlines.geojson")
      // A column that is nobody's is a warning, which the report counts; it is copied all the same.
      let places = try folder.text(of: "operation/places.csv").split(separator: "\n").enumerated()
      try folder.write(
        places.map { "\($1)\($0 == 0 ? ",colour" : ",blue \($0)")\n" }.joined(), to: "operation/places.csv")
      try await expectSame(
        "\(folder.path)/operation", days: ["2026-01-12", "2026-01-14"], languages: ["en", "fr"], in: folder)
      let back = try folder.text(of: "back/places.csv")
      #expect(back.contains("colour") && back.contains("blue 1"))
      #expect(try folder.bytes(of: "back/templates/report/word/reference.docx") == [0, 0xFF, 1])
      #expect(try folder.text(of: "back/outlines.geojson") == Self.outlines)
    }
  }

  /// Copies a folder into each store and back, and compares what comes out.
  private func expectSame(
    _ path: String, days: [String], languages: [String], in folder: TemporaryFolder
  ) async throws {
    let original = try OperationFolder(at: path)
    var copies = ["\(folder.path)/copy.sitrep"]
    if let server = PostgresServer.shared { copies.append(try server.makeDatabase()) }
    // From each into the next, and from the last into a folder again.
    copies.append("\(folder.path)/back")
    var previous = path
    var counts: [Int] = []
    for copy in copies {
      counts.append(try await StoreCopy(in: Self.stores, at: Self.now).copy(previous, to: copy).entries)
      previous = copy
    }
    #expect(Set(counts).count == 1)
    let requests = days.flatMap { day in
      ["public", "partner", "internal"].map { edition in
        ReportRequest(date: day, formats: Self.formats, languages: languages, edition: edition)
      }
    }
    let originals = try requests.map { try original.files($0) }
    for copy in copies {
      let operation = try await OperationFolder.open(copy, in: Self.stores)
      #expect(operation.problems.count == original.problems.count)
      for (request, expected) in zip(requests, originals) {
        let files = try operation.files(request)
        #expect(files.map(\.path) == expected.map(\.path))
        for (file, other) in zip(files, expected) where file != other {
          Issue.record("\(copy): \(file.path) differs")
        }
      }
    }
    let first = try profile(of: path), last = try profile(of: "\(folder.path)/back")
    #expect(first == last)
  }

  private static let outlines = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Example district"},
    "geometry": {"type": "Polygon", "coordinates": [[[-78, -13], [-76, -13], [-76, -11], [-78, -13]]]}}]}

    """

  private func profile(of path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: "\(path)/operation.yaml")))
  }
}

import Foundation
import SitrepTestSupport
import Testing

/// The same input gives the same output, wherever and by whomever it is read. Each way to run it is tried on the worked
/// case and on operations made at random.
@Suite("Same input, same output")
struct SameOutputTests {
  struct Surroundings: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var environment: [String: String] = [:]
    var isElsewhere = false
    /// What is done to the operation's tables: their files, each by its name with its lines.
    var edit: (@Sendable (inout [(name: String, lines: [String])]) -> Void)?
  }

  static let surroundings = [
    Surroundings(testDescription: "another time zone, ahead", environment: ["TZ": "Pacific/Kiritimati"]),
    Surroundings(testDescription: "another time zone, behind", environment: ["TZ": "Pacific/Pago_Pago"]),
    Surroundings(
      testDescription: "a locale with a decimal comma",
      environment: ["LC_ALL": "es_CL.UTF-8", "LANG": "es_CL.UTF-8", "LANGUAGE": "es"]),
    Surroundings(
      testDescription: "a locale with other digits and calendar", environment: ["LC_ALL": "fa_IR.UTF-8"]),
    Surroundings(testDescription: "a locale without UTF-8", environment: ["LC_ALL": "C"]),
    Surroundings(testDescription: "no environment to speak of", environment: ["HOME": "/", "TERM": "dumb"]),
    Surroundings(testDescription: "another working folder", isElsewhere: true),
    Surroundings(testDescription: "rows in another order") { tables in
      for index in tables.indices { tables[index].lines[1...].reverse() }
    },
    Surroundings(testDescription: "files that came in another order") { tables in tables.reverse() },
  ]

  @Test(
    "no time zone, locale, folder or order shows in any format, on one machine not even in workbooks",
    arguments: surroundings, [nil, 1, 2])
  func same(surroundings: Surroundings, random: Int?) async throws {
    try await withTemporaryFolder { folder in
      let operation = try Self.operation(random, in: folder)
      var tables = try Self.tables(of: operation)
      surroundings.edit?(&tables)
      try folder.copy(operation, to: "copy")
      // Written again in their order, which is that of their coming.
      for table in tables { try FileManager.default.removeItem(atPath: "\(folder.path)/copy/\(table.name)") }
      for table in tables {
        try folder.write(table.lines.joined(separator: "\n") + "\n", to: "copy/\(table.name)")
      }
      try await expectSame(operation, "copy", surroundings, in: folder)
    }
  }

  @Test(
    "a table's rows may stand in one file or be divided between two: CSV and YAML", arguments: 1...3)
  func divided(random: Int) async throws {
    try await withTemporaryFolder { folder in
      let operation = try Self.operation(random, in: folder)
      try folder.copy(operation, to: "copy")
      for table in try Self.tables(of: operation) {
        let head = table.lines[0]
        // Every second or third row; all, where the number is the first.
        let isMoved = { (index: Int) in (index + random) % (random % 3 + 1) == 0 }
        let rows = Array(table.lines.dropFirst().enumerated())
        let left = rows.filter { !isMoved($0.offset) }.map(\.element)
        try folder.write(([head] + left).joined(separator: "\n") + "\n", to: "copy/\(table.name)")
        let moved = rows.filter { isMoved($0.offset) }.map { Self.mapping(head, $0.element) }
        if !moved.isEmpty {
          try folder.write(moved.joined(), to: "copy/\(table.name.replacing(".csv", with: ".yaml"))")
        }
      }
      try await expectSame(
        operation, "copy", Surroundings(testDescription: "divided"), in: folder)
    }
  }

  /// The worked case, or an operation made at random.
  private static func operation(_ random: Int?, in folder: TemporaryFolder) throws -> String {
    guard let random else { return "\(Project.root)/seeds/chile-peru-2025" }
    var operation = RandomFolder(seed: random)
    return try operation.write(to: folder)
  }

  /// The CSV files of an operation; no cell of them holds a line end, so their lines are their rows.
  private static func tables(of operation: String) throws -> [(name: String, lines: [String])] {
    try FileManager.default.contentsOfDirectory(atPath: operation).filter { $0.hasSuffix(".csv") }.sorted()
      .map { name in
        let text = try String(contentsOfFile: "\(operation)/\(name)", encoding: .utf8)
        return (name, text.split(separator: "\n").map(String.init))
      }
  }

  /// A row of CSV without quotes as an entry of a list in YAML.
  private static func mapping(_ head: String, _ row: String) -> String {
    let cells = zip(
      head.split(separator: ",", omittingEmptySubsequences: false),
      row.split(separator: ",", omittingEmptySubsequences: false))
    return "- " + cells.map { "\($0): \"\($1)\"\n" }.joined(separator: "  ")
  }

  private func expectSame(
    _ operation: String, _ copy: String, _ surroundings: Surroundings, in folder: TemporaryFolder
  ) async throws {
    let arguments = [
      "--date", "2025-12-01", "--language", "en,es", "--format", "txt,md,brief,flash,html,json,hxl,xlsx",
      "--quiet",
    ]
    let usual = try await runProgram(
      ["report", operation] + arguments + ["--output", "\(folder.path)/usual"], in: folder.path)
    #expect(usual.exitCode == 0, "\(usual.standardError)")
    let other = try await runProgram(
      ["report", surroundings.isElsewhere ? "../\(copy)" : copy] + arguments
        + ["--output", surroundings.isElsewhere ? "../other" : "other"],
      environment: surroundings.environment,
      in: surroundings.isElsewhere ? "\(folder.path)/usual" : folder.path)
    #expect(other.exitCode == 0, "\(other.standardError)")
    let names = try folder.files().filter { $0.hasPrefix("usual/") }
    #expect(names.count == 16)
    for name in names {
      let same = try folder.bytes(of: name) == folder.bytes(of: name.replacing("usual/", with: "other/"))
      #expect(same, "\(name)")
    }
  }
}

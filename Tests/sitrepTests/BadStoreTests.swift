import Foundation
import SitrepTestSupport
import Testing

@Suite("A store that can't be used")
struct BadStoreTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let arguments: [String]
    let exitCode: Int32
    /// What the one line of the answer holds.
    let message: String
  }

  private static let date = ["--date", "2025-11-28"]
  private static let server = PostgresServer.shared

  static let cases: [Case] =
    [
      Case(
        testDescription: "no file", arguments: ["report", "none.sitrep"] + date, exitCode: 2,
        message: "error: there is no store \"none.sitrep\""),
      Case(
        testDescription: "a text", arguments: ["report", "text.sitrep"] + date, exitCode: 2,
        message: "error: \"text.sitrep\" is no store: it is no SQLite database"),
      Case(
        testDescription: "a text to copy", arguments: ["copy", "text.sitrep", "new.sitrep"], exitCode: 2,
        message: "\"text.sitrep\" is no store"),
      Case(
        testDescription: "a copy over what is no store", arguments: ["copy", "small", "text.sitrep"],
        exitCode: 2,
        message: "\"text.sitrep\" is no store"),
      Case(
        testDescription: "a copy over the folder itself", arguments: ["copy", "small", "small"], exitCode: 2,
        message: "error: \"small\" is not empty"),
      Case(
        testDescription: "a copy into a folder that is not there",
        arguments: ["copy", "small", "none/new.sitrep"], exitCode: 3, message: "\"none/new.sitrep\""),
      Case(
        testDescription: "no database", arguments: ["report", "postgres://u:s3cret@127.0.0.1"] + date,
        exitCode: 2,
        message: "error: \"postgres://u@127.0.0.1\" is no address of a store: it names no database"),
      Case(
        testDescription: "no server", arguments: ["check", "postgres://u:s3cret@127.0.0.1:1/d"], exitCode: 3,
        message: "error: cannot reach \"postgres://u@127.0.0.1:1/d\""),
      Case(
        testDescription: "jobs of a file", arguments: ["work", "new.sitrep"], exitCode: 2,
        message: "jobs wait in a PostgreSQL database"),
    ]
    + (server.map { server in
      [
        Case(
          testDescription: "a wrong password",
          arguments: ["report", "postgres://\(PostgresServer.user):s3cret@127.0.0.1:\(server.port)/postgres"]
            + date,
          exitCode: 3, message: "password authentication failed"),
        Case(
          testDescription: "a database of another program",
          arguments: ["copy", server.url("postgres"), "new.sitrep"], exitCode: 2,
          message: "it is a PostgreSQL database without our tables"),
      ]
    } ?? [])

  @Test("is told in one line, and nothing is written", arguments: cases)
  func refused(item: Case) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      try folder.write("not a database, but long enough\n", to: "text.sitrep")
      let before = try folder.files().map { "\($0) \(try folder.bytes(of: $0))" }
      let run = try await runProgram(item.arguments, in: folder.path)
      #expect(run.exitCode == item.exitCode, "\(run)")
      #expect(run.standardError.contains(item.message), "\(run)")
      #expect(run.standardError.split(separator: "\n").count == 1, "\(run)")
      let all = run.standardOutput + run.standardError
      #expect(!all.contains("s3cret") && !all.contains("ss/word") && !all.contains("ss%2F"), "\(run)")
      #expect(try folder.files().map { "\($0) \(try folder.bytes(of: $0))" } == before)
    }
  }

  @Test("a damaged file says so, and what can be read of it is copied")
  func damaged() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(
        to: folder,
        replacing: [
          "estimates.csv": "id,source,occurred,place,indicator,measure,value\n"
            + (0..<1_500).map { "e-\($0),field,2025-11-28,camp,stranded,stock,\($0 + 10)\n" }.joined()
        ])
      #expect(try await runProgram(["copy", "small", "small.sitrep"], in: folder.path).exitCode == 0)
      var bytes = try folder.bytes(of: "small.sitrep")
      let middle = bytes.count / 2 / 4_096 * 4_096
      for index in middle..<middle + 8_192 { bytes[index] = 0xA5 }
      try folder.write(bytes, to: "small.sitrep")
      let report = try await runProgram(["report", "small.sitrep"] + Self.date, in: folder.path)
      #expect(report.exitCode == 3)
      #expect(
        report.standardError.contains("is damaged") && report.standardError.contains("--readable"),
        "\(report)")
      let copy = try await runProgram(["copy", "small.sitrep", "new.sitrep", "--readable"], in: folder.path)
      #expect(copy.exitCode == 0 && copy.standardError.contains("could not be read"), "\(copy)")
      #expect(try await runProgram(["check", "new.sitrep"], in: folder.path).exitCode == 0)
    }
  }
}

import Foundation
import SitrepTestSupport
import Testing

@Suite("Same input, same output")
struct SameOutputTests {
  struct Surroundings: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var environment: [String: String] = [:]
    var isElsewhere = false
    var isReversed = false
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
    Surroundings(testDescription: "rows in another order", isReversed: true),
  ]

  @Test("text and data are the same bytes, workbooks too on one machine", arguments: surroundings)
  func same(surroundings: Surroundings) async throws {
    try await withTemporaryFolder { folder in
      let seed = "\(Project.root)/seeds/chile-peru-2025"
      try folder.copy(seed, to: "seed")
      if surroundings.isReversed {
        for name in try folder.files() where name.hasSuffix(".csv") { try reverseRows(of: name, in: folder) }
      }
      let arguments = [
        "--from", "2025-11-30", "--to", "2025-12-01", "--language", "en,es", "--format",
        "txt,md,brief,html,json,hxl,xlsx",
        "--quiet",
      ]
      let usual = try await runProgram(
        ["report", seed] + arguments + ["--output", "\(folder.path)/usual"], in: folder.path)
      #expect(usual.exitCode == 0)
      let other = try await runProgram(
        ["report", surroundings.isElsewhere ? "../seed" : "seed"] + arguments
          + ["--output", surroundings.isElsewhere ? "../other" : "other"],
        environment: surroundings.environment,
        in: surroundings.isElsewhere ? "\(folder.path)/usual" : folder.path)
      #expect(other.exitCode == 0)
      let names = try folder.files().filter { $0.hasPrefix("usual/") }
      #expect(names.count == 28)
      for name in names {
        let same = try folder.bytes(of: name) == folder.bytes(of: name.replacing("usual/", with: "other/"))
        #expect(same, "\(name)")
      }
    }
  }

  /// No cell of the seed holds a line end, so its lines are its rows.
  private func reverseRows(of name: String, in folder: TemporaryFolder) throws {
    let lines = try folder.text(of: name).split(separator: "\n")
    try folder.write(([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n", to: name)
  }
}

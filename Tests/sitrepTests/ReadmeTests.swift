import Foundation
import SitrepTestSupport
import Testing

@Suite("The README")
struct ReadmeTests {
  /// The lines of the first report, but those that build the program.
  static func firstReport() throws -> [String] {
    let text = try String(contentsOfFile: "\(Project.root)/README.md", encoding: .utf8)
    let section = text.components(separatedBy: "## A first report of your own\n").last ?? ""
    return section.components(separatedBy: "\n## ")[0].components(separatedBy: "\n")
      .filter { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
      .filter { !$0.hasPrefix("make build") && !$0.hasPrefix("alias ") }
  }

  /// Runs a line as a shell does, at home, with the program by its name.
  static func run(_ line: String, home: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "PATH=\(home)/bin:$PATH\n\(line)"]
    process.currentDirectoryURL = URL(filePath: home)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "HOME": home, "LC_ALL": "C",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test("makes a first report in a home folder, without a line that fails and without an editor set")
  func firstReportAtHome() throws {
    let lines = try Self.firstReport()
    #expect(lines.count >= 8)
    try withTemporaryFolder { folder in
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/bin", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/bin/sitrep", withDestinationPath: Project.program)
      for line in lines {
        let run = try Self.run(line, home: folder.path)
        #expect(run.status == 0, "\(line)\n\(run.output)")
      }
      let reports = try folder.files().filter { $0.hasPrefix("reports/flood/2025-11-28/sitrep-flood-") }
      #expect(reports.count == 5)
    }
  }
}

import Foundation
import SitrepTestSupport
import Testing

@Suite("Runs of the program")
struct ProgramRunTests {
  @Test("a temporary folder is gone afterwards, also after an error")
  func temporaryFolder() async throws {
    struct Stop: Error {}
    var path = ""
    #expect(throws: Stop.self) {
      try withTemporaryFolder { folder in
        path = folder.path
        try folder.write("x", to: "a/b")
        #expect(try folder.files() == ["a/b"])
        throw Stop()
      }
    }
    #expect(!path.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("an unknown flag comes back as an exit code with words on standard error")
  func failure() async throws {
    let run = try await runProgram(["--no-such-flag"])
    #expect(run.exitCode != 0)
    #expect(run.standardError.contains("--no-such-flag"))
    #expect(run.standardOutput.isEmpty)
  }
}

import SitrepTestSupport
import Testing

@Test func whereAProgramIsMissingAllOtherFormatsAreWritten() async throws {
  try await withTemporaryFolder { folder in
    let run = try await runProgram(
      [
        "report", "\(Project.root)/seeds/chile-peru-2025", "--date", "2025-12-01", "--quiet",
        "--format", "docx,txt,pdf,html", "--language", "en,es", "--output", folder.path,
      ], environment: ["PATH": "/nonexistent"])
    #expect(run.exitCode == 3)
    #expect(
      run.standardError == """
        error: docx not written: pandoc is not installed; on Debian and Ubuntu: apt-get install pandoc
        error: pdf not written: weasyprint is not installed; on Debian and Ubuntu: apt-get install weasyprint

        """)
    let files = try folder.files()
    #expect(files.count == 4)
    #expect(files.allSatisfy { $0.hasSuffix(".txt") || $0.hasSuffix(".html") })
    let told = run.standardOutput.split(separator: "\n").map(String.init)
    #expect(told.sorted() == files.map { "\(folder.path)/\($0)" })
  }
}

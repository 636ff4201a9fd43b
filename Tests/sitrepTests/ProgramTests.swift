import SitrepTestSupport
import Testing

@Suite("The program")
struct ProgramTests {
  @Test("help is on standard output, with an example of each command", arguments: commands)
  func help(command: String) async throws {
    let run = try await runProgram([command, "--help"])
    #expect(run.exitCode == 0)
    #expect(run.standardError.isEmpty)
    #expect(run.standardOutput.contains("USAGE: sitrep \(command)"))
    #expect(run.standardOutput.contains("  sitrep \(command) "))
  }

  static let commands = [
    "new", "check", "report", "explain", "changes", "lint", "form", "import", "issue", "verify", "schema",
    "templates",
  ]

  @Test("help on the whole names every command and the exit codes")
  func wholeHelp() async throws {
    let run = try await runProgram(["--help"])
    #expect(run.exitCode == 0)
    for command in Self.commands {
      #expect(run.standardOutput.contains("\n  \(command) "))
    }
    #expect(run.standardOutput.contains("Exit codes: 0 all is well"))
  }

  @Test(
    "a request that cannot be read exits with 2 and says on standard error what is wrong",
    arguments: [
      (["nwe"], "error: unknown command \"nwe\""),
      (["nwe"], "(did you mean \"new\"?)"),
      (["new"], "error: Missing expected argument '<store>'"),
      (["new", "a", "--no-such-flag"], "error: Unknown option '--no-such-flag'"),
      (["new", "a", "b"], "error: Unexpected argument 'b'"),
      (["new", "a", "--quiet", "--verbose"], "error: --quiet and --verbose cannot be given together"),
    ])
  func badRequest(arguments: [String], message: String) async throws {
    let run = try await runProgram(arguments)
    #expect(run.exitCode == 2)
    #expect(run.standardOutput.isEmpty)
    #expect(run.standardError.contains(message))
  }

  @Test("without a command the program says what it can do")
  func nothing() async throws {
    let run = try await runProgram([])
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.contains("SUBCOMMANDS:"))
  }

  @Test("each shell gets its completions", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    let run = try await runProgram(["--generate-completion-script", shell])
    #expect(run.exitCode == 0)
    #expect(run.standardOutput.contains("sitrep"))
    #expect(run.standardError.isEmpty)
  }
}

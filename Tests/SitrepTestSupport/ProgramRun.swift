import Foundation
import SitrepModel

/// What a run of the built program left.
package struct ProgramRun: Sendable, Equatable {
  package let exitCode: Int32
  package let standardOutput: String
  package let standardError: String

  package init(exitCode: Int32, standardOutput: String, standardError: String) {
    self.exitCode = exitCode
    self.standardOutput = standardOutput
    self.standardError = standardError
  }
}

/// Runs the built `sitrep`.
///
/// The environment holds `PATH`, `HOME`, `TMPDIR` and the sanitizers' options of the tests, `LC_ALL=C`, `TZ=UTC`, an
/// empty `SITREP_CACHE`, so that nothing is kept among the user's caches, then `environment`. So many cases are tested
/// at once that their runs take turns: each keeps files open.
/// - Parameters:
///   - folder: the working folder; the project's root where none is given.
///   - input: what the program reads from standard input.
package func runProgram(
  _ arguments: [String], environment: [String: String] = [:], in folder: String = Project.root,
  input: String = ""
) async throws -> ProgramRun {
  try await turns.take {
    try await runProgramNow(arguments, environment: environment, in: folder, input: input)
  }
}

/// Foundation's `Process` reads beyond the list of open files where there are some 1,350 of them, which ends the tests
/// where nothing lies there.
private let turns = Turns(atOnce: 16)

private func runProgramNow(
  _ arguments: [String], environment: [String: String], in folder: String, input: String
) async throws -> ProgramRun {
  try await withTemporaryFolder { streams in
    // Files, not pipes: a full pipe that nobody reads would stop the program.
    let inputFile = try streams.write(input, to: "input")
    let outputFile = try streams.write("", to: "output")
    let errorFile = try streams.write("", to: "error")

    let process = Process()
    process.executableURL = URL(filePath: Project.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = inherited.merging(environment) { $1 }
    let handles = [
      try FileHandle(forReadingFrom: URL(filePath: inputFile)),
      try FileHandle(forWritingTo: URL(filePath: outputFile)),
      try FileHandle(forWritingTo: URL(filePath: errorFile)),
    ]
    // A process is kept for a while after its end, and its files with it.
    defer { for handle in handles { try? handle.close() } }
    (process.standardInput, process.standardOutput, process.standardError) = (
      handles[0], handles[1], handles[2]
    )
    try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { _ in continuation.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    return ProgramRun(
      // A signal's number as shells give it, so that a crash is never taken for an exit code of ours.
      exitCode: process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0),
      standardOutput: try streams.text(of: "output"),
      standardError: try streams.text(of: "error"))
  }
}

private let inherited: [String: String] = {
  let all = ProcessInfo.processInfo.environment
  let kept = ["PATH", "HOME", "TMPDIR", "ASAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE"]
  return all.filter { kept.contains($0.key) }
    .merging(["LC_ALL": "C", "TZ": "UTC", "SITREP_CACHE": ""]) { $1 }
}()

import ArgumentParser
import SitrepKit
import SitrepLanguage
import SitrepModel

/// The operation a command is about.
struct OperationOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The operation: a folder, a file that ends in .sitrep, or postgres://…", valueName: "store"),
    completion: .file())
  var store: String

  @Option(
    help: ArgumentHelp(
      "A folder of templates and words to use before the operation's own and the built-in ones.",
      valueName: "folder"),
    completion: .directory)
  var template: String?

  /// Reads the operation, whatever is wrong in it.
  func read() async throws -> OperationFolder {
    try await OperationFolder.open(
      store, in: StoreKinds.available, templates: template, cache: CacheFolder.usual)
  }

  /// Reads the operation and says what is wrong in it.
  /// - Parameters:
  ///   - consequence: what follows for the command from an error: `.nothingWritten`.
  ///   - language: of what is wrong; nil for English.
  func open(
    _ loudness: LoudnessOptions, consequence: DiagnosticText?, in language: String? = nil
  ) async throws -> OperationFolder {
    let operation = try await read()
    try report(
      operation.problems, loudness, consequence: consequence, in: operation.problemWords(in: language))
    loudness.tell(operation.inventory)
    return operation
  }

  /// What an earlier run answered to the same request, where nothing that it read has changed since; what was wrong
  /// in it is said again.
  func finishedRun(of request: ReportRequest, _ loudness: LoudnessOptions) -> FinishedRun? {
    let run = OperationFolder.finishedRun(
      of: request, on: store, templates: template, cache: CacheFolder.usual)
    guard let run else { return nil }
    if !loudness.quiet { run.problems.forEach(note) }
    loudness.tell(run.inventory)
    return run
  }

  /// Reads the operation and says what is wrong in it, as far as who asks may know of it.
  func open(
    for question: Question, _ loudness: LoudnessOptions, in language: String? = nil
  ) async throws -> OperationFolder {
    let operation = try await read()
    try report(
      operation.problems(for: question), loudness, consequence: nil, in: operation.problemWords(in: language))
    loudness.tell(operation.inventory)
    return operation
  }

  /// Runs `body`; what keeps it from its end is told in a language.
  func telling(in language: String?, _ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as SitrepError {
      throw ToldError(error, in: words(in: language))
    }
  }

  /// The words for what is wrong before the operation with words of its own is read; English where a language has none.
  private func words(in language: String?) -> ProblemWords {
    (try? OperationFolder.problemWords(in: language, templates: template)) ?? .english
  }

  /// Runs `body`, which reads the operation and adds to it, once no other run does, and says so where it must wait.
  /// Where others add to a store meanwhile, `body` begins anew.
  func holding(
    _ loudness: LoudnessOptions, in language: String? = nil, _ body: () async throws -> Void
  ) async throws {
    let waiting = { if !loudness.quiet { note(words(in: language).text(.waiting(store: quoted(store)))) } }
    while true {
      do {
        return try await OperationFolder.holding(store, waiting: waiting, body)
      } catch let error as SitrepError where error.isBehind {
        loudness.tell("others have added to \"\(store)\" meanwhile; beginning anew")
      }
    }
  }
}

/// Prints problems and their count; where there is an error among them the program ends with exit code 1.
func report(
  _ problems: [Problem], _ loudness: LoudnessOptions, consequence: DiagnosticText?,
  in words: ProblemWords = .english
) throws {
  let hasErrors = problems.contains(where: \.isError)
  GatheredProblems(problems.filter { $0.isError || !loudness.quiet }, in: words).lines.forEach(note)
  if hasErrors || !loudness.quiet {
    countLine(of: problems, consequence: consequence, in: words).map(note)
  }
  if hasErrors { throw ExitCode(1) }
}

import ArgumentParser
import SitrepKit
import SitrepLanguage

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
    try await OperationFolder.open(store, in: StoreKinds.available, templates: template)
  }

  /// Reads the operation and says what is wrong in it.
  /// - Parameters:
  ///   - consequence: what follows for the command from an error: "nothing written".
  ///   - language: of what is wrong; nil for English.
  func open(
    _ loudness: LoudnessOptions, consequence: String?, in language: String? = nil
  ) async throws -> OperationFolder {
    let operation = try await read()
    try report(
      operation.problems, loudness, consequence: consequence, in: operation.problemWords(in: language))
    loudness.tell(operation.inventory)
    return operation
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

  /// Runs `body`, which reads the operation and adds to it, once no other run does, and says so where it must wait.
  /// Where others add to a store meanwhile, `body` begins anew.
  func holding(_ loudness: LoudnessOptions, _ body: () async throws -> Void) async throws {
    let waiting = { if !loudness.quiet { note("waiting for another run that adds to \"\(store)\"") } }
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
  _ problems: [Problem], _ loudness: LoudnessOptions, consequence: String?, in words: ProblemWords = .english
) throws {
  let hasErrors = problems.contains(where: \.isError)
  GatheredProblems(problems.filter { $0.isError || !loudness.quiet }, in: words).lines.forEach(note)
  if let count = countLine(of: problems, in: words), hasErrors || !loudness.quiet {
    note(count + (hasErrors ? consequence.map { "; \($0)" } ?? "" : ""))
  }
  if hasErrors { throw ExitCode(1) }
}

import ArgumentParser
import SitrepKit

/// The operation folder a command is about.
struct OperationOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The operation folder.", valueName: "folder"), completion: .directory)
  var folder: String

  @Option(
    help: ArgumentHelp(
      "A folder of templates and words to use before the operation's own and the built-in ones.",
      valueName: "folder"),
    completion: .directory)
  var template: String?

  /// Reads the folder and says what is wrong in it.
  /// - Parameter consequence: what follows for the command from an error: "nothing written".
  func open(_ loudness: LoudnessOptions, consequence: String?) throws -> OperationFolder {
    let operation = try OperationFolder(at: folder, templates: template)
    try report(operation.problems, loudness, consequence: consequence)
    loudness.tell(operation.inventory)
    return operation
  }

  /// Runs `body`, which reads the folder and adds to it, once no other run does, and says so where it must wait.
  func holding(_ loudness: LoudnessOptions, _ body: () throws -> Void) throws {
    let waiting = { if !loudness.quiet { note("waiting for another run that adds to \"\(folder)\"") } }
    try OperationFolder.holding(folder, waiting: waiting, body)
  }
}

/// Prints problems and their count; where there is an error among them the program ends with exit code 1.
func report(_ problems: [Problem], _ loudness: LoudnessOptions, consequence: String?) throws {
  let hasErrors = problems.contains(where: \.isError)
  for problem in problems where problem.isError || !loudness.quiet { note(problem.description) }
  if let count = countLine(of: problems), hasErrors || !loudness.quiet {
    note(count + (hasErrors ? consequence.map { "; \($0)" } ?? "" : ""))
  }
  if hasErrors { throw ExitCode(1) }
}

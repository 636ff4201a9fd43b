package import ArgumentParser
import SitrepKit
import SitrepLanguage
import SitrepModel
package import SitrepStore

/// A program made of commands: here alone an error becomes text and an exit code.
package struct CommandProgram<Root: ParsableCommand> {
  private let stores: Stores

  /// - Parameter stores: the kinds of stores that the program opens, besides folders.
  package init(_ root: Root.Type, stores: Stores) {
    self.stores = stores
  }

  /// Runs the command that the program was called with.
  /// - Returns: its exit code.
  package func run() async -> Int32 {
    do {
      try await runCommand()
      Interruption.leaveTheEndToIt()
      return 0
    } catch {
      Interruption.leaveTheEndToIt()
      return answer(to: error)
    }
  }

  private func runCommand() async throws {
    try checkCommandName()
    var command = try Root.parseAsRoot()
    if var asynchronous = command as? any AsyncParsableCommand {
      try await StoreKinds.$available.withValue(stores) { try await asynchronous.run() }
    } else {
      try command.run()
    }
  }

  private func answer(to error: any Error) -> Int32 {
    switch error {
    case let error as SitrepError: return answer(error, in: .english)
    case let told as ToldError: return answer(told.error, in: told.words)
    case let error as StoreFault: return answer(SitrepError(error), in: .english)
    case let code as ExitCode: return code.rawValue
    case is StreamFault:
      note("error: cannot write to standard output")
      return 3
    default: return answer(ofParser: error)
    }
  }

  private func answer(_ error: SitrepError, in words: ProblemWords) -> Int32 {
    note(error.text(in: words) { $0.option })
    countLine(of: error.problems, consequence: .nothingWritten, in: words).map(note)
    return error.exitCode
  }

  /// The parser would take a misspelled command for an argument too many.
  private func checkCommandName() throws {
    var command: any ParsableCommand.Type = Root.self
    for name in CommandLine.arguments.dropFirst() {
      let subcommands = command.configuration.subcommands
      let known = subcommands.compactMap { $0.configuration.commandName }
      guard !subcommands.isEmpty, !name.hasPrefix("-"), name != "help" else { return }
      guard let found = subcommands.first(where: { $0.configuration.commandName == name }) else {
        throw SitrepError.request(.unknown(.command, value: name, known: known))
      }
      command = found
    }
  }

  /// What the parser says: help and the like were asked for, all else is wrong with the request.
  private func answer(ofParser error: any Error) -> Int32 {
    let text = Root.fullMessage(for: error)
    guard Root.exitCode(for: error) == .success else {
      note(text)
      return 2
    }
    do {
      try say(text)
      return 0
    } catch {
      note("error: cannot write to standard output")
      return 3
    }
  }
}

extension RequestFault.Parameter {
  /// The option by which commands take it.
  fileprivate var option: String {
    switch self {
    case .asKnown: "--as-known"
    case .firstReport: "--date"
    default: "--\(rawValue)"
    }
  }
}

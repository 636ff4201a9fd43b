import ArgumentParser
import SitrepKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Runs a command; here alone an error becomes text and an exit code.
@main
enum Program {
  static func main() {
    exit(run())
  }

  private static func run() -> Int32 {
    do {
      try checkCommandName()
      var command = try Sitrep.parseAsRoot()
      try command.run()
      return 0
    } catch let error as SitrepError {
      note(error.description)
      if let count = countLine(of: error.problems) { note("\(count); nothing written") }
      return error.exitCode
    } catch let code as ExitCode {
      return code.rawValue
    } catch is StreamFault {
      note("error: cannot write to standard output")
      return 3
    } catch {
      return answer(error)
    }
  }

  /// The parser would take a misspelled command for an argument too many.
  private static func checkCommandName() throws {
    var command: any ParsableCommand.Type = Sitrep.self
    for name in CommandLine.arguments.dropFirst() {
      let subcommands = command.configuration.subcommands
      let known = subcommands.compactMap { $0.configuration.commandName }
      guard !subcommands.isEmpty, !name.hasPrefix("-"), name != "help" else { return }
      guard let found = subcommands.first(where: { $0.configuration.commandName == name }) else {
        throw SitrepError.request(.unknown(what: "command", value: name, known: known))
      }
      command = found
    }
  }

  /// What the parser says: help and the like were asked for, all else is wrong with the request.
  private static func answer(_ error: any Error) -> Int32 {
    let text = Sitrep.fullMessage(for: error)
    guard Sitrep.exitCode(for: error) == .success else {
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

import SitrepStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// `sitrep-server`, the program beside this one that has the same commands and opens connections.
enum ServerProgram {
  private static let name = "sitrep-server"
  private static let commands = ["serve", "work", "jobs"]

  /// Where a command needs a connection, the server's program takes the place of this one, with the same arguments.
  ///
  /// It returns where none is needed, or where that program is not there: then the store can't be opened.
  /// - Returns: the command that can't be run, where that program alone has it.
  static func runInstead(of arguments: [String]) -> String? {
    let command = arguments.dropFirst().first.flatMap { commands.contains($0) ? $0 : nil }
    let needsConnection =
      command != nil
      || arguments.dropFirst().contains { argument in
        PostgresAddress.schemes.contains { argument.hasPrefix($0) }
      }
    guard needsConnection, let folder = ownFolder else { return nil }
    let program = "\(folder)/\(name)"
    var words = ([program] + arguments.dropFirst()).map { strdup($0) } + [nil]
    execv(program, &words)
    return command
  }

  /// The folder in which this program lies.
  private static var ownFolder: String? {
    #if os(Linux)
      let file = "/proc/self/exe"
    #else
      let file = CommandLine.arguments[0]
    #endif
    guard let real = realpath(file, nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}

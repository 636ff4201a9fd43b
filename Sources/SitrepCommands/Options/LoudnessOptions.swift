import ArgumentParser

/// How much a command says on standard error.
package struct LoudnessOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  package var quiet = false

  @Flag(name: .shortAndLong, help: "Say what is read and written.")
  package var verbose = false

  package init() {}

  package func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose cannot be given together") }
  }

  /// A line for those who asked to be told.
  func tell(_ line: @autoclosure () -> String) {
    if verbose { note(line()) }
  }
}

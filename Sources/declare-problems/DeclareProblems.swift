import Foundation

/// Writes the Swift declarations of what can be wrong with the input, made of its words in English.
///
///     declare-problems OUTPUT WORDS
@main
struct DeclareProblems {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      throw DeclarationFault(message: "usage: declare-problems OUTPUT WORDS")
    }
    let words = try String(contentsOf: URL(filePath: arguments[2]), encoding: .utf8)
    do {
      let source = try ProblemDeclarations(words).swiftSource
      try Data(source.utf8).write(to: URL(filePath: arguments[1]), options: .atomic)
    } catch let fault as DeclarationFault {
      throw DeclarationFault(message: "\(arguments[2]): error: \(fault.message)")
    }
  }
}

package struct DeclarationFault: Error, CustomStringConvertible {
  package var message: String
  package var description: String { message }
}

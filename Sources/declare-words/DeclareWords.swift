import Foundation

/// Writes Swift that says the words of `templates/`, so that a wrong name or argument does not compile.
///
///     declare-words problems OUTPUT ENGLISH
///     declare-words messages OUTPUT ENGLISH OTHER…
@main
struct DeclareWords {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 3, let kind = arguments.first else { throw usage }
    let output = arguments[arguments.startIndex + 1]
    let lists = try arguments.dropFirst(2).map(WordList.init(at:))
    let source =
      switch kind {
      case "problems": try ProblemDeclarations(lists[0]).swiftSource
      case "messages":
        try MessageDeclarations(english: lists[0], others: Array(lists.dropFirst())).swiftSource
      default: throw usage
      }
    try write(Data(source.utf8), to: URL(filePath: output))
  }

  /// The build runs this again for each selection of products: the same file written anew would build all anew.
  private static func write(_ source: Data, to output: URL) throws {
    if (try? Data(contentsOf: output)) != source { try source.write(to: output, options: .atomic) }
  }

  private static let usage = DeclarationFault(
    "usage: declare-words problems|messages OUTPUT ENGLISH [OTHER…]")
}

package struct DeclarationFault: Error, CustomStringConvertible {
  package let message: String
  package var description: String { message }

  init(_ message: String) { self.message = message }
}

/// What is done with a text; a fault in it names its key.
func naming<Result>(_ key: String, _ body: () throws -> Result) throws -> Result {
  do { return try body() } catch let fault as DeclarationFault {
    throw DeclarationFault("\(key): \(fault.message)")
  }
}

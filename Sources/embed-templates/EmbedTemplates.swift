import Foundation

/// Writes one Swift file with the text of the files given, sorted by path.
///
///     embed-templates OUTPUT FOLDER PATH...
@main
struct EmbedTemplates {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      throw Failure(message: "usage: embed-templates OUTPUT FOLDER PATH...")
    }
    let folder = URL(filePath: arguments[2])
    let templates = try arguments.dropFirst(3).sorted().map { path in
      try (path: path, text: text(of: folder.appending(path: path)))
    }
    let output = URL(filePath: arguments[1])
    let source = Data(swiftSource(templates).utf8)
    // The build runs this again for each selection of products: the same file written anew would build all anew.
    if (try? Data(contentsOf: output)) != source { try source.write(to: output, options: .atomic) }
  }

  private static func text(of file: URL) throws -> String {
    var bytes = try Data(contentsOf: file)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(message: "\(file.path(percentEncoded: false)): error: a template is text in UTF-8")
    }
    return text
  }
}

struct Failure: Error, CustomStringConvertible {
  var message: String
  var description: String { message }
}

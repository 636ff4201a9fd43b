import SitrepModel
import SitrepTemplates

/// The files of a new operation folder: a profile and tables with a small example in them.
struct OperationStarter {
  /// File names and texts, sorted by name.
  let files: [(name: String, text: String)]

  private static let folder = "new-operation"

  /// The kinds of crisis for which there is an example, sorted: those that have a folder of their own.
  static func kinds(in templates: TemplateFolder) throws(TemplateError) -> [String] {
    Set(
      try templates.paths(under: folder).compactMap { path in
        let parts = path.dropFirst(folder.count + 1).split(separator: "/")
        return parts.count == 2 ? String(parts[0]) : nil
      }
    ).sorted()
  }

  /// - Parameters:
  ///   - operation: the id, made from the folder's name.
  ///   - kind: the kind of crisis, one of `kinds`; nil is the smallest example.
  ///   - language: in which the example is told, one of `StarterWords.languages`.
  ///   - firstReport: the day of the example's records.
  init(
    operation: String, kind: String? = nil, language: String = StarterWords.usual, firstReport: Day,
    templates: TemplateFolder
  ) throws(TemplateError) {
    let folder = ([Self.folder] + [kind].compactMap(\.self)).joined(separator: "/")
    let words = try StarterWords(language, templates: templates)
    let filling = Filling(operation: operation, language: language, day: firstReport)
    var files: [(name: String, text: String)] = []
    for path in try templates.paths(under: folder) {
      let name = path.dropFirst(folder.count + 1)
      guard !name.contains("/") else { continue }
      let text = words.translated(try templates.text(at: path).text, file: String(name))
      files.append((String(name), filling.filled(text)))
    }
    self.files = files
  }

  /// The id of an operation in a folder of this name: its letters without accents, digits, `-`, `_` and `.`.
  static func operationID(forFolder name: String) -> String {
    var id = ""
    for scalar in foldedName(name).unicodeScalars {
      let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isKept || (!id.isEmpty && (scalar == "_" || scalar == ".")) {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, !id.hasSuffix("-") {
        id += "-"
      }
    }
    while let last = id.last, last == "-" || last == "." { id.removeLast() }
    return canNameAFile(id) ? id : "operation"
  }
}

/// What stands for the placeholders of a file: `{operation}`, `{language}`, `{date}`, `{date+3}` and `{date-6}`; any other
/// brace stands as it is.
private struct Filling {
  let operation: String
  let language: String
  let day: Day

  func filled(_ text: String) -> String {
    var output = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      output += rest[..<start]
      output += replacement(for: rest[rest.index(after: start)..<end]) ?? String(rest[start...end])
      rest = rest[rest.index(after: end)...]
    }
    return output + rest
  }

  private func replacement(for name: Substring) -> String? {
    switch name {
    case "operation": operation
    case "language": language
    case "date": "\(day)"
    default:
      // With its sign: "+3", "-6".
      name.hasPrefix("date+") || name.hasPrefix("date-") ? Int(name.dropFirst(4)).map { "\(day + $0)" } : nil
    }
  }
}

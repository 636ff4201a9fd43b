/// The words of `problems/en.properties`, as Swift that says them.
///
/// A key without a dot is the code of a problem, `cell-count`, and becomes `DiagnosticMessage.cellCount`; what was
/// expected stands at `cell-count.expected`. Any other key, `part.either`, becomes `DiagnosticText.either`.
package struct ProblemDeclarations {
  private var entries: [Entry] = []
  /// What was expected, by code.
  private var expectations: [String: EnglishText] = [:]

  private struct Entry {
    var section: String
    var key: String
    var text: EnglishText
  }

  /// - Throws: `DeclarationFault` for a text that can't be read.
  package init(_ words: WordList) throws {
    for word in words.entries {
      let english = try naming(word.key) { try EnglishText(word.text, of: word.key) }
      if let code = Self.code(expecting: word.key) {
        expectations[code] = english
      } else {
        entries.append(Entry(section: word.section, key: word.key, text: english))
      }
    }
    let codes = Set(entries.map(\.key))
    if let code = expectations.keys.sorted().first(where: { !codes.contains($0) }) {
      throw DeclarationFault("something is expected of \(code), which is no code")
    }
  }

  private static func code(expecting key: String) -> String? {
    let suffix = ".expected"
    return key.hasSuffix(suffix) ? String(key.dropLast(suffix.count)) : nil
  }

  package var swiftSource: String {
    let problems = entries.filter { !$0.key.contains(".") }
    let texts = entries.filter { $0.key.contains(".") }
    return """
      extension DiagnosticMessage {
        /// Every problem with its words, in the order of the file.
        package static let declared: [Declaration] = [
      \(problems.map(listed).joined(separator: "\n"))
        ]

      \(problems.map(problem).joined(separator: "\n\n"))
      }

      extension DiagnosticText {
      \(texts.map(text).joined(separator: "\n\n"))
      }

      """
  }

  private func listed(_ entry: Entry) -> String {
    let expected = expectations[entry.key].map { "\"\($0.outline)\"" } ?? "nil"
    return "    Declaration(section: \"\(entry.section)\", code: \"\(entry.key)\", "
      + "problem: \"\(entry.text.outline)\", expected: \(expected)),"
  }

  private func problem(_ entry: Entry) -> String {
    let expected = expectations[entry.key]
    let value = expected.map { ", expected: \($0.initializer)" } ?? ""
    return declaration(
      swiftName(entry.key), [entry.text] + [expected].compactMap(\.self), type: "DiagnosticMessage",
      value: "DiagnosticMessage(\(entry.text.initializer)\(value))")
  }

  private func text(_ entry: Entry) -> String {
    let name = swiftName(String(entry.key.drop { $0 != "." }.dropFirst()))
    return declaration(
      name, [entry.text], type: "DiagnosticText", value: entry.text.initializer)
  }

  private func declaration(_ name: String, _ texts: [EnglishText], type: String, value: String) -> String {
    var parameters: [TextParameter] = []
    for parameter in texts.flatMap(\.parameters) { parameters.add(parameter) }
    let list = parameters.map { "\($0.name): \($0.isCount ? "Int" : "some DiagnosticArgument")" }
    let words = texts.map { "\"\($0.outline)\"" }.joined(separator: ", expected ")
    let head =
      parameters.isEmpty ? "var \(name): \(type)" : "func \(name)(\(list.joined(separator: ", "))) -> \(type)"
    return "  /// \(words)\n  package static \(head) {\n    \(value)\n  }"
  }
}

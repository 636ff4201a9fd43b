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

  /// - Throws: `DeclarationFault` for a line that can't be read.
  package init(_ file: String) throws {
    var section = ""
    var written: [(section: String, key: String, text: String)] = []
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      if line.hasPrefix("#") {
        // A comment between blank lines is a heading.
        let isAlone =
          index > 0 && lines[index - 1].isEmpty && index + 1 < lines.count && lines[index + 1].isEmpty
        if isAlone { section = trimmed(line.dropFirst()) }
      } else if line.hasPrefix(" "), !written.isEmpty {
        written[written.count - 1].text += " " + trimmed(line)
      } else if let sign = line.firstIndex(of: "=") {
        written.append((section, trimmed(line[..<sign]), trimmed(line[line.index(after: sign)...])))
      } else {
        throw DeclarationFault(message: "line \(index + 1) has no \"=\"")
      }
    }
    for (section, key, text) in written {
      let english = try EnglishText(text, of: key)
      if let code = Self.code(expecting: key) {
        expectations[code] = english
      } else {
        entries.append(Entry(section: section, key: key, text: english))
      }
    }
    let codes = Set(entries.map(\.key))
    if let code = expectations.keys.sorted().first(where: { !codes.contains($0) }) {
      throw DeclarationFault(message: "something is expected of \(code), which is no code")
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
      name(entry.key), [entry.text] + [expected].compactMap(\.self), type: "DiagnosticMessage",
      value: "DiagnosticMessage(\(entry.text.initializer)\(value))")
  }

  private func text(_ entry: Entry) -> String {
    let name = name(String(entry.key.drop { $0 != "." }.dropFirst()))
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

  /// `cellCount` of `cell-count`.
  private func name(_ key: String) -> String {
    let words = key.split(separator: "-").map(String.init)
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

private func trimmed(_ text: Substring) -> String {
  let start = text.drop { $0 == " " || $0 == "\t" }
  return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
}

import SitrepTables
import SitrepTemplates

/// What the example of a new operation says in another language than English: a list of its texts beside their translations.
struct StarterWords {
  private(set) var translations: [String: String] = [:]

  /// In which `new-operation` is written.
  static let usual = "en"
  private static let folder = "new-operation-words"

  /// The languages in which there is an example, sorted.
  static func languages(in templates: TemplateFolder) throws(TemplateError) -> [String] {
    let translated = try templates.paths(under: folder).compactMap { path in
      path.hasSuffix(".csv") ? String(path.dropFirst(folder.count + 1).dropLast(4)) : nil
    }
    return ([usual] + translated).sorted()
  }

  init(_ language: String, templates: TemplateFolder) throws(TemplateError) {
    if language == Self.usual { return }
    let rows = Self.rows(try templates.text(at: "\(Self.folder)/\(language).csv").text)
    for row in rows.dropFirst() where row.count == 2 {
      translations[row[0]] = row[1]
    }
  }

  /// A file with its cells, or in YAML its comments and values, translated; what the list lacks stays as it is.
  func translated(_ text: String, file name: String) -> String {
    if translations.isEmpty { return text }
    if name.hasSuffix(".csv") {
      var table = CSVText()
      for row in Self.rows(text) { table.add(row.map { translations[$0] ?? $0 }) }
      return String(decoding: table.bytes, as: UTF8.self)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\n")
  }

  /// A line that is a comment or has a value, each translated as a whole.
  private func line(_ line: Substring) -> String {
    let indent = line.prefix { $0 == " " || $0 == "#" }
    let rest = line.dropFirst(indent.count)
    if let translation = translations[String(rest)] { return indent + translation }
    guard let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix(": ") else { return String(line) }
    let value = rest[colon...].dropFirst(2).filter { $0 != "\"" }
    guard let translation = translations[value] else { return String(line) }
    return "\(indent)\(rest[..<colon]): \"\(translation)\""
  }

  private static func rows(_ text: String) -> [[String]] {
    TemplateList(text, file: "").lines.map { $0.map(\.text) }
  }
}

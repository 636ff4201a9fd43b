package import SitrepModel
import Yams

extension ProfileSettings {
  /// The profile with some settings changed; all else stays as it is written, remarks too.
  ///
  /// - Parameter changes: a blank value takes the key out.
  /// - Throws: where a key's place in the YAML holds something else than keys.
  package func text(setting changes: [(key: String, value: String)]) throws(Diagnostic) -> String {
    var text = text
    for change in changes { text = try Self.text(text, setting: change.key, to: change.value) }
    return text
  }

  private static func text(_ text: String, setting key: String, to value: String) throws(Diagnostic) -> String
  {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let path = key.components
    let shown = isList(key) ? flow(items: value) : quoted(value)
    guard let root = try YAMLText(Array(text.utf8), file: ProfileText.fileName).root else {
      return (lines + block(path[...], shown, indentation: 0)).joined(separator: "\n")
    }
    guard var mapping = root.mapping, !lines.haveBrace(at: root.cellMark) else { throw fault(key, at: root) }
    var depth = 0
    while depth < path.count - 1, let value = mapping.entry(path[depth])?.value, let inner = value.mapping,
      !lines.haveBrace(at: value.cellMark)
    {
      mapping = inner
      depth += 1
    }
    let indentation = max(0, (mapping.first?.key.cellMark.column ?? 1) - 1)
    guard let (name, old) = mapping.entry(path[depth]) else {
      guard !value.isEmpty, let last = mapping.map({ $0.key }).last else { return text }
      let end = lines.entry(at: last.cellMark).upperBound
      lines.insert(contentsOf: block(path[depth...], shown, indentation: indentation), at: end)
      return lines.joined(separator: "\n")
    }
    let rest = path[(depth + 1)...]
    var entry: [String] = []
    if rest.isEmpty {
      guard old.mapping == nil else { throw fault(key, at: old) }
      if !value.isEmpty { entry = block([path[depth]], shown, indentation: indentation) }
    } else if old.cellText == "" {
      if !value.isEmpty { entry = block(path[depth...], shown, indentation: indentation) }
    } else if let inner = old.mapping {
      entry = block(
        [path[depth]], flow(inner, setting: rest, to: value.isEmpty ? nil : shown), indentation: indentation)
    } else {
      throw fault(key, at: old)
    }
    lines.replaceSubrange(lines.entry(at: name.cellMark), with: entry)
    return lines.joined(separator: "\n")
  }

  private static func isList(_ key: String) -> Bool {
    if case .list? = TableSchema.profileKey(ofSetting: key)?.kind { true } else { false }
  }

  private static func fault(_ key: String, at node: Node) -> Diagnostic {
    Diagnostic(
      .error,
      at: Location(file: ProfileText.fileName, line: node.cellMark.line, column: node.cellMark.column),
      .keyNotSetHere(file: ProfileText.fileName), value: key)
  }

  /// Keys below one another, the value after the last.
  private static func block(_ path: ArraySlice<String>, _ value: String, indentation: Int) -> [String] {
    path.enumerated().map { depth, name in
      let start = String(repeating: " ", count: indentation + depth * 2)
      return "\(start)\(quoted(name)):" + (depth == path.count - 1 ? " \(value)" : "")
    }
  }

  // MARK: On one line

  private static func flow(items value: String) -> String {
    let items = value.split(separator: itemSeparator).map { item in
      quoted(String(item.trimmed))
    }
    return "[\(items.joined(separator: ", "))]"
  }

  /// A mapping in braces with a value in it changed; nil takes it out.
  private static func flow(
    _ mapping: Node.Mapping, setting path: ArraySlice<String>, to shown: String?
  ) -> String {
    var entries = mapping.filter { $0.key.cellText != path.first }
      .map { "\(flow($0.key)): \(flow($0.value))" }
    if let name = path.first {
      let inner = mapping.entry(name)?.value.mapping ?? [:]
      let value = path.count == 1 ? shown : flow(inner, setting: path.dropFirst(), to: shown)
      if let value { entries.append("\(quoted(name)): \(value)") }
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  private static func flow(_ node: Node) -> String {
    if let mapping = node.mapping {
      return "{\(mapping.map { "\(flow($0.key)): \(flow($0.value))" }.joined(separator: ", "))}"
    }
    if let items = node.sequence { return "[\(items.map(flow).joined(separator: ", "))]" }
    return quoted(node.cellText ?? "")
  }

  /// A text that is read as itself.
  private static func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        || "_-./+".unicodeScalars.contains($0)
    }
    let isWord =
      text.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      ?? false
    if plain, isWord, text.lowercased() != "null" { return text }
    return "\"\(text.unicodeScalars.map(escaped).joined())\""
  }

  /// A character within quotes; what would end the line, or that YAML does not take as it is, by an escape.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\\\"
    case "\"": "\\\""
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\u{85}", "\u{2028}", "\u{2029}",
      _ where scalar.properties.generalCategory == .control:
      "\\u\(UInt16(scalar.value).hexadecimal)"
    default: String(scalar)
    }
  }
}

extension String {
  fileprivate var components: [String] { split(separator: ProfileSettings.separator).map(String.init) }
}

extension Node.Mapping {
  fileprivate func entry(_ name: String) -> (key: Node, value: Node)? { first { $0.key.cellText == name } }
}

extension [String] {
  /// Whether a mapping that starts at a place stands in braces.
  fileprivate func haveBrace(at mark: CellMark) -> Bool {
    guard indices.contains(mark.line - 1) else { return false }
    return self[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first == "{"
  }

  /// The lines of a key and what is below it, without the blank lines and remarks before the next key.
  fileprivate func entry(at mark: CellMark) -> Range<Int> {
    let start = mark.line - 1
    var end = start + 1
    var next = end
    while next < count {
      let content = self[next].drop { $0 == " " }
      if !content.isEmpty, content.first != "#" {
        let indentation = self[next].count - content.count
        let isItem = indentation == mark.column - 1 && (content == "-" || content.hasPrefix("- "))
        guard indentation >= mark.column || isItem else { break }
        end = next + 1
      }
      next += 1
    }
    return start..<end
  }
}

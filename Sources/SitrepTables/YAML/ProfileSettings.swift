package import SitrepModel
import Yams

/// A profile as keys and values, as a form has it: `title.en`, `crisis.countries`. A list is its items, separated by
/// `|`. What is a list of mappings is in the YAML alone.
package struct ProfileSettings: Sendable {
  package struct Setting: Sendable, Hashable {
    package let key: String
    package let value: String
    /// The line of the YAML on which the key stands, from 1.
    package let line: Int
  }

  /// In the order of the YAML.
  package private(set) var settings: [Setting] = []
  package let text: String

  /// - Throws: what is wrong with the form of the YAML.
  package init(_ text: String) throws(Diagnostic) {
    self.text = text
    guard let root = try YAMLText(Array(text.utf8), file: ProfileText.fileName).root else { return }
    add(root, key: "", line: 1)
  }

  package subscript(key: String) -> String { settings.first { $0.key == key }?.value ?? "" }

  /// The setting that a line of the YAML belongs to.
  package func setting(atLine line: Int) -> Setting? { settings.last { $0.line <= line } }

  private mutating func add(_ node: Node, key: String, line: Int) {
    if let mapping = node.mapping {
      for (name, value) in mapping {
        guard let word = name.cellText, !word.isEmpty, !word.contains(Self.separator) else { continue }
        add(value, key: key.isEmpty ? word : "\(key)\(Self.separator)\(word)", line: name.cellMark.line)
      }
      return
    }
    let items = node.sequence.map { $0.map(\.cellText) } ?? [node.cellText]
    guard !key.isEmpty, !items.contains(nil) else { return }
    let value = items.compactMap(\.self).joined(separator: Self.itemSeparator)
    settings.append(Setting(key: key, value: value, line: line))
  }

  static let separator = "."
  static let itemSeparator = "|"
}

extension TableSchema {
  /// The key of the profile that a setting is of: `title` for `title.en`, `indicators.role` for
  /// `indicators.stranded.role`; nil where there is none, or where only the YAML says it.
  package static func profileKey(ofSetting name: String) -> Column? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    func key(_ parts: [String]) -> Column? {
      if let own = profile.column(named: parts.joined(separator: ".")), own.languages != .onlyEach {
        return own
      }
      guard parts.count > 1, let last = parts.last, isLanguageSubtag(last) else { return nil }
      let whole = profile.column(named: parts.dropLast().joined(separator: "."))
      return whole.flatMap { $0.languages == .none ? nil : $0 }
    }
    switch parts[0] {
    case "indicators": return parts.count < 3 ? nil : key([parts[0]] + parts.dropFirst(2))
    case "topics": return parts.count < 3 ? nil : key([parts[0], "name"] + parts.dropFirst(2))
    case "clocks": return parts.count == 2 ? ProfileKey.clockZone.column : nil
    case "totals", "changes": return nil
    case ProfileKey.freshness.name: return parts.count > 2 ? nil : ProfileKey.freshness.column
    default: return key(parts)
    }
  }
}

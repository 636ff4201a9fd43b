import SitrepModel

/// What the languages call the tables, their columns and the values of lists, by which they are known too.
package struct ColumnLabels: Sendable {
  private var columns: [String: [String: String]] = [:]
  private var tables: [String: String] = [:]
  /// By list: the code of each word, nil for a word of several.
  private var codes: [String: [String: String?]] = [:]

  /// No labels: columns are known by tag and name alone.
  package init() {}

  /// Adds what a language calls a column.
  package mutating func add(_ label: String, table: String, column: String) {
    columns[table, default: [:]][foldedName(label)] = column
  }

  /// Adds what a language calls a table.
  package mutating func add(_ label: String, table: String) { tables[foldedName(label)] = table }

  /// Adds what a language calls a value of a list.
  package mutating func add(_ label: String, code: String, in vocabulary: String) {
    let folded = foldedName(label)
    if let other = codes[vocabulary]?[folded], other != code {
      codes[vocabulary]?[folded] = .some(nil)
    } else {
      codes[vocabulary, default: [:]][folded] = .some(code)
    }
  }

  /// Adds what an operation's indicators are called; its own names come before those of the catalogue.
  mutating func add(_ profile: OperationProfile) {
    func add(_ name: String, _ indicator: Indicator) {
      self.add(name, code: indicator.id, in: OpenVocabulary.indicator)
    }
    var taken: Set<String> = []
    for indicator in profile.indicators {
      taken.insert(indicator.id)
      add(indicator.id, indicator)
      for name in indicator.name.texts {
        taken.insert(foldedName(name.text))
        add(name.text, indicator)
      }
    }
    for indicator in profile.catalogue.entries where !taken.contains(indicator.id) {
      add(indicator.id, indicator)
      for name in indicator.name.texts
      where profile.languages.contains(name.language) && !taken.contains(foldedName(name.text)) {
        add(name.text, indicator)
      }
    }
  }

  /// The code of a value that a language calls so; nil where none does, or a word is of several.
  func code(labelled label: String, in vocabulary: String) -> String? {
    codes[vocabulary]?[foldedName(label)] ?? nil
  }

  /// The table that a sheet is, by its name or label.
  package func schema(ofSheet name: String) -> TableSchema? {
    let folded = foldedName(name)
    return TableSchema.named(folded) ?? tables[folded].flatMap(TableSchema.named)
  }

  /// The name of the column with a label.
  func column(labelled label: String, in table: String) -> String? {
    columns.isEmpty ? nil : columns[table]?[foldedName(label)]
  }
}

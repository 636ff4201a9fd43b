import SitrepModel
import Yams

extension ProfileReader {
  /// Reads a scalar by its kind, or each item of a list.
  mutating func each<Item>(
    _ key: Column, _ node: Node?, _ read: (inout TableStore, TableRow, BoundColumn) -> Item?
  ) -> [Item] {
    guard let node, node.cellText != "" else {
      if key.isRequired { noteMissing(key, node) }
      return []
    }
    var rows = StoredRows(header: [HeaderCell(text: key.name, mark: node.cellMark)])
    for item in node.sequence.map({ Array($0) }) ?? [node] {
      if let text = item.cellText {
        rows.append(line: item.cellMark.line, mark: item.cellMark, [0: (text, item.cellMark)])
      } else {
        note(item, .wrongForm(key: key.name, form: item.form), expected: key.kind.expectation)
      }
    }
    var items: [Item] = []
    rows.forEach { row in
      store.begin(row)
      if let item = read(&store, row, TableSchema.profile.bound(key, to: 0)) { items.append(item) }
    }
    return items
  }

  mutating func one<Item>(
    _ key: Column, _ node: Node?, _ read: (inout TableStore, TableRow, BoundColumn) -> Item?
  ) -> Item? {
    if let node, node.sequence != nil {
      note(node, .wrongForm(key: key.name, form: DiagnosticText.aList), expected: key.kind.expectation)
      return nil
    }
    return each(key, node, read).first
  }

  mutating func each<Item>(_ key: TypedColumn<Item?>, _ node: Node?) -> [Item] {
    each(key.column, node, key.type.read)
  }

  mutating func one<Item>(_ key: TypedColumn<Item?>, _ node: Node?) -> Item? {
    one(key.column, node, key.type.read)
  }

  mutating func text(_ key: some DescribedColumn, _ node: Node?) -> String? {
    one(key.column, node) { store, row, cell in store.plainText(row, cell) }
  }

  /// A text for each language, or one text in the first language.
  mutating func localText(_ key: some DescribedColumn, _ node: Node?) -> LocalText {
    guard let node, node.cellText != "" else {
      if key.column.isRequired { noteMissing(key.column, node) }
      return LocalText()
    }
    guard let mapping = node.mapping else {
      return LocalText(text(key, node).map { [.init(profile.languages.first ?? "en", $0)] } ?? [])
    }
    var entries: [LocalText.Entry] = []
    for (language, words) in mapping {
      guard let name = language.cellText, isLanguageSubtag(name) else {
        note(language, .unknownLanguage, value: language.cellText)
        continue
      }
      if let words = text(key, words) { entries.append(.init(name, words)) }
    }
    return LocalText(entries)
  }

  /// A name, which stands in every language that has none of its own.
  mutating func localName(_ key: some DescribedColumn, _ node: Node?) -> LocalText {
    let names = localText(key, node).texts
    guard let first = names.first else { return LocalText() }
    return LocalText([.init("", first.text)] + (node?.mapping == nil ? [] : names))
  }

  /// The names of places, resolved once the places are read.
  mutating func places(_ key: some DescribedColumn, _ node: Node?) -> [String] {
    let named = each(key.column, node) { store, row, cell -> PlaceName? in
      store.plainText(row, cell).map {
        PlaceName(place: $0, location: store.location(row, cell.index))
      }
    }
    placeNames += named
    return named.map(\.place)
  }

  mutating func nested(_ name: some DiagnosticArgument, _ node: Node?, known: [String]) -> Node.Mapping? {
    guard let node, node.cellText != "" else { return nil }
    guard let mapping = node.mapping else {
      note(
        node, .wrongForm(key: name, form: node.form),
        expected: .mappingWith(keys: known.joined(separator: ", ")))
      return nil
    }
    noteUnknownKeys(of: mapping, known: known)
    return mapping
  }

  mutating func noteUnknownKeys(of mapping: Node.Mapping, known: [String]) {
    for (key, _) in mapping {
      guard let name = key.cellText, !known.contains(name) else { continue }
      note(
        key, .unknownKey, severity: isChange ? .error : .warning, value: name,
        suggestion: nearest(to: name, among: known))
    }
  }

  mutating func noteMissing(_ key: Column, _ node: Node?) {
    note(node, .missingKey, value: key.name, expected: key.kind.expectation)
  }

  mutating func note(
    _ node: Node?, _ message: DiagnosticMessage, severity: Diagnostic.Severity = .error,
    value: String? = nil, expected: DiagnosticText? = nil, suggestion: String? = nil
  ) {
    let mark = node?.cellMark ?? CellMark(line: 0, column: 0)
    store.diagnostics.append(
      Diagnostic(
        severity, at: store.location(mark), message, value: value,
        expected: expected, suggestion: suggestion, about: .profile))
  }
}

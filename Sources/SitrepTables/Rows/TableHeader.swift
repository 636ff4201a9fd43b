import SitrepModel

/// Which cell of a row holds which column of the table.
struct TableHeader: Sendable {
  let schema: TableSchema
  /// How many cells each row has.
  private(set) var count: Int
  /// Where the header stands, for what is wrong with the table as a whole.
  private(set) var line: Int
  /// The line after the header.
  var nextLine = 2
  /// The cells that nothing in the header names.
  private(set) var unnamed: [Int] = []
  private var indexes: [String: Int] = [:]
  private var languageIndexes: [String: [LanguageCell]] = [:]

  struct LanguageCell: Sendable {
    let language: String
    let index: Int
  }

  /// A column with the place of its cell in the rows.
  func bound(_ column: some DescribedColumn) -> BoundColumn {
    schema.bound(column, to: indexes[column.name] ?? -1)
  }

  /// The cells of a column that stands once for each language, in the order of the header.
  func languageCells(of column: some DescribedColumn) -> [LanguageCell] { languageIndexes[column.name] ?? [] }

  /// The columns that must be there and are not.
  var missingColumns: [Column] { absentColumns.filter(\.isRequired) }

  /// The columns of the schema that are not there.
  var absentColumns: [Column] {
    schema.columns.filter { indexes[$0.name] == nil && languageIndexes[$0.name] == nil }
  }

  /// Where a column that is not there would stand, the first being 1: after the one before it in the schema.
  func place(of absent: Column) -> Int {
    let before = schema.columns.prefix { $0.name != absent.name }.last { indexes[$0.name] != nil }
    return before.flatMap { indexes[$0.name] }.map { $0 + 2 } ?? 1
  }
}

/// A cell of a header row.
struct HeaderCell: Sendable {
  let text: String
  let mark: CellMark
}

extension TableHeader {
  /// Reads the header out of the first rows of a table.
  ///
  /// Where a row of HXL tags stands among them, a column is known by its tag, else by a name or label above it.
  /// Otherwise the row that holds most names or labels, for titles may stand above it.
  /// - Returns: the header; how many of the rows it takes; what is wrong with it, by cell.
  static func recognised(
    in rows: [[HeaderCell]], schema: TableSchema, labels: ColumnLabels
  ) -> (header: TableHeader, rows: Int, faults: [HeaderFault]) {
    let tagRow = rows.prefix(HXLTag.searchedRows).firstIndex { HXLTag.isTagRow($0.map(\.text)) }
    let labelRow = tagRow == nil ? rowOfLabels(in: rows, schema, labels) : 0
    let headerRows = tagRow.map { rows[...$0] } ?? rows[min(labelRow, rows.count)...].prefix(1)
    let width = headerRows.last?.count ?? 0
    var header = TableHeader(schema: schema, count: width, line: headerRows.last?.first?.mark.line ?? 1)
    var faults: [HeaderFault] = []
    for index in 0..<width {
      // From the tags upwards: the nearest row that says what the column is.
      let cells = headerRows.reversed().compactMap { $0.indices.contains(index) ? $0[index] : nil }
      guard let named = cells.first(where: { !$0.text.isEmpty }) else {
        header.unnamed.append(index)
        continue
      }
      let found = cells.lazy.compactMap { schema.cell(called: $0.text, labels: labels) }.first
      guard let found else {
        faults.append(HeaderFault(kind: .unknown(schema.nearestName(to: named.text)), cell: named))
        continue
      }
      if let first = header.bind(found, to: index) {
        let place = headerRows.last.flatMap { $0.indices.contains(first) ? $0[first].mark : nil }
        faults.append(HeaderFault(kind: .duplicate(first: place ?? named.mark), cell: named))
      }
    }
    if tagRow != nil, let tags = headerRows.last { header.bindOtherTags(tags, clearing: &faults) }
    return (header, headerRows.endIndex, faults)
  }

  /// The first of the rows with most names or labels of columns; the first of all where none has several.
  private static func rowOfLabels(in rows: [[HeaderCell]], _ schema: TableSchema, _ labels: ColumnLabels)
    -> Int
  {
    var best = (row: 0, known: 1)
    for (index, row) in rows.prefix(HXLTag.searchedRows).enumerated() {
      let known = Set(row.compactMap { $0.text.isEmpty ? nil : schema.cell(called: $0.text, labels: labels) })
      if known.count > best.known { best = (index, known.count) }
      // A header that names all its cells needs no other.
      if index == 0, known.count == row.count { break }
    }
    return best.row
  }

  /// Takes columns that others tag otherwise, where the tag of our own is absent.
  private mutating func bindOtherTags(_ tags: [HeaderCell], clearing faults: inout [HeaderFault]) {
    let unknown = tags.indices.filter { index in faults.contains { $0.cell.mark == tags[index].mark } }
    guard !unknown.isEmpty else { return }
    let canonical = unknown.map { HXLTag.canonical(tags[$0].text) }
    for column in schema.columns where indexes[column.name] == nil {
      for tag in column.otherTags {
        guard let found = canonical.firstIndex(of: HXLTag.canonical(tag)) else { continue }
        indexes[column.name] = unknown[found]
        faults.removeAll { $0.cell.mark == tags[unknown[found]].mark }
        break
      }
    }
  }

  /// - Returns: the cell that the column already has.
  private mutating func bind(_ cell: NamedCell, to index: Int) -> Int? {
    guard let language = cell.language else {
      if let first = indexes[cell.column] { return first }
      indexes[cell.column] = index
      return nil
    }
    let others = languageIndexes[cell.column] ?? []
    if let first = others.first(where: { $0.language == language }) { return first.index }
    languageIndexes[cell.column] = others + [LanguageCell(language: language, index: index)]
    return nil
  }
}

/// Something wrong with a cell of the header.
struct HeaderFault: Sendable {
  enum Kind: Sendable, Equatable {
    /// With the nearest column that exists.
    case unknown(String?)
    /// With the place where the column stands first.
    case duplicate(first: CellMark)
  }
  let kind: Kind
  let cell: HeaderCell

  var isUnknown: Bool { if case .unknown = kind { true } else { false } }
}

/// A column, or that of one language.
struct NamedCell: Hashable, Sendable {
  var column: String
  var language: String?
}

extension TableSchema {
  func bound(_ column: some DescribedColumn, to index: Int) -> BoundColumn {
    let ordinal = columns.firstIndex { $0.name == column.name } ?? 0
    return BoundColumn(index: index, ordinal: ordinal, isRequired: columns[ordinal].isRequired)
  }

  /// The column that a header cell means: by tag, name or label.
  func cell(called text: String, labels: ColumnLabels) -> NamedCell? {
    if text.utf8.first == UInt8(ascii: "#") { return HXLTag.canonical(text).flatMap(cell(tagged:)) }
    if let named = cell(named: text) { return named }
    return labels.column(labelled: text, in: name).flatMap(cell(named:))
  }

  func cell(named text: String) -> NamedCell? {
    let folded = foldedName(text)
    for column in columns {
      if folded == column.name { return column.languages == .onlyEach ? nil : NamedCell(column: column.name) }
      guard column.languages != .none, folded.hasPrefix(column.name + "_") else { continue }
      let language = String(folded.dropFirst(column.name.count + 1))
      if isLanguageSubtag(language) { return NamedCell(column: column.name, language: language) }
    }
    return nil
  }

  private func cell(tagged tag: String) -> NamedCell? {
    for column in columns {
      guard let own = column.hxl else { continue }
      if HXLTag.canonical(own) == tag { return NamedCell(column: column.name) }
      guard column.languages != .none,
        let mark = tag.split(separator: "+").dropFirst().first(where: { $0.hasPrefix("i_") })
      else { continue }
      let language = String(mark.dropFirst(2))
      if HXLTag.canonical("\(own)+\(mark)") == tag {
        return NamedCell(column: column.name, language: language)
      }
    }
    return nil
  }

  /// The column that a name most resembles; for a tag, the tag.
  func nearestName(to text: String) -> String? {
    if text.utf8.first == UInt8(ascii: "#") { return nearest(to: text, among: columns.compactMap(\.hxl)) }
    return nearest(to: text, among: columns.map { $0.languages == .onlyEach ? $0.name(in: "en") : $0.name })
  }
}

/// Whether a text is the primary subtag of a language tag: two or three letters.
func isLanguageSubtag(_ text: String) -> Bool {
  (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
}

package import SitrepModel
package import SitrepTemplates

extension IndicatorCatalogue {
  /// The program's own catalogue.
  package static let builtIn =
    (try? read(TemplateFolder.builtIn.text(at: path), separator: UInt8(ascii: ",")).catalogue) ?? Self()

  private static let path = "indicators.csv"
  private static let fixed = ["id", "role", "measure", "unit", "sector", "hxl", "order"]
  private static let texts = ["name", "one", "two", "few", "many", "other", "short"]

  /// The catalogue of a template folder, and what is wrong with it.
  package static func load(
    from templates: TemplateFolder
  ) throws(TemplateError) -> (catalogue: IndicatorCatalogue, diagnostics: [Diagnostic]) {
    let file = try templates.text(at: path)
    let own = try TemplateFolder.builtIn.text(at: path)
    return file.origin == own.origin ? (builtIn, []) : read(file)
  }

  /// - Parameter separator: what parts the cells; nil where that is not known.
  private static func read(
    _ file: TemplateText, separator: UInt8? = nil
  ) -> (catalogue: IndicatorCatalogue, diagnostics: [Diagnostic]) {
    var list = TemplateList(file, separator: separator)
    var columns: [IndicatorColumn?] = []
    var entries: [Indicator] = []
    var lines: [String: Int] = [:]
    for (index, row) in list.lines.enumerated() {
      if index == 0 {
        columns = header(row, of: &list)
        continue
      }
      guard row.count == columns.count else {
        list.note(row, 0, .wrongCellCount(count: row.count, header: columns.count))
        continue
      }
      var entry = Indicator(id: row[0].text, name: LocalText(), role: .caseload)
      guard !entry.id.isEmpty else {
        list.note(row, 0, .blankCell(column: "id"), .indicatorId)
        continue
      }
      if let line = lines[entry.id] {
        list.note(row, 0, .duplicateId, .ownIdBesideLine(line: "\(line)"))
      }
      lines[entry.id] = row[0].line
      for (position, cell) in row.enumerated() where !cell.text.isEmpty {
        guard let column = columns[position], let wrong = column.set(cell.text, on: &entry) else { continue }
        list.note(row, position, wrong.message, wrong.expected, among: wrong.known)
      }
      entries.append(entry)
    }
    return (IndicatorCatalogue(entries), list.diagnostics)
  }

  /// The columns that the first row names; nil for one that is none.
  private static func header(_ row: TemplateList.Row, of list: inout TemplateList) -> [IndicatorColumn?] {
    let columns = row.map { IndicatorColumn($0.text) }
    let known = fixed + texts.map { "\($0)_en" }
    for (column, cell) in row.enumerated() where columns[column] == nil {
      list.note(
        row, column, .unknownColumn,
        .indicatorColumns(columns: fixed.joined(separator: ", "), texts: texts.joined(separator: ", ")),
        among: known + [cell.text.lowercased()].filter(known.contains))
    }
    if row.first?.text != "id" { list.note(row, 0, .unknownHeader, .idFirst) }
    return columns
  }
}

/// A column of the catalogue.
private enum IndicatorColumn {
  case id, role, measure, unit, sector, hxl, order
  case text(Texts, language: String)

  typealias Texts = any WritableKeyPath<Indicator, LocalText> & Sendable

  struct Fault {
    var message: DiagnosticMessage
    var expected: DiagnosticText?
    var known: [String] = []
  }

  init?(_ header: String) {
    switch header {
    case "id": self = .id
    case "role": self = .role
    case "measure": self = .measure
    case "unit": self = .unit
    case "sector": self = .sector
    case "hxl": self = .hxl
    case "order": self = .order
    default:
      let parts = header.split(separator: "_", maxSplits: 1).map(String.init)
      guard parts.count == 2, isLanguageSubtag(parts[1]) else { return nil }
      let texts: [String: Texts] = [
        "name": \.name, "one": \.one, "two": \.two, "few": \.few, "many": \.many, "other": \.other,
        "short": \.short,
      ]
      guard let text = texts[parts[0]] else { return nil }
      self = .text(text, language: parts[1])
    }
  }

  /// - Returns: what is wrong with the text; nil where it was taken.
  func set(_ text: String, on entry: inout Indicator) -> Fault? {
    switch self {
    case .id: return nil
    case .role: return Self.code(text) { entry.role = $0 }
    case .measure: return Self.code(text) { entry.measure = $0 }
    case .sector: return Self.code(text) { entry.sector = $0 }
    case .unit:
      entry.unit = text
      return nil
    case .hxl:
      entry.hxl = HXLTag.canonical(text)
      guard entry.hxl == nil else { return nil }
      return Fault(message: .unusableTag)
    case .order:
      guard let order = Int(text), order >= 0 else {
        return Fault(message: .unreadableOrder)
      }
      entry.order = order
      return nil
    case .text(let path, let language):
      entry[keyPath: path].texts.append(.init(language, text))
      return nil
    }
  }

  private static func code<List: Coded>(_ text: String, _ take: (List) -> Void) -> Fault? {
    if let value = List(rawValue: text) {
      take(value)
      return nil
    }
    return Fault(
      message: .unknownValue(column: List.vocabulary), expected: .oneOf(List.codes), known: List.codes)
  }
}

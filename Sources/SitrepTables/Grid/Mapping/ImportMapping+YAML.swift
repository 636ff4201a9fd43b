package import SitrepModel
import Yams

extension ImportMapping {
  /// Why a mapping can't be used.
  package struct Faults: Error, Sendable {
    package var diagnostics: [Diagnostic]
  }

  /// Reads a mapping:
  ///
  ///     table: estimates
  ///     sheet: sites             # of a workbook; left out: the one with most of the columns
  ///     parent: {sheet: visits, key: _parent_index, parent_key: _index}    # of a group that is asked several times
  ///     leave_out: {people: blank, site: [Total, Subtotal]}                # rows that are no entries
  ///     combine: {how: distinct, of: household, by: [place, occurred]}     # or sum, count, none
  ///     columns:
  ///       id: {from: _id, prefix: kobo-}           # a column of the export, by label or XML name
  ///       occurred: [visit/date, Date of visit]    # the first that is filled
  ///       entered: {from: _submission_time, zone: UTC}
  ///       source: {text: field-team}               # the same in every row
  ///       place: {from: visit/site, values: {site_a: chacalluta-santa-rosa}}
  ///       party_to: {from: topics, several: "|"}   # a question with several answers
  ///       start: {from: began, day: true}          # a day, of which the export made a time
  ///       until: {from: ended, optional: true}     # an export may lack it
  package init(yaml bytes: [UInt8], file: String) throws(Faults) {
    let text: YAMLText
    do throws(Diagnostic) {
      text = try YAMLText(bytes, file: file)
    } catch {
      throw Faults(diagnostics: [error])
    }
    var reader = MappingReader(file: file)
    let mapping = reader.mapping(text.root)
    guard let mapping, reader.faults.isEmpty else { throw Faults(diagnostics: reader.faults.sorted()) }
    self = mapping
  }
}

/// Reads the parts of a mapping and notes what is wrong with each.
private struct MappingReader {
  let file: String
  private(set) var faults: [Diagnostic] = []
  private static let keys = ["table", "sheet", "columns", "parent", "leave_out", "combine"]
  private static let columnKeys = ["from", "values", "several", "text", "zone", "day", "prefix", "optional"]
  private static let ways = ["sum", "count", "distinct", "none"]

  init(file: String) { self.file = file }

  mutating func mapping(_ root: Node?) -> ImportMapping? {
    let keys = root?.mapping
    noteUnknownKeys(of: keys, known: Self.keys)
    let schema = table(keys?["table"], root)
    let columns = columns(keys?["columns"], of: schema, root)
    let parent = keys?["parent"].flatMap { self.parent($0) }
    let leftOut = keys?["leave_out"].map { leaving($0) } ?? []
    let combination = keys?["combine"].flatMap { combine($0, schema, columns) }
    guard let schema else { return nil }
    return ImportMapping(
      table: schema, sheet: keys?["sheet"]?.cellText, columns: columns, parent: parent, leftOut: leftOut,
      combination: combination)
  }

  private mutating func note(
    _ node: Node?, _ message: DiagnosticMessage, value: String? = nil, expected: DiagnosticText? = nil,
    suggestion: String? = nil
  ) {
    let mark = node?.cellMark
    faults.append(
      Diagnostic(
        .error, at: Location(file: file, line: mark?.line ?? 1, column: mark?.column ?? 0), message,
        value: value, expected: expected, suggestion: suggestion))
  }

  private mutating func noteUnknownKeys(of mapping: Node.Mapping?, known: [String]) {
    for (key, _) in mapping ?? Node.Mapping([]) where !known.contains(key.cellText ?? "") {
      note(
        key, .unknownKey, value: key.cellText, expected: .oneOf(known),
        suggestion: nearest(to: key.cellText ?? "", among: known))
    }
  }

  private mutating func table(_ node: Node?, _ root: Node?) -> TableSchema? {
    let name = node?.cellText ?? ""
    if let schema = TableSchema.named(name) { return schema }
    let tables = TableSchema.all.map(\.name)
    note(
      node ?? root, .unknownTable, value: name,
      expected: .tableOfMapping(tables: tables.joined(separator: ", ")),
      suggestion: nearest(to: name, among: tables))
    return nil
  }

  private mutating func columns(
    _ node: Node?, of schema: TableSchema?, _ root: Node?
  ) -> [ImportMapping.MappedColumn] {
    guard let mapping = node?.mapping else {
      note(root, .mappingWithoutColumns)
      return []
    }
    var columns: [ImportMapping.MappedColumn] = []
    for (key, value) in mapping {
      let column = key.cellText ?? ""
      noteUnknownKeys(of: value.mapping, known: Self.columnKeys)
      if let zone = value.mapping?["zone"], zone.cellText != "UTC" {
        note(zone, .unreadZone, value: zone.cellText)
      }
      if let day = value.mapping?["day"], Self.flag(day) == nil {
        note(day, .notAFlag, value: day.cellText, expected: .dayFlag)
      }
      if let optional = value.mapping?["optional"], Self.flag(optional) == nil {
        note(optional, .notAFlag, value: optional.cellText, expected: .optionalFlag)
      }
      if let schema, schema.cell(named: column) == nil {
        note(key, .unknownColumn, value: column, suggestion: schema.nearestName(to: column))
      }
      if let mapped = ImportMapping.MappedColumn(column, value) {
        columns.append(mapped)
      } else {
        note(
          value,
          .unreadableColumnMapping(keys: Self.columnKeys.map { "\($0):" }.joined(separator: ", ")),
          value: column)
      }
    }
    return columns
  }

  private mutating func parent(_ node: Node) -> ImportMapping.ParentSheet? {
    if let sheet = node.cellText { return ImportMapping.ParentSheet(sheet: sheet) }
    guard let keys = node.mapping else {
      note(node, .unreadableSheetMapping)
      return nil
    }
    noteUnknownKeys(of: keys, known: ["sheet", "key", "parent_key"])
    var parent = ImportMapping.ParentSheet(sheet: keys["sheet"]?.cellText)
    if let key = keys["key"]?.cellText { parent.key = key }
    if let key = keys["parent_key"]?.cellText { parent.parentKey = key }
    return parent
  }

  private mutating func leaving(_ node: Node) -> [ImportMapping.LeftOutRows] {
    guard let keys = node.mapping else {
      note(node, .unreadableLeftOutRows)
      return []
    }
    var left: [ImportMapping.LeftOutRows] = []
    for (key, value) in keys {
      let column = key.cellText ?? ""
      if value.cellText == "blank" {
        left.append(ImportMapping.LeftOutRows(column: column, texts: nil))
      } else if let text = value.cellText {
        left.append(ImportMapping.LeftOutRows(column: column, texts: [text]))
      } else if let list = value.sequence {
        left.append(ImportMapping.LeftOutRows(column: column, texts: list.compactMap(\.cellText)))
      } else {
        note(value, .unreadableLeftOutRows, value: column)
      }
    }
    return left
  }

  private mutating func combine(
    _ node: Node, _ schema: TableSchema?, _ columns: [ImportMapping.MappedColumn]
  ) -> ImportMapping.Combination? {
    let keys = node.mapping
    noteUnknownKeys(of: keys, known: ["how", "of", "by"])
    let how = node.cellText ?? keys?["how"]?.cellText ?? ""
    if how == "none" { return ImportMapping.Combination.none }
    guard let schema, let counted = schema.countedColumn else {
      if let schema { note(node, .combinedWithoutFigures, value: schema.name) }
      return nil
    }
    for name in keys?["by"]?.sequence?.compactMap(\.cellText) ?? [] where schema.column(named: name) == nil {
      note(keys?["by"], .unknownColumn, value: name, suggestion: schema.nearestName(to: name))
    }
    let by = keys?["by"]?.sequence.map { $0.compactMap(\.cellText) } ?? keys?["by"]?.cellText.map { [$0] }
    let isMapped = columns.contains { $0.name == counted.name }
    if how == "sum" {
      if !isMapped { note(node, .nothingToAddUp(column: counted.name)) }
      return .rows(.sum, by: by)
    }
    if isMapped, how == "count" || how == "distinct" {
      note(node, .countedWithNumber(column: counted.name), value: counted.name)
    }
    if how == "count" { return .rows(.count, by: by) }
    if how == "distinct", let column = keys?["of"]?.cellText { return .rows(.distinct(column), by: by) }
    note(
      node, .unknownCombination, value: how, expected: how == "distinct" ? .distinctOf : .oneOf(Self.ways),
      suggestion: how == "distinct" ? nil : nearest(to: how, among: Self.ways))
    return nil
  }

  static func flag(_ node: Node) -> Bool? {
    switch node.cellText {
    case "true": true
    case "false": false
    default: nil
    }
  }
}

extension ImportMapping.MappedColumn {
  fileprivate init?(_ name: String, _ node: Node) {
    func names(_ node: Node?) -> [String]? {
      if let text = node?.cellText { return [text] }
      return node?.sequence.map { $0.compactMap(\.cellText) }
    }
    if let from = names(node) {
      self.init(name: name, from: from)
      return
    }
    guard let mapping = node.mapping else { return nil }
    var values: [String: String] = [:]
    if let answers = mapping["values"]?.mapping {
      for (answer, meaning) in answers {
        guard let answer = answer.cellText, let meaning = meaning.cellText else { return nil }
        values[answer] = meaning
      }
    }
    let fixed = mapping["text"]?.cellText
    guard let from = names(mapping["from"]) ?? (fixed == nil ? nil : []) else { return nil }
    self.init(
      name: name, from: from, fixed: fixed, values: values, separator: mapping["several"]?.cellText,
      isUTC: mapping["zone"]?.cellText == "UTC", isDay: mapping["day"].flatMap(MappingReader.flag) ?? false,
      prefix: mapping["prefix"]?.cellText ?? "",
      isOptional: mapping["optional"].flatMap(MappingReader.flag) ?? false)
  }
}

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
  ///     sheet: visits            # of a workbook; the first where it is left out
  ///     columns:
  ///       id: _uuid                                # a column of the export, by label or XML name
  ///       occurred: [visit/date, Date of visit]    # the first that is filled
  ///       entered: {from: _submission_time, zone: UTC}
  ///       source: {text: field-team}               # the same in every row
  ///       place: {from: visit/site, values: {site_a: chacalluta-santa-rosa}}
  ///       party_to: {from: topics, several: "|"}   # a question with several answers
  package init(yaml bytes: [UInt8], file: String) throws(Faults) {
    var faults: [Diagnostic] = []
    func note(
      _ node: Node?, _ problem: String, value: String? = nil, expected: String? = nil,
      suggestion: String? = nil
    ) {
      let mark = node?.cellMark
      faults.append(
        Diagnostic(
          .error, at: Location(file: file, line: mark?.line ?? 1, column: mark?.column ?? 0), problem,
          value: value,
          expected: expected, suggestion: suggestion))
    }
    let text: YAMLText
    do throws(Diagnostic) {
      text = try YAMLText(bytes, file: file)
    } catch {
      throw Faults(diagnostics: [error])
    }
    let root = text.root?.mapping
    func noteUnknownKeys(of mapping: Node.Mapping?, known: [String]) {
      for (key, _) in mapping ?? Node.Mapping([]) where !known.contains(key.cellText ?? "") {
        note(
          key, "unknown key", value: key.cellText, expected: "one of \(known.joined(separator: ", "))",
          suggestion: nearest(to: key.cellText ?? "", among: known))
      }
    }
    noteUnknownKeys(of: root, known: ["table", "sheet", "columns"])
    let name = root?["table"]?.cellText ?? ""
    let schema = TableSchema.named(name)
    if schema == nil {
      let tables = TableSchema.all.map(\.name)
      note(
        root?["table"] ?? text.root, "unknown table", value: name,
        expected: "table: and one of \(tables.joined(separator: ", "))",
        suggestion: nearest(to: name, among: tables))
    }
    var columns: [MappedColumn] = []
    if let mapping = root?["columns"]?.mapping {
      for (key, value) in mapping {
        let column = key.cellText ?? ""
        noteUnknownKeys(of: value.mapping, known: ["from", "values", "several", "text", "zone"])
        if let zone = value.mapping?["zone"], zone.cellText != "UTC" {
          note(zone, "a zone that is not read", value: zone.cellText, expected: "UTC, or no zone")
        }
        if let schema, schema.cell(named: column) == nil {
          note(key, "unknown column", value: column, suggestion: schema.nearestName(to: column))
        }
        if let mapped = MappedColumn(column, value) {
          columns.append(mapped)
        } else {
          note(
            value, "a column's mapping that can't be read", value: column,
            expected: "a name, a list of names, or from:, values:, several:, zone:, text:")
        }
      }
    } else {
      note(
        text.root, "no columns",
        expected: "columns: a mapping from columns of the table to those of the export")
    }
    guard let schema, faults.isEmpty else { throw Faults(diagnostics: faults.sorted()) }
    self.init(table: schema, sheet: root?["sheet"]?.cellText, columns: columns)
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
      isUTC: mapping["zone"]?.cellText == "UTC")
  }
}

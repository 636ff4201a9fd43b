/// The sheets of a report's workbook, in their order.
enum SheetKind: String, CaseIterable {
  case readme, report, figures, estimates, conditions, policies, responses, events, changes, gaps, caveats
  case sources, history, places, groups, summaries, shares, data

  /// The key of its name in the language files.
  var key: String { "sheet.\(rawValue)" }

  /// The name of its table, which is the same in all languages and no cell's.
  var tableName: String { "Table_\(rawValue)" }

  /// Rows above the first row of data.
  var headerRows: Int { self == .data ? 2 : 1 }
}

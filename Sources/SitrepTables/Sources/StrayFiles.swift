import SitrepModel

/// Files of a folder that look like tables and are none: a table that is not read is a number lost.
enum StrayFiles {
  private static let endings = [".csv", ".yaml", ".yml", ".tsv", ".txt", ".json", ".xls", ".ods", ".xlsm"]
  private static let readEndings = [".csv", ".yaml", ".yml"]

  /// A warning for each, with the name that was probably meant.
  static func warnings(among names: [String]) -> [Diagnostic] {
    let tables = TableSchema.all.map(\.name)
    return names.compactMap { name in
      guard let ending = endings.first(where: { name.lowercased().hasSuffix($0) }) else { return nil }
      let stem = String(name.dropLast(ending.count))
      let isTable = readEndings.contains(ending)
      let isRead = isTable && tables.contains(stem) && name.hasSuffix(ending)
      guard name != ProfileText.fileName, !isRead,
        let meant = nearest(to: stem, among: tables + ["operation"])
      else { return nil }
      let suggestion =
        meant == "operation" ? ProfileText.fileName : "\(meant)\(isTable ? ending : ".csv")"
      return Diagnostic(
        .warning, at: Location(file: name), .fileNotRead, suggestion: suggestion)
    }
  }
}

import SitrepLanguage
package import SitrepTables

extension FormColumn {
  /// The columns of a table as a form has them: first those that make a complete entry, then the others. A column that
  /// is needed is always shown.
  static func all(of schema: TableSchema, _ languages: [String], _ language: Language) -> [FormColumn] {
    let shown = schema.shown.map(\.name)
    let columns = schema.columns.flatMap { column -> [FormColumn] in
      let label = language.text("column.\(column.name)")
      let isShown = shown.isEmpty || shown.contains(column.name) || column.isRequired
      let own = FormColumn(
        column: column, name: column.name, label: label, hxl: column.hxl, isShown: isShown)
      let each = languages.map { code in
        FormColumn(
          column: column, name: column.name(in: code),
          label: language.label(label, inLanguage: code),
          hxl: column.hxl(in: code), isShown: isShown && column.languages == .onlyEach)
      }
      switch column.languages {
      case .none: return [own]
      case .alsoEach: return [own] + each
      case .onlyEach: return each
      }
    }
    func rank(_ column: FormColumn) -> Int { shown.firstIndex(of: column.column.name) ?? shown.count }
    let first = columns.filter(\.isShown).enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    return first.map(\.element) + columns.filter { !$0.isShown }
  }
}

extension CellKind {
  /// The table whose entries its values are, where that is a register.
  package var register: TableSchema? {
    switch self {
    case .reference(.place): .places
    case .reference(.source): .sources
    case .reference(.actor): .actors
    default: nil
    }
  }
}

import SitrepForms
import SitrepModel
import SitrepTables

/// By what cells are understood that people write: the words of languages, and the names in the registers. It is the
/// same as long as profile, registers and templates are.
struct EntryWords: Sendable {
  let labels: ColumnLabels
  let form: FormWords
  let compared: ComparedCells
  /// The rows of the registers, by name of the table.
  let registers: [String: NamedRows]
}

extension OperationFolder {
  /// - Throws: also where the tables have errors.
  func entryWords() throws(SitrepError) -> EntryWords {
    try words.value { () throws(SitrepError) in
      let operation = try operation()
      let labels = try ColumnLabels(operation.profile.languages, templates: templates)
      let form = try formWords(operation)
      let dateWords = try reading("date-words.csv") { try DateWords.load(from: templates).words }
      return EntryWords(
        labels: labels, form: form,
        compared: ComparedCells(operation, codes: form.codes, dateWords: dateWords),
        registers: try existingRows(labels, of: TableSchema.registers))
    }
  }

  /// What the tables hold, by name of the table.
  func existingRows(
    _ labels: ColumnLabels, of schemas: [TableSchema] = TableSchema.all
  ) throws(SitrepError) -> [String: NamedRows] {
    var existing: [String: NamedRows] = [:]
    for schema in schemas {
      existing[schema.name] = try reading(path) { try NamedRows(of: schema, in: tables, labels) }
    }
    return existing
  }
}

import SitrepDraft
import SitrepModel
import SitrepTables

/// A proposal that a person takes, with what they changed of it.
package struct TakenProposal: Sendable {
  /// The number of the proposal.
  package var number: Int
  /// The cells that were changed, by name of the column; a blank one is left out of the record.
  package var changes: [String: String]

  package init(_ number: Int, changes: [String: String] = [:]) {
    (self.number, self.changes) = (number, changes)
  }
}

extension OperationFolder {
  /// Works out what taking some proposals adds.
  /// - Parameters:
  ///   - numbers: those of the proposals taken, from 1.
  ///   - drafted: what was read out of the text.
  ///   - entered: when the records are entered: `2025-12-01` or `2025-12-01T18:00`.
  /// - Throws: where there is no proposal of a number.
  public func planAcceptance(
    of numbers: [Int], from drafted: DraftedText, entered: String?
  ) throws(SitrepError) -> Import {
    try planAcceptance(of: numbers.map { TakenProposal($0) }, from: drafted, entered: entered)
  }

  /// Works out what taking some proposals adds: the rows, the text's own source where it is not there yet, and what
  /// its wording is known by; of the text itself nothing but the quotes, unless the profile says `keep_texts: yes`.
  ///
  /// The records get the next short ids of their tables. One that stands there already, word for word, is not added
  /// again.
  package func planAcceptance(
    of taken: [TakenProposal], from drafted: DraftedText, entered: String?
  ) throws(SitrepError) -> Import {
    let known = drafted.proposals.map(\.number)
    for number in taken.map(\.number) where !known.contains(number) {
      throw .request(.unknown(.proposal, value: String(number), known: known.map(String.init)))
    }
    let operation = try operation()
    let source = drafted.source
    var tables: [NamedRows] = []
    func add(_ table: String, _ rows: [(cells: [String: String], number: Int)]) {
      guard let schema = TableSchema.named(table), !rows.isEmpty else { return }
      let names = Set(rows.flatMap(\.cells.keys))
      let columns = schema.columnNames(in: operation.profile.languages).filter(names.contains)
      var named = NamedRows(schema: schema, columns: columns)
      named.rows = rows.map { row in
        NamedRow(
          cells: row.cells, locations: [:], location: Location(file: "proposal", line: row.number))
      }
      tables.append(named)
    }
    if !operation.sources.contains(where: { operation.text($0.id) == source.id }) {
      add("sources", [(Dictionary(source.cells.map { ($0.name, $0.value) }) { first, _ in first }, 0)])
    }
    for table in TableSchema.records.map(\.name) { add(table, drafted.rows(of: table, taking: taken)) }
    let isKept = operation.texts.contains { operation.text(operation.sources[$0.source].id) == source.id }
    if !isKept, !tables.isEmpty {
      var cells = [ReadTextColumn.source.name: source.id, ReadTextColumn.sketch.name: drafted.sketch.text]
      if !drafted.keptText.isEmpty { cells[ReadTextColumn.text.name] = drafted.keptText }
      if !drafted.sketch.text.isEmpty { add(TableSchema.readTexts.name, [(cells, 0)]) }
    }
    var options = ImportOptions()
    options.entered = entered
    return try planImport(of: tables, options)
  }
}

extension DraftedText {
  /// The rows of a table that some of the proposals give, each with its quote and with what was changed in it.
  fileprivate func rows(
    of table: String, taking taken: [TakenProposal]
  ) -> [(cells: [String: String], number: Int)] {
    taken.compactMap { taken -> (cells: [String: String], number: Int)? in
      guard let proposal = proposals.first(where: { $0.number == taken.number && $0.table == table }) else {
        return nil
      }
      var cells = proposal.cells
      cells[RecordColumn.locator] = "“\(proposal.quote.text)”"
      cells.merge(taken.changes) { _, changed in changed }
      return (cells.filter { !$0.value.isEmpty }, taken.number)
    }
  }
}

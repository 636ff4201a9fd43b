import SitrepKit
import SitrepModel
import SitrepStore
import SitrepTables

extension Workspace {
  /// Appends rows, all or none.
  ///
  /// They are checked as every row of a table is, beside all that stands there when it is their turn. Where others append
  /// meanwhile by another server, they are checked again.
  /// - Parameter key: the same rows with the same key are kept once, however often they are sent.
  package func append(_ rows: [NewRow], key: String) async throws -> AppendOutcome {
    try rows.forEach { try demand(.needed(toAppend: $0)) }
    let key = "\(key) \(SentRows(rows).sum)"
    return try await desk.turns.take {
      for _ in 0..<Self.mostAttempts {
        try Task.checkCancellation()
        do {
          return try await Workspace(desk, for: person, at: now).appendOnce(rows, key: key)
        } catch let error as SitrepError {
          guard error.isBehind else { throw error }
        }
      }
      throw SitrepError(.notWritten(desk.log.name, why: .othersAppend))
    }
  }

  private static let mostAttempts = 20

  private func appendOnce(_ rows: [NewRow], key: String) async throws -> AppendOutcome {
    let sent = SentRows(rows)
    if rows.count == 1, let row = rows.first, let id = row.corrects, let newest = try chain(of: id).last,
      isSame(row, as: newest)
    {
      return .appended(ids: [newest.id])
    }
    if let conflict = try conflict(of: rows) { return .conflict(conflict) }
    let part = try part()
    // What the person may see is checked first, so that what is wrong is told with what they may see.
    let (visible, problems) = try plan(sent, in: part.folder, part.operation)
    guard let visible, problems.allSatisfy({ !$0.isError }) else { return .refused(problems) }
    guard let bound = part.bound else { return try await apply(visible, of: rows, key: key, in: part.folder) }
    let all = try await snapshot.part(.internal)
    let hidden = rows.firstIndex { row in
      // Nor may a correction take over what it does not see.
      bound.withholds(row.cells[RecordColumn.id.name] ?? "")
        || row.corrects.map { all.records.chain(of: $0).last?.id != part.records.chain(of: $0).last?.id }
          ?? false
    }
    if let hidden { return .refused([.untold(row: hidden)]) }
    let (planned, others) = try plan(sent, in: all.folder, all.operation)
    guard let planned, others.allSatisfy({ !$0.isError }) else { return .refused([.untold(row: nil)]) }
    return try await apply(planned, of: rows, key: key, in: all.folder)
  }

  private func apply(
    _ planned: OperationFolder.Import, of rows: [NewRow], key: String, in folder: OperationFolder
  ) async throws -> AppendOutcome {
    var ids = [String](repeating: "", count: rows.count)
    for addition in planned.additions where ids.indices.contains(addition.line - 1) {
      ids[addition.line - 1] = addition.id
    }
    if !planned.isEmpty { try await folder.apply(planned, by: author, key: key) }
    return .appended(ids: ids)
  }

  var author: Author { Author(at: now, user: person.account, role: person.function) }

  private func plan(
    _ sent: SentRows, in folder: OperationFolder, _ operation: Operation
  ) throws(SitrepError) -> (planned: OperationFolder.Import?, problems: [RowProblem]) {
    var options = OperationFolder.ImportOptions()
    options.entered = try moment()
    do {
      let tables = try sent.tables(for: folder, operation, entered: moment(), role: person.function)
      let planned = try folder.planImport(of: tables, options)
      let problems = (planned.refusal?.problems ?? planned.warnings).map(sent.problem)
      return (planned, problems)
    } catch {
      guard !error.problems.isEmpty else { throw error }
      return (nil, error.problems.map(sent.problem))
    }
  }

  /// The first row that corrects what another corrected after this person saw it.
  private func conflict(of rows: [NewRow]) throws(SitrepError) -> CorrectionConflict? {
    for (index, row) in rows.enumerated() {
      guard let id = row.corrects, let base = try record(id), let theirs = try chain(of: id).last,
        theirs.id != base.id, theirs.id != row.seen
      else { continue }
      return CorrectionConflict(base: base, theirs: theirs, mine: row, row: index)
    }
    return nil
  }

  /// Whether a correction is the one that stands there: then it was sent twice.
  private func isSame(_ row: NewRow, as theirs: RecordRow) -> Bool {
    theirs.user == person.account && theirs.supersedes == row.corrects
      && row.cells.allSatisfy { theirs.cells[$0.key] == $0.value }
  }
}

package import SitrepKit
import SitrepModel

/// A row that a person or a program wants appended.
package struct NewRow: Sendable, Hashable {
  package var table: String
  /// By name of the column. Of a correction those that are different suffice; a blank one takes the old value away.
  package var cells: [String: String]
  /// The id of the record or the register's entry that it corrects; nil where it is new.
  package var corrects: String?
  /// Whether it is to stand though what it corrects was corrected by another meanwhile, whose correction was seen: that
  /// one's id.
  package var seen: String?

  package init(_ table: String, _ cells: [String: String], corrects: String? = nil, seen: String? = nil) {
    self.table = table
    self.cells = cells
    self.corrects = corrects
    self.seen = seen
  }
}

/// What became of rows that were to be appended: all of them were, or none.
package enum AppendOutcome: Sendable {
  /// Their ids, in the order in which they were sent; blank where a table has none, or the row stood there already.
  case appended(ids: [String])
  case refused([RowProblem])
  /// Another corrected what one of them corrects, after this person saw it.
  case conflict(CorrectionConflict)
}

/// What is wrong with a row, or with all of them.
package struct RowProblem: Sendable, Hashable {
  /// Which of the rows, from 0; nil where it is not one row's.
  package var row: Int?
  /// The name of the column; nil where it is the row's as a whole.
  package var column: String?
  /// What is wrong, and what would have been right.
  package var problem: Problem

  init(_ problem: Problem, row: Int? = nil, column: String? = nil) {
    (self.problem, self.row, self.column) = (problem, row, column)
  }

  /// That something stands in the way of which the person is told nothing.
  static func untold(row: Int?) -> RowProblem {
    RowProblem(Problem(Diagnostic(.error, at: Location(file: SentRows.file), .rowNotTaken)), row: row)
  }

  package var isError: Bool { problem.isError }
}

/// Two corrections of one record.
package struct CorrectionConflict: Sendable {
  /// What both correct.
  package let base: RecordRow
  /// The other's, which stands already.
  package let theirs: RecordRow
  /// What was sent.
  package let mine: NewRow
  /// Its place among the rows that were sent, from 0.
  package let row: Int
}

package import SitrepModel
import SitrepTables

/// That a record is to be forgotten for a person's safety: its cells go, and this stays in their stead.
package struct Erasure: Hashable, Sendable {
  package let record: String
  package let why: String
  package let at: Instant
  package let user: String
  package let role: String

  package init(of record: String, why: String, at: Instant, user: String = "", role: String = "") {
    self.record = record
    self.why = why
    self.at = at
    self.user = user
    self.role = role
  }

  /// The table of erasures, which in a folder is a file like the others.
  package static let table = "erasures"

  /// The tables whose rows can be erased: those of records.
  package static let tables = TableSchema.records.map(\.name)

  /// The entry that says so.
  package var entry: Entry {
    Entry(
      at: at, user: user, role: role, table: Self.table,
      cells: EntryCells(["record": record, "erased": "\(at)", "role": role, "why": why]))
  }
}

package import SitrepModel

/// What one person put into an operation at one time: a row of a table, the profile, or a file of its own.
///
/// Nothing of an entry is ever changed. Only for a person's safety its cells may go; the entry itself stays.
package struct Entry: Hashable, Sendable {
  /// The log gives it when the entry is appended.
  package var revision: Revision
  /// When it was appended. No report depends on it: what a record says of its time stands in its cells.
  package var at: Instant
  /// Who appended it; blank where the log knows no users.
  package var user: String
  package var role: String
  package var table: String
  /// The row's id; blank for tables whose rows have none.
  package var id: String
  package var cells: EntryCells
  /// The record that this one corrects; blank where there is none.
  package var supersedes: String
  /// Whether its cells were taken out for a person's safety.
  package var isErased: Bool

  package init(
    revision: Revision = .none, at: Instant, user: String = "", role: String = "", table: String,
    id: String = "",
    cells: EntryCells, supersedes: String = "", isErased: Bool = false
  ) {
    self.revision = revision
    self.at = at
    self.user = user
    self.role = role
    self.table = table
    self.id = id
    self.cells = cells
    self.supersedes = supersedes
    self.isErased = isErased
  }
}

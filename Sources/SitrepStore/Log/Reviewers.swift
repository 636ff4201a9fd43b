import SitrepTables

/// Who reviews which records among new entries: a review takes a second person. Who is not known to the store is taken
/// for one.
package struct Reviewers: Sendable {
  private let users: [String: Set<String>]
  private let added: [Entry]

  /// - Returns: nil where nobody known to the store reviews anything.
  package init?(_ added: [Entry]) {
    // A comment without a verdict is no review.
    let reviews = added.filter {
      $0.table == TableSchema.reviews.name && !$0.user.isEmpty && !$0.cells[ReviewColumn.verdict.name].isEmpty
    }
    if reviews.isEmpty { return nil }
    users = Dictionary(grouping: reviews) { $0.cells[ReviewColumn.record.name] }.mapValues {
      Set($0.map(\.user))
    }
    let records = Set(TableSchema.records.map(\.name))
    self.added = added.filter { records.contains($0.table) }
  }

  /// The records whose users must be told.
  package var records: [String] { users.keys.sorted() }

  /// The first record, by its id, that somebody reviews who entered it; nil where there is none.
  ///
  /// - Parameter known: the users of the log's entries with one of these ids.
  package func ownRecord(among known: [(record: String, user: String)]) -> String? {
    (known + added.map { ($0.id, $0.user) }).lazy
      .filter { record, user in users[record]?.contains(user) ?? false }
      .map { record, _ in record }.min()
  }
}

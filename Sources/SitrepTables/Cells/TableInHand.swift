import SitrepModel

/// The table whose rows are read now.
struct TableInHand: Sendable {
  /// The file, sheet or log that it stands in, and its index in the operation's files.
  var place = Location(file: "")
  var fileIndex: UInt16 = 0
  var schema = TableSchema.profile
  /// Where its columns stand in its rows.
  var columns = BoundColumns()
}

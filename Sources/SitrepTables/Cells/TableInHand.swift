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

/// What was met in the rows of the register that is read now, those that could not be read included.
struct RegisterInHand: Sendable {
  /// When each row was entered.
  var versions: [Version] = []
  /// The ids of rows that can't be taken: who refers to them does nothing wrong.
  var leftOut: [Symbol] = []

  struct Version: Sendable {
    var id: Symbol
    var entered: Instant?
    var location: Location
  }
}

import SitrepTables

extension LogTables {
  /// The files of an operation's folder: the profile as it was written, a CSV file a table, its rows in the order of
  /// the log, and the outlines of its places.
  package func files() -> [(name: String, bytes: [UInt8])] {
    var files = [(name: ProfileText.fileName, bytes: Array(newestProfile.utf8))]
    for schema in TableSchema.all {
      let entries = rows[schema]
      if entries.isEmpty { continue }
      let columns = rows.columns(of: schema)
      var text = CSVText()
      text.add(columns)
      for row in entries { text.add(columns.map { row.cells[$0] }) }
      files.append(("\(schema.name).csv", text.bytes))
    }
    return files + outlines()
  }
}

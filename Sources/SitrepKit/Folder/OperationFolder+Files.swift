import SitrepFiles
import SitrepTables

extension OperationFolder {
  /// Adds rows at the ends of tables' CSV files, and puts a profile in the place of the one there is: all of it or none.
  func appendToFiles(
    _ additions: TableAdditions, profile: String? = nil, labels: ColumnLabels, languages: [String]
  ) throws(SitrepError) {
    let settings = profile.map { (name: ProfileText.fileName, bytes: Array($0.utf8)) }
    try place(
      files(with: additions, labels: labels, languages: languages) + [settings].compactMap(\.self))
  }

  /// Puts tables' files in their places: all of them or none.
  func place(_ files: [(name: String, bytes: [UInt8])]) throws(SitrepError) {
    let path = path
    try writing(path) {
      var made: [String] = []
      let folder = try OutputFolder(at: path, made: &made)
      func partial(_ name: String) -> String { ".sitrep-\(name).partial" }
      // What a killed run left.
      for name in TableSchema.all.map({ "\($0.name).csv" }) + [ProfileText.fileName] {
        folder.remove(partial(name))
      }
      do {
        // The disk has all of them before the first takes its place.
        for file in files { try folder.write(file.bytes, to: partial(file.name), for: file.name) }
        try FolderLock.placing(folder: path).held { () throws(SystemFault) in
          Unfinished.beginPlacing()
          defer { Unfinished.endPlacing() }
          for file in files { try folder.rename(partial(file.name), to: file.name) }
        }
      } catch {
        for file in files { folder.remove(partial(file.name)) }
        throw error
      }
      folder.sync()
    }
  }

  /// The tables' CSV files with rows added at their ends.
  func files(
    with additions: TableAdditions, labels: ColumnLabels,
    languages: [String]
  ) throws(SitrepError) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for (schema, rows) in additions {
      let name = "\(schema.name).csv"
      let table = "\(path)/\(name)"
      let existing = kind(of: table) == .absent ? nil : try reading(table) { try bytes(ofFile: table) }
      let whole = try writing(table) {
        var file = try CSVAppending(
          to: existing, schema: schema, labels: labels, languages: languages,
          needed: filled(rows, of: schema, languages: languages))
        for row in rows { try file.add(row) }
        return file.bytes
      }
      files.append((name, whole))
    }
    return files
  }

  /// The columns that rows fill, in the table's order.
  func filled(_ rows: [[String: String]], of schema: TableSchema, languages: [String]) -> [String] {
    let names = Set(rows.flatMap { row in row.filter { !$0.value.isEmpty }.keys })
    let known = schema.columnNames(in: languages)
    return known.filter(names.contains) + names.subtracting(known).sorted()
  }
}

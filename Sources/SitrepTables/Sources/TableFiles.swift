import SitrepFiles
package import SitrepModel

/// A folder of files, or files in hand, that are the tables of an operation by their names: `estimates.csv`,
/// `estimates.yaml`, and sheets of workbooks.
package struct TableFiles: TableSource {
  private let files: [String: FileContent]
  private let workbooks: WorkbookTables

  /// The folder is not an operation.
  package enum Refusal: Error, Equatable {
    /// There is no such folder, or it can't be read; `code` is the system's error number.
    case noFolder(path: String, code: Int32)
    /// The folder has no `operation.yaml`.
    case noProfile(path: String)
  }

  /// What a folder holds now.
  package init(folder: String) throws(Refusal) {
    let names: [String]
    do throws(FileFault) {
      // Hidden files are nobody's tables.
      names = try FileSystem.names(in: folder).filter { !$0.hasPrefix(".") }
    } catch {
      throw .noFolder(path: folder, code: error.code)
    }
    guard names.contains(ProfileText.fileName) else { throw .noProfile(path: folder) }
    files = Dictionary(uniqueKeysWithValues: names.map { ($0, .path("\(folder)/\($0)")) })
    workbooks = WorkbookTables(folder: folder, names: names)
  }

  /// Files in hand, workbooks excepted.
  package init(_ files: [(name: String, bytes: [UInt8])]) {
    self.files = Dictionary(files.map { ($0.name, .bytes($0.bytes)) }) { $1 }
    workbooks = WorkbookTables()
  }

  package func profile() -> ProfileText { ProfileText(files[ProfileText.fileName] ?? .bytes([])) }

  package func parts(of schema: TableSchema, _ labels: LabelBook) throws -> [TablePart] {
    let own = Self.endings.compactMap { ending -> TablePart? in
      let name = "\(schema.name).\(ending)"
      return files[name].map {
        TablePart(Location(file: name), ending == "csv" ? .separatedValues($0) : .yaml($0))
      }
    }
    return try own + workbooks.sheets(of: schema, labels)
  }

  package func remarks(_ labels: LabelBook) throws -> [Diagnostic] {
    try StrayFiles.warnings(among: files.keys.sorted()) + workbooks.remarks(labels)
  }

  package func outlines() throws -> [(name: String, bytes: [UInt8])] {
    try files.filter { $0.key.lowercased().hasSuffix(".geojson") }.sorted { $0.key < $1.key }
      .map { ($0.key, try $0.value.read()) }
  }

  private static let endings = ["csv", "yaml", "yml"]
}

package import SitrepKit
import SitrepTables

extension Workspace {
  /// The entry form as a workbook, with the rows that the person may see.
  package func form(language: String) throws(SitrepError) -> [UInt8] {
    try part().folder.formBytes(language: language)
  }

  /// The operation's folder in an archive, with the rows that the person may see.
  package func folderArchive() throws(SitrepError) -> [UInt8] {
    let part = try part()
    return try part.folder.archive(of: part.records.entries)
  }

  /// Works out what a file that was sent would add: a filled form, a table with HXL tags, a survey's export.
  ///
  /// - Throws: also where a row can't be taken, with every problem by its place in the file.
  package func planImport(of file: UploadedFile) throws(SitrepError) -> OperationFolder.Import {
    var options = OperationFolder.ImportOptions()
    options.entered = try moment()
    // The profile has a page of its own, with rights of its own.
    options.takesProfile = false
    let planned = try part().folder.planImport(of: file.bytes, named: file.name, options)
    if let refusal = planned.refusal { throw refusal }
    return planned
  }

  /// Appends what an import adds.
  package func apply(_ planned: OperationFolder.Import, key: String) async throws -> AppendOutcome {
    try await append(newRows(of: planned), key: key)
  }

  /// The rows of a plan, to be checked beside all that there is: there the next free ids may be others.
  func newRows(of planned: OperationFolder.Import) -> [NewRow] {
    planned.rows.map { table, cells in
      let isNewRecord =
        TableSchema.records.contains { $0.name == table }
        && cells[RecordColumn.supersedes.name, default: ""].isEmpty
      return NewRow(table, isNewRecord ? cells.filter { $0.key != RecordColumn.id.name } : cells)
    }
  }
}

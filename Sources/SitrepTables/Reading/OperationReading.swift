package import SitrepModel
package import SitrepTemplates

/// An operation with what reading it left behind, so that rows which come later are read beside it, and not all anew.
package struct OperationReading: Sendable {
  /// nil where there are errors.
  package let operation: Operation?
  /// All errors and warnings, in the order of the input.
  package let diagnostics: [Diagnostic]
  private let reader: OperationReader

  /// The sum of the file of estimates that is kept for later runs, as it was read; nil where none is.
  package var estimatesSum: UInt64? { reader.cachedFileSum }

  /// Reads an operation, as ``OperationReader/read(_:templates:labels:)`` does.
  /// - Parameter cache: where what earlier runs read lies; nil where nothing is kept for later ones.
  package init(
    _ source: any TableSource, templates: TemplateFolder, cache: CacheFile? = nil,
    labels: @escaping @Sendable (_ languages: [String], _ list: String?) throws -> ColumnLabels
  ) throws {
    self.init(
      try OperationReader.reader(of: source, templates: templates, cache: cache, labels: labels))
  }

  private init(_ reader: OperationReader) {
    self.reader = reader
    (operation, diagnostics) = reader.checked()
  }

  /// The operation with rows added at the ends of its tables, as if all had been read anew: only these are read, and
  /// what rows say of one another is checked again.
  ///
  /// - Parameter all: the rows that were read before.
  /// - Returns: nil where all must be read: there were errors, or those that were there would be read otherwise beside
  ///   the new ones, or a column of theirs is unknown.
  package func adding(_ rows: any RowSource, to all: any RowSource) throws -> OperationReading? {
    guard operation != nil, try rows.parts(of: .erasures, reader.labels).isEmpty else { return nil }
    var reader = reader
    let told = reader.store.diagnostics.count
    guard try reader.readRegisters(of: rows, addedTo: all) else { return nil }
    try reader.readEntries(of: rows)
    let isOfHeader = reader.store.diagnostics[told...].contains { $0.location.line == 0 }
    return isOfHeader || reader.store.isTableUnread ? nil : OperationReading(reader)
  }
}

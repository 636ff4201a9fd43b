package import SitrepModel
package import SitrepStore
import SitrepTables

extension OperationFolder {
  /// Makes a new operation with a small example that already reports, in a folder or another store.
  ///
  /// - Parameters:
  ///   - store: a folder that is empty or doesn't exist, a file that doesn't exist, or a database that doesn't hold the
  ///     operation; the operation's id is made from its name.
  ///   - firstReport: the day of the first report, and of the example's records: `2025-11-28`.
  ///   - kind: the kind of crisis that the example is of; nil is the smallest example.
  ///   - language: in which the example is told and the profile's reports are made.
  ///   - now: when its entries count as appended.
  /// - Returns: the names of the tables' files.
  package static func create(
    at store: String, in stores: Stores, firstReport: String, kind: String? = nil, language: String? = nil,
    templates: String? = nil, at now: Instant
  ) async throws(SitrepError) -> [String] {
    let address = try storing { () throws(StoreFault) in try StoreAddress(store) }
    if case .folder(let path) = address {
      return try create(
        at: path, firstReport: firstReport, kind: kind, language: language, templates: templates)
    }
    let day = try day(firstReport, as: .firstReport)
    let templates = try Self.templates(laidOver: [templates].compactMap(\.self))
    let language = try checked(kind: kind, language: language, in: templates)
    let (files, id, entries) = try reading("templates") {
      let id = OperationStarter.operationID(forFolder: address.operationName)
      let starter = try OperationStarter(
        operation: id, kind: kind, language: language, firstReport: day, templates: templates)
      let tables = TableFiles(starter.files.map { ($0.name, Array($0.text.utf8)) })
      return (
        starter.files.map(\.name), id, try Entry.entries(of: tables, labels: ColumnLabels(), at: now)
      )
    }
    try await storing { () async throws(StoreFault) in
      try await stores.make(address, operation: id, with: entries)
    }
    return files
  }
}

extension StoreAddress {
  /// The name from which a new operation's id is made.
  fileprivate var operationName: String {
    switch self {
    case .folder(let path): folderName(of: path)
    case .sqlite(let path):
      String((path.split(separator: "/").last ?? "").dropLast(Self.fileEnding.count))
    case .postgres(let address): address.operation ?? ""
    }
  }
}

package import SitrepStore
import SitrepTemplates

extension OperationFolder {
  /// Opens an operation wherever it is kept: a folder, a file, a database.
  ///
  /// - Parameters:
  ///   - store: as people write it: `seeds/chile-peru-2025`, `border.sitrep`, `postgres://…`.
  ///   - stores: the kinds that the program opens besides folders.
  ///   - templates: a folder whose templates stand before the operation's own.
  ///   - cache: a folder in which what was read of a folder is kept for later runs.
  package static func open(
    _ store: String, in stores: Stores, templates: String? = nil, cache: String? = nil
  ) async throws(SitrepError) -> OperationFolder {
    let address = try storing { () throws(StoreFault) in try StoreAddress(store) }
    if case .folder(let path) = address {
      return try OperationFolder(at: path, templates: templates, cache: cache)
    }
    let log = try await storing { () async throws(StoreFault) in try await stores.open(address) }
    return try await open(log, templates: templates)
  }

  /// Reads an operation from its log.
  package static func open(
    _ log: any EntryLog, templates: String? = nil
  ) async throws(SitrepError) -> OperationFolder {
    let entries = try await storing { () async throws(StoreFault) in try await log.entries(after: .none) }
    return try OperationFolder(entries, of: log, templates: templates)
  }

  /// Reads an operation from entries in hand, which lie in a log.
  package init(
    _ entries: [Entry], of log: any EntryLog, templates: String? = nil
  ) throws(SitrepError) {
    let templates = try Self.templates(
      laidOver: [templates].compactMap(\.self), above: LogFiles.templates.files(in: entries))
    try self.init(entries, of: log, templates: templates)
  }

  init(_ entries: [Entry], of log: any EntryLog, templates: TemplateFolder) throws(SitrepError) {
    let tables = try storing { () throws(StoreFault) in try LogTables(entries, of: log.name) }
    try self.init(tables, at: log.name, templates: templates, log: log, head: entries.last?.revision ?? .none)
  }
}

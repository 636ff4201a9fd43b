package import SitrepStore

/// Opens and makes stores in files.
package struct SQLiteStores: StoreOpener {
  package init() {}

  package func open(_ address: StoreAddress) async throws(StoreFault) -> (any EntryLog)? {
    guard case .sqlite(let path) = address else { return nil }
    return try SQLiteLog(at: path)
  }

  package func make(_ address: StoreAddress, operation: String) async throws(StoreFault) -> (any EntryLog)? {
    guard case .sqlite(let path) = address else { return nil }
    do throws(StoreFault) {
      let log = try SQLiteLog(at: path)
      guard try await log.head() == .none else { throw .notEmpty(path) }
      return log
    } catch {
      // Only where nothing stands is a store made: what is no store stays what it is.
      guard case .noStore = error else { throw error }
      return try SQLiteLog(at: path, isNew: true)
    }
  }
}

package import SitrepStore

/// Opens and makes stores in databases.
package struct PostgresStores: StoreOpener {
  package init() {}

  package func open(_ address: StoreAddress) async throws(StoreFault) -> (any EntryLog)? {
    guard case .postgres(let address) = address else { return nil }
    return try await PostgresDatabase(address).log()
  }

  package func make(_ address: StoreAddress, operation: String) async throws(StoreFault) -> (any EntryLog)? {
    guard case .postgres(let address) = address else { return nil }
    let database = try await PostgresDatabase(address, isNew: true)
    let log = try await database.begin(address.operation ?? operation)
    guard try await log.head() == .none else { throw .notEmpty(log.name) }
    return log
  }
}

import SitrepModel
import SitrepStore

/// The store that is served: one that keeps people and sessions too.
enum ServedStore {
  /// Opens a store, or makes it where there is none.
  ///
  /// - Throws: where it is a folder, which keeps no users.
  static func open(_ text: String, in stores: Stores) async throws(StoreFault) -> any EntryLog & FactStore {
    let address = try StoreAddress(text)
    if case .folder(let path) = address {
      throw .badAddress(path, why: .keepsNoUsers(path: path))
    }
    let log = try await opened(address, in: stores)
    guard let store = log as? any EntryLog & FactStore else { throw .notHere(address.name) }
    return store
  }

  private static func opened(_ address: StoreAddress, in stores: Stores) async throws(StoreFault)
    -> any EntryLog
  {
    do throws(StoreFault) {
      return try await stores.open(address)
    } catch {
      switch error {
      case .noStore: return try await stores.make(address, operation: "")
      // A database that holds others may be given a new one, where the address names it.
      case .noOperation(_, let asked?, _): return try await stores.make(address, operation: asked)
      default: throw error
      }
    }
  }
}

package import SitrepModel
package import SitrepStore
import SitrepTables

/// Copies an operation from one store into another, which must hold nothing of it yet.
package struct StoreCopy: Sendable {
  package let stores: Stores
  /// When the entries of a folder, which says nothing of it, count as appended.
  package let now: Instant
  /// Reads a damaged file as far as it can be read, where that is asked for.
  package let rescue: Rescue?

  package typealias Rescue = @Sendable (String) throws(StoreFault) -> (entries: [Entry], lost: Int)

  package struct Outcome: Sendable, Equatable {
    /// How many entries were copied.
    package var entries: Int
    /// How many could not be read any more, of a damaged store.
    package var lost: Int
  }

  package init(in stores: Stores, at now: Instant, rescue: Rescue? = nil) {
    self.stores = stores
    self.now = now
    self.rescue = rescue
  }

  package func copy(_ source: String, to target: String) async throws(SitrepError) -> Outcome {
    let (from, to) = try storing { () throws(StoreFault) in
      (try StoreAddress(source), try StoreAddress(target))
    }
    let (entries, lost) = try await entries(of: from)
    if case .folder(let path) = to {
      try FolderEntries.write(entries, of: from.name, to: path)
    } else {
      try await write(entries, of: from.name, to: to)
    }
    return Outcome(entries: entries.count, lost: lost)
  }

  private func entries(of address: StoreAddress) async throws(SitrepError) -> (entries: [Entry], lost: Int) {
    if case .folder(let path) = address { return (try FolderEntries.entries(of: path, at: now), 0) }
    if case .sqlite(let path) = address, let rescue {
      return try storing { () throws(StoreFault) in try rescue(path) }
    }
    return try await storing { () async throws(StoreFault) in
      (try await stores.open(address).entries(after: .none), 0)
    }
  }

  private func write(
    _ entries: [Entry], of source: String, to address: StoreAddress
  ) async throws(SitrepError) {
    let tables = try storing { () throws(StoreFault) in try LogTables(entries, of: source) }
    let profile = try reading(source) { try OperationProfile(of: tables) }
    try await storing { () async throws(StoreFault) in
      try await stores.make(address, operation: profile.operation, with: entries)
    }
  }
}

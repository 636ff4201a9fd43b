/// The kinds of stores that a program opens.
package struct Stores: Sendable {
  private let openers: [any StoreOpener]

  package init(_ openers: [any StoreOpener]) {
    self.openers = openers
  }

  /// The log of an operation in a file or a database.
  package func open(_ address: StoreAddress) async throws(StoreFault) -> any EntryLog {
    for opener in openers {
      if let log = try await opener.open(address) { return log }
    }
    throw .notHere(address.name)
  }

  /// A log for a new operation.
  package func make(_ address: StoreAddress, operation: String) async throws(StoreFault) -> any EntryLog {
    for opener in openers {
      if let log = try await opener.make(address, operation: operation) { return log }
    }
    throw .notHere(address.name)
  }

  /// A log for a new operation, with its first entries; nothing of it stays where they can't be taken.
  package func make(
    _ address: StoreAddress, operation: String, with entries: [Entry]
  ) async throws(StoreFault) {
    let log = try await make(address, operation: operation)
    do throws(StoreFault) {
      _ = try await log.append(entries, after: .none)
    } catch {
      await log.discard()
      throw error
    }
  }
}

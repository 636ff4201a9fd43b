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
}

/// What opens and makes the stores of one kind.
package protocol StoreOpener: Sendable {
  /// nil where the address is of another kind.
  func open(_ address: StoreAddress) async throws(StoreFault) -> (any EntryLog)?

  /// A log for a new operation; nil where the address is of another kind.
  /// - Throws: also where the store holds entries of the operation already.
  func make(_ address: StoreAddress, operation: String) async throws(StoreFault) -> (any EntryLog)?
}

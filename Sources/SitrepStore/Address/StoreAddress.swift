/// Where a store is: a folder, a file, or a database on a server.
package enum StoreAddress: Hashable, Sendable {
  case folder(String)
  case sqlite(String)
  case postgres(PostgresAddress)

  /// How messages name it; never with a password.
  package var name: String {
    switch self {
    case .folder(let path), .sqlite(let path): path
    case .postgres(let address): address.name
    }
  }

  /// How the file of a store ends.
  package static let fileEnding = ".sitrep"

  /// What a person gave for a store. A path that ends in `.sitrep` is a file's, any other a folder's.
  package init(_ text: String) throws(StoreFault) {
    if let address = try PostgresAddress(text) {
      self = .postgres(address)
    } else if text.hasSuffix(Self.fileEnding) {
      self = .sqlite(text)
    } else {
      self = .folder(text)
    }
  }
}

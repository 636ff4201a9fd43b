package import SitrepModel

/// Why a store can't be opened, read or appended to. `store` is how messages name it, never with a password.
package enum StoreFault: Error, Sendable, Equatable {
  // What was asked for is wrong.
  case noStore(String)
  case notAStore(String, found: DiagnosticText)
  case newerVersion(String)
  case badAddress(String, why: DiagnosticText)
  case noOperation(store: String, asked: String?, known: [String])
  case notEmpty(String)
  /// Its entries are not an operation's: there is no profile among them.
  case noProfile(String)
  /// This program holds nothing that opens it.
  case notHere(String)
  /// A record was to be reviewed by who entered it.
  case ownReview(store: String, record: String)
  /// Others have appended meanwhile: their entries.
  case behind(store: String, meanwhile: [Entry])

  // The system, or the database.
  case refused(String, why: DiagnosticText)
  case damaged(String, why: DiagnosticText)
  case unreachable(String, why: DiagnosticText)
  case notWritten(String, why: DiagnosticText)
  case failed(String, why: DiagnosticText)

  /// Whether what was asked for is wrong, not the system.
  package var isRequest: Bool {
    switch self {
    case .noStore, .notAStore, .newerVersion, .badAddress, .noOperation, .notEmpty, .noProfile, .notHere,
      .ownReview, .behind:
      true
    case .refused, .damaged, .unreachable, .notWritten, .failed: false
    }
  }

  /// What is wrong, in a line.
  package var text: DiagnosticText {
    switch self {
    case .noStore(let store): .noStore(store: quoted(store))
    case .notAStore(let store, let found): .notAStore(store: quoted(store), found: found)
    case .newerVersion(let store): .newerVersion(store: quoted(store))
    case .badAddress(let store, let why): .badAddress(store: quoted(store), reason: why)
    case .noOperation(let store, let asked, let known):
      Self.noOperation(quoted(store), asked: asked.map(quoted), known: known.joined(separator: ", "))
    case .notEmpty(let store): .storeNotEmpty(store: quoted(store))
    case .noProfile(let store): .noProfile(store: quoted(store))
    case .notHere(let store): .notHere(store: quoted(store))
    case .ownReview(let store, let record): .ownReview(record: quoted(record), store: quoted(store))
    case .behind(let store, let meanwhile): .behind(store: quoted(store), count: meanwhile.count)
    case .refused(let store, let why): .refused(store: quoted(store), reason: why)
    case .damaged(let store, let why): .damaged(store: quoted(store), reason: why)
    case .unreachable(let store, let why): .unreachable(store: quoted(store), reason: why)
    case .notWritten(let store, let why): .storeNotWritten(store: quoted(store), reason: why)
    case .failed(let store, let why): .storeFailed(store: quoted(store), reason: why)
    }
  }

  /// - Parameter known: the operations that are there; blank where there are none.
  private static func noOperation(_ store: String, asked: String?, known: String) -> DiagnosticText {
    switch (asked, known.isEmpty) {
    case (nil, true): .noOperationYet(store: store)
    case (nil, false): .severalOperations(store: store, known: known)
    case (let asked?, true): .noOperationAtAll(store: store, operation: asked)
    case (let asked?, false): .noSuchOperation(store: store, operation: asked, known: known)
    }
  }
}

import SitrepModel

/// Why a store can't be opened, read or appended to. `store` is how messages name it, never with a password.
package enum StoreFault: Error, Sendable, Equatable {
  // What was asked for is wrong.
  case noStore(String)
  case notAStore(String, found: String)
  case newerVersion(String)
  case badAddress(String, why: String)
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
  case refused(String, why: String)
  case damaged(String, why: String)
  case unreachable(String, why: String)
  case notWritten(String, why: String)
  case failed(String, why: String)

  /// Whether what was asked for is wrong, not the system.
  package var isRequest: Bool {
    switch self {
    case .noStore, .notAStore, .newerVersion, .badAddress, .noOperation, .notEmpty, .noProfile, .notHere,
      .ownReview, .behind:
      true
    case .refused, .damaged, .unreachable, .notWritten, .failed: false
    }
  }

  /// One line.
  package var text: String {
    switch self {
    case .noStore(let store): "there is no store \(quoted(store))"
    case .notAStore(let store, let found): "\(quoted(store)) is no store: it is \(found)"
    case .newerVersion(let store):
      "\(quoted(store)) was made by a newer version of this program, which alone can read it"
    case .badAddress(let store, let why): "\(quoted(store)) is no address of a store: \(why)"
    case .noOperation(let store, let asked, let known): Self.noOperation(store, asked, known)
    case .notEmpty(let store): "\(quoted(store)) holds entries already, and nothing was copied"
    case .noProfile(let store): "\(quoted(store)) holds no operation: no profile was appended to it"
    case .notHere(let store):
      "\(quoted(store)) is opened by sitrep-server, which does not stand beside this program"
    case .ownReview(let store, let record):
      "record \(quoted(record)) in \(quoted(store)) was entered by who reviews it: a review takes a second person, "
        + "and nothing was appended"
    case .behind(let store, let meanwhile):
      "\(quoted(store)) has \(meanwhile.count == 1 ? "1 entry" : "\(meanwhile.count) entries") that others appended "
        + "meanwhile, and nothing was appended"
    case .refused(let store, let why): "\(quoted(store)) does not let us in: \(why)"
    case .damaged(let store, let why):
      "\(quoted(store)) is damaged: \(why) (`sitrep copy --readable` copies the entries that can still be read)"
    case .unreachable(let store, let why): "cannot reach \(quoted(store)): \(why)"
    case .notWritten(let store, let why): "cannot write to \(quoted(store)): \(why)"
    case .failed(let store, let why): "\(quoted(store)): \(why)"
    }
  }

  private static func noOperation(_ store: String, _ asked: String?, _ known: [String]) -> String {
    let list = known.isEmpty ? "it holds none yet" : "it holds \(known.joined(separator: ", "))"
    guard let asked else {
      return known.isEmpty
        ? "\(quoted(store)) holds no operation yet"
        : "\(quoted(store)) holds several operations: name one with ?operation=, \(list)"
    }
    return "\(quoted(store)) holds no operation \(quoted(asked)): \(list)"
  }
}

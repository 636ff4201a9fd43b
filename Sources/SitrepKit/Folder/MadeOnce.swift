import Synchronization

/// A value that is made when it is first asked for, and kept.
final class MadeOnce<Value: Sendable>: Sendable {
  private let made: Mutex<Value?>

  /// - Parameter value: where it is there already.
  init(_ value: Value? = nil) {
    made = Mutex(value)
  }

  /// The value, where it was made.
  var known: Value? { made.withLock { $0 } }

  /// The value; who asks meanwhile waits for the same. What fails is tried anew by who asks next.
  func value<Failure: Error>(_ make: () throws(Failure) -> Value) throws(Failure) -> Value {
    try made.withLock { (made) throws(Failure) in
      if let made { return made }
      let value = try make()
      made = value
      return value
    }
  }
}

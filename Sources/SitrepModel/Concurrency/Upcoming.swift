import Dispatch
import Synchronization

/// A value that will be needed: another core begins to work it out, and who needs it first waits for it, or works it
/// out where nobody has begun.
package final class Upcoming<Value: Sendable>: Sendable {
  private let known = Mutex<Value?>(nil)
  private let work: @Sendable () -> Value

  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
    DispatchQueue.global().async { _ = self.value }
  }

  package var value: Value {
    // The lock is held while the value is worked out: who waits has nothing else to do.
    known.withLock { known in
      if let known { return known }
      let value = work()
      known = value
      return value
    }
  }
}

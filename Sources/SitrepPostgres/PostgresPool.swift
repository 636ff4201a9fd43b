import Dispatch
import SitrepStore
import Synchronization

/// The connections to one database: made when they are needed, kept for the next who needs one.
final class PostgresPool: Sendable {
  let address: PostgresAddress
  private let idle = Mutex<[PostgresConnection]>([])
  // A thread waits for each answer, so that none of those that run the program's tasks has to.
  private let queue = DispatchQueue(label: "PostgreSQL", attributes: .concurrent)
  private let places: DispatchSemaphore

  init(_ address: PostgresAddress, connections: Int = 8) {
    self.address = address
    places = DispatchSemaphore(value: connections)
  }

  /// Runs `body` with a connection that nobody else has meanwhile.
  ///
  /// A connection that lay idle may have been cut since: where `body` fails for that, it is run once more with a new
  /// one. What must not be done twice has to see to that itself.
  func with<Result: Sendable>(
    _ body: @escaping @Sendable (PostgresConnection) throws(StoreFault) -> Result
  ) async throws(StoreFault) -> Result {
    try await inLine { () throws(StoreFault) in try self.run(body) }
  }

  /// Runs `body` with a connection that somebody has.
  func on<Result: Sendable>(
    _ connection: PostgresConnection,
    _ body: @escaping @Sendable (PostgresConnection) throws(StoreFault) -> Result
  ) async throws(StoreFault) -> Result {
    try await inLine { () throws(StoreFault) in try body(connection) }
  }

  /// Runs `body` with a connection that `body` may keep.
  func onNewConnection<Result: Sendable>(
    _ body: @escaping @Sendable (PostgresConnection) throws(StoreFault) -> Result
  ) async throws(StoreFault) -> Result {
    try await inLine { () throws(StoreFault) in try body(PostgresConnection(self.address)) }
  }

  /// Runs `body` on a thread of its own, once there is a place for one more.
  private func inLine<Result: Sendable>(
    _ body: @escaping @Sendable () throws(StoreFault) -> Result
  ) async throws(StoreFault) -> Result {
    let outcome: Swift.Result<Result, StoreFault> = await withCheckedContinuation { continuation in
      queue.async {
        self.places.wait()
        defer { self.places.signal() }
        continuation.resume(returning: Swift.Result { () throws(StoreFault) in try body() })
      }
    }
    return try outcome.get()
  }

  private func run<Result>(
    _ body: (PostgresConnection) throws(StoreFault) -> Result
  ) throws(StoreFault) -> Result {
    if let connection = idle.withLock({ $0.popLast() }) {
      do throws(StoreFault) {
        return try use(connection, body)
      } catch {
        if connection.isAlive { throw error }
        // What lay idle beside it was cut too.
        idle.withLock { $0 = [] }
      }
    }
    return try use(PostgresConnection(address), body)
  }

  private func use<Result>(
    _ connection: PostgresConnection, _ body: (PostgresConnection) throws(StoreFault) -> Result
  ) throws(StoreFault) -> Result {
    defer {
      if connection.isAlive, connection.isIdle { idle.withLock { $0.append(connection) } }
    }
    return try body(connection)
  }
}

import CPostgres
import SitrepModel
import SitrepStore
import Synchronization

/// A connection to a database, used by one at a time.
final class PostgresConnection: Sendable {
  let address: PostgresAddress
  // Whoever has the connection is the only one who has it: the pool sees to that.
  nonisolated(unsafe) private let handle: OpaquePointer
  private let prepared = Mutex<Set<String>>([])

  /// What a person may leave out of the address. What stands in it wins.
  private static let defaults = [
    ("connect_timeout", "30"), ("application_name", "sitrep"),
    // A server that vanishes without a word is noticed within half a minute.
    ("keepalives_idle", "10"), ("keepalives_interval", "5"), ("keepalives_count", "3"),
    ("tcp_user_timeout", "30000"),
  ]

  init(_ address: PostgresAddress) throws(StoreFault) {
    self.address = address
    let settings = Self.defaults + [("client_encoding", "UTF8"), ("dbname", address.connection)]
    let connected = withCStrings(settings.map(\.0)) { names in
      withCStrings(settings.map(\.1)) { values in PQconnectdbParams(names, values, 1) }
    }
    guard let connected else { throw .failed(address.name, why: .noMemory) }
    handle = connected
    guard PQstatus(connected) == CONNECTION_OK else { throw Self.refusal(connected, address) }
    PQsetNoticeProcessor(connected, { _, _ in }, nil)
    // An entry that is acknowledged is on the server's disk, whatever its settings say. A statement's plan is the same
    // for every operation: working it out anew would take as long as an append.
    try execute(
      """
      SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
      SET plan_cache_mode = force_generic_plan;
      SET idle_in_transaction_session_timeout = '5min';
      SET tcp_keepalives_idle = 10;
      SET tcp_keepalives_interval = 5;
      SET tcp_keepalives_count = 3
      """)
  }

  deinit { PQfinish(handle) }

  /// Whether the server can still be asked something.
  var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

  /// Whether the last transaction is over, so that another may use the connection.
  var isIdle: Bool { PQtransactionStatus(handle) == PQTRANS_IDLE }

  /// Runs statements that give nothing.
  func execute(_ sql: String) throws(StoreFault) {
    _ = try result(PQexec(handle, sql))
  }

  /// Runs one statement, which the server keeps prepared.
  func query(_ statement: PostgresStatement, _ values: [String?] = []) throws(StoreFault) -> PostgresRows {
    if prepared.withLock({ !$0.contains(statement.name) }) {
      _ = try result(PQprepare(handle, statement.name, statement.sql, 0, nil))
      prepared.withLock { _ = $0.insert(statement.name) }
    }
    return try result(
      withCStrings(values) { pointers in
        PQexecPrepared(handle, statement.name, Int32(values.count), pointers, nil, nil, 0)
      })
  }

  /// Runs `body` in a transaction, which is undone where it throws.
  /// - Parameter isKept: whether what it did is kept, by what it gives.
  func transaction<Result>(
    keeping isKept: (Result) -> Bool = { _ in true }, _ body: () throws(StoreFault) -> Result
  ) throws(StoreFault) -> Result {
    try execute("BEGIN")
    do throws(StoreFault) {
      let result = try body()
      try execute(isKept(result) ? "COMMIT" : "ROLLBACK")
      return result
    } catch {
      if isAlive { try? execute("ROLLBACK") }
      throw error
    }
  }

  private func result(_ pointer: OpaquePointer?) throws(StoreFault) -> PostgresRows {
    guard let pointer else { throw .unreachable(address.name, why: .verbatim(text: message)) }
    let status = PQresultStatus(pointer)
    guard status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK else {
      defer { PQclear(pointer) }
      throw fault(pointer)
    }
    return PostgresRows(pointer)
  }

  private var message: String { address.clean(String(cString: PQerrorMessage(handle))) }

  private func fault(_ result: OpaquePointer) -> StoreFault {
    let code = PQresultErrorField(result, PostgresState.field).map { String(cString: $0) } ?? ""
    let words = PQresultErrorField(result, PostgresState.message).map { String(cString: $0) }
    let why = address.clean(words ?? String(cString: PQresultErrorMessage(result)))
    if !isAlive { return .unreachable(address.name, why: .verbatim(text: message.isEmpty ? why : message)) }
    return PostgresState(code).fault(address.name, why: why)
  }

  /// Why there is no connection: the server tells no code for that, only words.
  private static func refusal(_ handle: OpaquePointer, _ address: PostgresAddress) -> StoreFault {
    let words = address.clean(String(cString: PQerrorMessage(handle)))
    // The server was reached where it answered: then it has a process for us, or asked for a password.
    let isAnswered =
      PQconnectionNeedsPassword(handle) == 1 || PQconnectionUsedPassword(handle) == 1
      || words.contains("FATAL")
    let why = DiagnosticText.verbatim(text: words)
    return isAnswered ? .refused(address.name, why: why) : .unreachable(address.name, why: why)
  }
}

/// Texts as C has them: an array of pointers, nil for a value that is not there.
private func withCStrings<Result>(
  _ texts: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  var bytes: [CChar] = []
  var starts: [Int?] = []
  for text in texts {
    starts.append(text == nil ? nil : bytes.count)
    if let text { bytes += text.utf8CString }
  }
  return bytes.withUnsafeBufferPointer { bytes in
    // After the last there is a nil, as lists of names have it.
    let pointers =
      starts.map { start in start.flatMap { start in bytes.baseAddress.map { $0 + start } } } + [nil]
    return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}

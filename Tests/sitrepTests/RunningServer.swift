import Foundation
import SitrepTestSupport

#if canImport(Glibc)
  import Glibc
#endif

/// The built `sitrep-server`, serving a store on a port of its own until it is ended.
final class RunningServer: Sendable {
  /// How long an event is waited for: much longer than a machine under load takes, so that only a hang ends it.
  static let patience = Duration.seconds(900)

  private let process: Process
  private let output: String
  let port: Int

  /// Starts it, by `sitrep serve`, and waits until it says where it listens.
  init(_ arguments: [String] = [], in folder: TemporaryFolder) async throws {
    let output = try folder.write("", to: "output-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = URL(filePath: Project.program)
    process.arguments = ["serve"] + arguments + ["--port", "0"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = FileHandle.nullDevice
    try process.run()
    (self.process, self.output) = (process, output)
    let port = try await eventually(within: Self.patience) {
      guard process.isRunning else { throw Fault.notStarted }
      let said = try String(contentsOfFile: output, encoding: .utf8)
      return said.firstMatch(of: /:\/\/127\.0\.0\.1:(\d+)\n/).flatMap { Int($0.1) }
    }
    guard let port else { throw Fault.notStarted }
    self.port = port
  }

  enum Fault: Error { case notStarted, noAnswer }

  /// What it printed.
  var said: String { get throws { try String(contentsOfFile: output, encoding: .utf8) } }

  /// The secret of the owner's link, which is printed after the address; nil where it never is.
  func ownerLink() async throws -> String? {
    try await eventually(within: Self.patience) {
      try said.firstMatch(of: /\/join\/([0-9a-f]{64})\n/).map { String($0.1) }
    }
  }

  /// Asks with these bytes, and gives what comes back until the server closes.
  func answer(to request: String, more: [UInt8] = []) throws -> String {
    try ask(request, more: more).answer()
  }

  /// Asks with these bytes; the answer is waited for by whoever reads it.
  func ask(_ request: String, more: [UInt8] = []) throws -> Asked {
    let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    let asked = Asked(connection)
    var time = timeval(tv_sec: Int(Self.patience.components.seconds), tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port).bigEndian)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { throw Fault.noAnswer }
    let bytes = Array(request.replacing("\n", with: "\r\n").utf8) + more
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      // What is too large is not read to its end.
      if count <= 0 { break }
      sent += count
    }
    return asked
  }

  /// A connection by which something was asked.
  final class Asked {
    private let connection: Int32

    fileprivate init(_ connection: Int32) { self.connection = connection }

    deinit { close(connection) }

    /// What comes back until the server closes.
    func answer() -> String {
      var answer: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = recv(connection, &buffer, buffer.count, 0)
        if count <= 0 { break }
        answer += buffer[..<count]
      }
      return String(decoding: answer, as: UTF8.self)
    }
  }

  /// Ends it by a signal, and gives its exit code, or the signal that it took: one that does not heed it is killed.
  func end(_ signal: Int32 = SIGTERM) -> Int32 {
    kill(process.processIdentifier, signal)
    let deadline = ContinuousClock.now + Self.patience
    while process.isRunning, ContinuousClock.now < deadline { usleep(10_000) }
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationStatus
  }
}

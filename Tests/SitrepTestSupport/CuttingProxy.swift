import Foundation
import Synchronization

#if canImport(Glibc)
  let streamSocket = Int32(SOCK_STREAM.rawValue)
  private let noSignal = Int32(MSG_NOSIGNAL)
#else
  let streamSocket = SOCK_STREAM
  // A broken connection gives an error there too, for the option of the socket says so.
  private let noSignal = Int32(0)
#endif

/// Stands between a program and a server on the loopback, and cuts the connections when it is told to.
package final class CuttingProxy: Sendable {
  package let port: Int
  private let target: Int
  private let listener: Int32
  private let state = Mutex(State())

  private struct State {
    var sockets: [Int32] = []
    /// How many more bytes each side may send; nil is any number.
    var fromServer: Int?
    var fromClient: Int?
    var isOver = false
  }

  package init(to target: Int) throws {
    self.target = target
    port = try PostgresServer.freePort()
    listener = socket(AF_INET, streamSocket, 0)
    var yes: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    guard withLoopbackAddress(port, { bind(listener, $0, $1) }) == 0, listen(listener, 16) == 0 else {
      throw PostgresServer.Fault.notStarted("no proxy")
    }
    Thread.detachNewThread { [self] in accept() }
  }

  /// Ends all connections; new ones may follow.
  package func cut() {
    state.withLock { state in
      for socket in state.sockets { shutdown(socket, Int32(SHUT_RDWR)) }
      state.sockets = []
    }
  }

  /// Ends the connections once the server, or the client, has sent so many bytes more; once.
  package func cut(afterBytesFromServer server: Int? = nil, fromClient client: Int? = nil) {
    state.withLock { ($0.fromServer, $0.fromClient) = (server, client) }
  }

  package func stop() {
    state.withLock { $0.isOver = true }
    cut()
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func accept() {
    while true {
      let client = Foundation.accept(listener, nil, nil)
      guard client >= 0, !state.withLock({ $0.isOver }) else { return }
      let server = socket(AF_INET, streamSocket, 0)
      guard withLoopbackAddress(target, { connect(server, $0, $1) }) == 0 else {
        close(client)
        close(server)
        continue
      }
      state.withLock { $0.sockets += [client, server] }
      Thread.detachNewThread { [self] in pump(from: client, to: server, isFromServer: false) }
      Thread.detachNewThread { [self] in pump(from: server, to: client, isFromServer: true) }
    }
  }

  private func pump(from source: Int32, to target: Int32, isFromServer: Bool) {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = recv(source, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      var passed = count
      let isCut = state.withLock { state -> Bool in
        guard let left = isFromServer ? state.fromServer : state.fromClient else { return false }
        passed = min(left, count)
        let rest = left <= count ? nil : left - count
        if isFromServer { state.fromServer = rest } else { state.fromClient = rest }
        return rest == nil
      }
      _ = send(target, buffer, passed, noSignal)
      if isCut { cut() }
    }
    shutdown(source, Int32(SHUT_RDWR))
    shutdown(target, Int32(SHUT_RDWR))
  }
}

/// Calls `body` with a port of the loopback, as the system's calls take it.
func withLoopbackAddress<Result>(
  _ port: Int, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
) -> Result {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = inet_addr("127.0.0.1")
  return withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
}

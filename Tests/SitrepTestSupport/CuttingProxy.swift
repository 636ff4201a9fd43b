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

    mutating func endConnections() {
      for socket in sockets { shutdown(socket, Int32(SHUT_RDWR)) }
      sockets = []
    }
  }

  package init(to target: Int) throws {
    self.target = target
    let listener = socket(AF_INET, streamSocket, 0)
    // The system gives a port as it is taken: one that was found free may be another's by then.
    guard withLoopbackAddress(0, { bind(listener, $0, $1) }) == 0, listen(listener, 16) == 0,
      let given = loopbackPort(of: listener)
    else {
      throw PostgresServer.Fault.notStarted("no proxy: \(String(cString: strerror(errno)))")
    }
    (self.listener, port) = (listener, given)
    Thread.detachNewThread { [self] in accept() }
  }

  /// Ends all connections; new ones may follow.
  package func cut() {
    state.withLock { $0.endConnections() }
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
      let isCut = state.withLock { state -> Bool in
        guard let left = isFromServer ? state.fromServer : state.fromClient else { return false }
        let rest = left <= count ? nil : left - count
        if isFromServer { state.fromServer = rest } else { state.fromClient = rest }
        guard rest == nil else { return false }
        // Nothing passes meanwhile: who got an answer would go on, and be cut off by this and by its own next cut.
        _ = send(target, buffer, left, noSignal)
        state.endConnections()
        return true
      }
      if isCut { break }
      _ = send(target, buffer, count, noSignal)
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

/// The port of the loopback that a socket is bound to.
private func loopbackPort(of socket: Int32) -> Int? {
  var address = sockaddr_in()
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let result = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
  }
  return result == 0 ? Int(UInt16(bigEndian: address.sin_port)) : nil
}

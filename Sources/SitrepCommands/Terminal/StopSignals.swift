import SitrepKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What a user or a system sends to stop a run: it takes away what is unfinished, and ends as the signal says.
///
/// A signal may come in the middle of anything, so its handler does no more than write its number into a pipe, at the
/// other end of which a thread waits. Both ends are the process's own, as the signals are.
package enum StopSignals {
  nonisolated(unsafe) private static var reading: Int32 = -1
  nonisolated(unsafe) private static var writing: Int32 = -1

  package static func watch() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
    // Without the thread they stop the run as they would without us.
    guard startThread() else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      var action = sigaction()
      sigemptyset(&action.sa_mask)
      action.sa_flags = SA_RESTART
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = { number in StopSignals.tell(number) }
      #else
        action.__sigaction_handler.sa_handler = { number in StopSignals.tell(number) }
      #endif
      sigaction(number, &action, nil)
    }
  }

  private static func startThread() -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    // Little is done in it, and a run may have to do with little memory.
    pthread_attr_setstacksize(&attributes, 256 << 10)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    return pthread_create(&thread, &attributes, waitForStopSignal, nil) == 0
  }

  /// `nohup` and shells have some ignored on purpose.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func tell(_ number: Int32) {
    let code = errno
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(writing, &byte, 1)
    errno = code
  }

  fileprivate static func waitForSignal() -> Never {
    var byte: UInt8 = 0
    while read(reading, &byte, 1) != 1 {}
    end(by: Int32(byte))
  }

  /// Takes away what is unfinished, and ends the run as the signal does by itself.
  package static func end(by number: Int32) -> Never {
    Interruption.end(by: number) {
      signal(number, SIG_DFL)
      kill(getpid(), number)
      // The signal ends the run before this does.
      while true { pause() }
    }
  }
}

/// The body of the thread.
#if canImport(Darwin)
  private func waitForStopSignal(_ nothing: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    StopSignals.waitForSignal()
  }
#else
  private func waitForStopSignal(_ nothing: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    StopSignals.waitForSignal()
  }
#endif

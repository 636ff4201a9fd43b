import SitrepKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What becomes of a run for which the system's limit of memory (`ulimit -v`) is too low: it ends with exit code 3 and
/// says so. Without a limit nothing is done here.
package enum Memory {
  /// What the smallest run asks for beside the program itself: stacks and stores of a few threads, which are asked for
  /// whole and used in part.
  private static let least = 72 << 20
  /// Given back when memory has run out, so that there is some to end the run with.
  private static let reserveSize = 4 << 20
  nonisolated(unsafe) private static var reserve: UnsafeMutableRawPointer?
  nonisolated(unsafe) private static var limit: UInt64 = 0

  /// Ends the run at once where there is too little; else has it end in order where it runs out.
  package static func watch() {
    var allowed = rlimit()
    guard getrlimit(limitOfMemory, &allowed) == 0, allowed.rlim_cur != unlimited else { return }
    guard hasRoom(least) else { end() }
    limit = UInt64(allowed.rlim_cur)
    reserve = mmap(nil, reserveSize, PROT_READ | PROT_WRITE, privateMemory, -1, 0)
    // What the handler needs is made now.
    _ = (reserveSize, message)
    var action = sigaction()
    sigemptyset(&action.sa_mask)
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = { number in Memory.stopped(by: number) }
    #else
      action.__sigaction_handler.sa_handler = { number in Memory.stopped(by: number) }
    #endif
    // Memory that can't be had ends a program by one of these.
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT] { sigaction(number, &action, nil) }
  }

  #if canImport(Glibc)
    private static let limitOfMemory = __rlimit_resource_t(RLIMIT_AS.rawValue)
  #else
    private static let limitOfMemory = RLIMIT_AS
  #endif
  private static let unlimited = rlim_t.max
  #if canImport(Darwin)
    private static let privateMemory = MAP_PRIVATE | MAP_ANON
  #else
    private static let privateMemory = MAP_PRIVATE | MAP_ANONYMOUS
  #endif

  private static func hasRoom(_ bytes: Int) -> Bool {
    let room = mmap(nil, bytes, PROT_NONE, privateMemory, -1, 0)
    guard let room, room != MAP_FAILED else { return false }
    munmap(room, bytes)
    return true
  }

  /// Only what may be done in the middle of anything is done here.
  private static func stopped(by number: Int32) {
    // Where half of what is allowed can still be had, it is no want of memory.
    if hasRoom(Int(limit / 2)) {
      signal(number, SIG_DFL)
      if number == SIGABRT { raise(number) }
      return
    }
    if let reserve { munmap(reserve, reserveSize) }
    Interruption.clear()
    end()
  }

  private static let message: StaticString =
    "error: there is too little memory for this: the system's limit (ulimit -v) is too low\n"

  private static func end() -> Never {
    _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
    _exit(3)
  }
}

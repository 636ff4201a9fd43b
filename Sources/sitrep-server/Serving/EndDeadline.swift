import Dispatch
import SitrepCommands

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ends the program some time after it was told to end, whatever it is busy with by then. What was acknowledged is on the
/// disk, and what was not is appended whole or not at all.
struct EndDeadline {
  /// Whoever listens has a source of its own for the same signals, and begins to end at once.
  private let sources: [any DispatchSourceSignal]

  /// - Parameter seconds: from the first signal on.
  init(seconds: Int) {
    sources = [SIGTERM, SIGINT].map { number in
      // Without this the signal would end the program before anybody is told.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(seconds)) {
          StopSignals.end(by: number)
        }
      }
      source.resume()
      return source
    }
  }

  func cancel() { for source in sources { source.cancel() } }
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where a command's result goes, and where everything else goes.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes at once, so that the two streams keep their order where both go to one place.
  /// - Throws: where the stream is full or closed.
  func write(_ text: String) throws(StreamFault) {
    var text = text
    let code = text.withUTF8 { bytes -> Int32 in
      var done = 0
      while done < bytes.count, let start = bytes.baseAddress?.advanced(by: done) {
        #if canImport(Darwin)
          let written = Darwin.write(rawValue, start, bytes.count - done)
        #elseif canImport(Glibc)
          let written = Glibc.write(rawValue, start, bytes.count - done)
        #else
          let written = Musl.write(rawValue, start, bytes.count - done)
        #endif
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += written
      }
      return 0
    }
    if code != 0 { throw StreamFault(code: code) }
  }
}

/// The system refused a write; `code` is its error number.
struct StreamFault: Error {
  let code: Int32
}

/// A line of a command's result.
package func say(_ line: String) throws {
  try StandardStream.output.write(line + "\n")
}

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A message of one or more lines to the person at the terminal, the words "error:" and "warning:" in colour
/// where colour is wanted.
package func note(_ message: String) {
  let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
  let text = isColoured ? lines.map(coloured).joined(separator: "\n") : message
  // Where not even this can be said, the exit code says it.
  try? StandardStream.error.write(text + "\n")
}

/// Colour is for people at a terminal who have not switched it off (https://no-color.org).
private let isColoured: Bool = {
  guard StandardStream.error.isTerminal else { return false }
  if let setting = getenv("NO_COLOR"), setting.pointee != 0 { return false }
  guard let terminal = getenv("TERM") else { return false }
  return strcmp(terminal, "dumb") != 0
}()

private func coloured(_ line: Substring) -> String {
  for (word, colour) in [("error:", "31"), ("warning:", "33")] {
    if let range = line.firstRange(of: word) {
      return line[..<range.lowerBound] + "\u{1B}[1;\(colour)m\(word)\u{1B}[0m" + line[range.upperBound...]
    }
  }
  return String(line)
}

package import SitrepModel

/// Where the lines of a text begin, so that a byte can be told as line and character.
package struct LineIndex: Sendable {
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The line and character of a byte, counted from 1.
  package func location(of offset: Int, in bytes: [UInt8], file: String) -> Location {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    let line = max(1, low)
    let column = String(decoding: bytes[starts[line - 1]..<offset], as: UTF8.self).unicodeScalars.count + 1
    return Location(file: file, line: line, column: column)
  }
}

/// A text in which no line ends at some of its spaces.
///
/// - Parameter isKept: whether none ends at the space that stands at an index of the bytes.
func keepingTogether(_ text: String, where isKept: (_ space: Int, _ bytes: [UInt8]) -> Bool) -> String {
  guard text.utf8.contains(UInt8(ascii: " ")) else { return text }
  let bytes = Array(text.utf8)
  var output: [UInt8] = []
  output.reserveCapacity(bytes.count + 8)
  for (index, byte) in bytes.enumerated() {
    if byte == UInt8(ascii: " "), isKept(index, bytes) {
      output += noBreakSpace
    } else {
      output.append(byte)
    }
  }
  return String(decoding: output, as: UTF8.self)
}

private let noBreakSpace = Array("\u{A0}".utf8)

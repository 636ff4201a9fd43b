/// The bytes of a control character, a line or paragraph separator or a direction override that stands here;
/// 0 for all else.
func controlLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
  let byte = bytes[position]
  if byte < 0x20 || byte == 0x7F { return 1 }
  if byte == 0xC2, position + 1 < bytes.count, bytes[position + 1] < 0xA0 { return 2 }
  let override = overrideLength(bytes, position)
  if override > 0 { return override }
  if byte == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
    bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9
  {
    return 3
  }
  return 0
}

/// U+202A…U+202E and U+2066…U+2069, which could show a text in another order than it is read.
func overrideLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
  guard bytes[position] == 0xE2, position + 2 < bytes.count else { return 0 }
  let (second, third) = (bytes[position + 1], bytes[position + 2])
  return (second == 0x80 && (0xAA...0xAE).contains(third))
    || (second == 0x81 && (0xA6...0xA9).contains(third)) ? 3 : 0
}

/// A text on one line, without control characters, which a terminal would obey, and direction overrides.
package func withoutControlCharacters(_ text: String) -> String {
  var output: [UInt8] = []
  var text = text
  text.withUTF8 { bytes in
    var position = 0
    while position < bytes.count {
      let control = controlLength(bytes, position)
      if control == 0 {
        output.append(bytes[position])
      } else if control != overrideLength(bytes, position) {
        output.append(UInt8(ascii: " "))
      }
      position += max(1, control)
    }
  }
  return String(decoding: output, as: UTF8.self)
}

/// Eight bytes of a text that are looked at as one number (Warren, Hacker's Delight, 6–1): the highest bit of each byte
/// of an answer tells whether it is found. Behind one that is found another may be found by mistake.
struct EightBytes {
  private let word: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highest = ones << 7

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
  }

  /// Those below U+0020.
  @inline(__always)
  var controls: UInt64 { (word &- Self.ones &* 0x20) & ~word }

  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let word = word ^ Self.ones &* UInt64(byte)
    return (word &- Self.ones) & ~word
  }
}

/// How many bytes stand before the first that is special.
///
/// - Parameter special: those of eight that are.
@inline(__always)
func lengthOfPlain(
  _ bytes: UnsafeRawBufferPointer, isSpecial: (UInt8) -> Bool, special: (EightBytes) -> UInt64
) -> Int {
  var position = 0
  while position + 8 <= bytes.count, special(EightBytes(bytes, at: position)) & EightBytes.highest == 0 {
    position += 8
  }
  while position < bytes.count, !isSpecial(bytes[position]) { position += 1 }
  return position
}

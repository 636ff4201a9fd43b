import SitrepModel

/// What a text's wording is known by without the text: hashes of runs of five words, the smallest of them kept.
///
/// From two sketches one can tell how much of one text stands in the other, but no word of either.
package struct TextSketch: Sendable, Equatable {
  /// In rising order.
  private(set) var hashes: [UInt32]

  /// How many are kept: with 128 the share is right to some per cent.
  private static let size = 128
  private static let run = 5

  package init(_ text: DraftText) {
    var shingles: Set<UInt32> = []
    let words = text.words.filter { $0.kind != .mark && $0.kind != .end }.map { Self.hash($0.folded) }
    if words.count >= Self.run {
      for start in 0...(words.count - Self.run) {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in words[start..<start + Self.run] {
          state = (state ^ word) &* 0x0000_0100_0000_01B3 ^ state >> 29
        }
        shingles.insert(UInt32(truncatingIfNeeded: state ^ state >> 32))
      }
    }
    hashes = Array(shingles.sorted().prefix(Self.size))
  }

  /// As it is written down: eight hexadecimal digits a hash.
  package var text: String { hashes.map(\.hexadecimal).joined() }

  /// One that was written down; nil where it is none.
  package init?(text: String) {
    let digits = Array(text.utf8)
    guard digits.count % 8 == 0, digits.count <= Self.size * 8 else { return nil }
    var hashes: [UInt32] = []
    for start in stride(from: 0, to: digits.count, by: 8) {
      let part = String(decoding: digits[start..<start + 8], as: UTF8.self)
      guard let hash = UInt32(part, radix: 16), hashes.last.map({ $0 < hash }) ?? true else { return nil }
      hashes.append(hash)
    }
    self.hashes = hashes
  }

  private static func hash(_ word: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 31
  }

  /// How many of a hundred runs of words of the smaller text stand in the other too.
  package func likeness(to other: TextSketch) -> Int {
    guard let last = hashes.last, let otherLast = other.hashes.last else { return 0 }
    // Only below the smaller end have both sketches every hash.
    let end =
      hashes.count == Self.size && other.hashes.count == Self.size
      ? min(last, otherLast)
      : hashes.count == Self.size ? last : other.hashes.count == Self.size ? otherLast : .max
    let own = hashes.prefix { $0 <= end }
    let others = Set(other.hashes.prefix { $0 <= end })
    let shared = own.count { others.contains($0) }
    let smaller = min(own.count, others.count)
    return smaller == 0 ? 0 : shared * 100 / smaller
  }

  /// A share from which one text is the other, with another title or a line left out.
  package static let same = 95

  /// A share from which one text is a copy of another.
  package static let copied = 60
}

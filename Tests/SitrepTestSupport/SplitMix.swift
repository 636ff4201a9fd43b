/// Steele, Lea and Flood's SplitMix64.
package struct SplitMix: Sendable {
  private var state: UInt64

  package init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
  }

  /// From 0 to `most`.
  package mutating func number(_ most: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(most + 1))
  }

  package mutating func pick<Item>(_ items: [Item]) -> Item { items[number(items.count - 1)] }

  /// In so many of a hundred cases.
  package mutating func chance(_ percent: Int) -> Bool { number(99) < percent }
}

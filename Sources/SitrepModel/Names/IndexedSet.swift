/// Values each kept once, in the order they came, with the index of each.
///
/// Open addressing over the values' own mix of bits: what is asked once for every row should not pay for a seeded
/// hash, nor for a call that does not know the type of the value.
package struct IndexedSet<Element: IndexHashable>: Sendable {
  package internal(set) var elements: [Element] = []
  @usableFromInline var slots = [Int32](repeating: -1, count: 64)

  package init() {}

  package var count: Int { elements.count }

  /// The index of a value, and whether it is new.
  @inlinable package mutating func insert(_ element: Element) -> (index: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: element.indexHash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if elements[index] == element { return (index, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(elements.count)
    elements.append(element)
    if elements.count * 2 > slots.count { grow() }
    return (elements.count - 1, true)
  }

  @inlinable mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, element) in elements.enumerated() {
      var slot = Int(truncatingIfNeeded: element.indexHash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}

/// A value with a mix of its bits that is the same in every process.
package protocol IndexHashable: Equatable, Sendable {
  var indexHash: UInt64 { get }
}

/// Multiply and fold, as for the names.
@inlinable package func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
  let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: second ^ 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}

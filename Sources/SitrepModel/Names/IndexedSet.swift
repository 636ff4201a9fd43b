/// Values each kept once, in the order they came, with the index of each.
///
/// Open addressing over the values' own mix of bits: what is asked once for every row should not pay for a seeded
/// hash, nor for a call that does not know the type of the value.
@usableFromInline package struct IndexedSet<Element: IndexHashable>: Sendable {
  @usableFromInline var stored: [Element] = []
  @usableFromInline package var slots = [Int32](repeating: -1, count: 64)

  package init() {}

  /// The values of another set, with its slots.
  package init(_ elements: [Element], slots: [Int32]) { (stored, self.slots) = (elements, slots) }

  package var elements: [Element] { stored }
  package var count: Int { stored.count }

  /// The index of a value, and whether it is new.
  @inline(__always) @inlinable package mutating func insert(_ element: Element) -> (index: Int, isNew: Bool) {
    let slot = slot(of: element)
    if slots[slot] >= 0 { return (Int(slots[slot]), false) }
    slots[slot] = Int32(stored.count)
    stored.append(element)
    if stored.count * 2 > slots.count { grow() }
    return (stored.count - 1, true)
  }

  /// The index of a value; nil where it is none of these.
  @inlinable package func index(of element: Element) -> Int? {
    let index = slots[slot(of: element)]
    return index < 0 ? nil : Int(index)
  }

  /// Where a value's index stands, or is to stand.
  @inline(__always) @inlinable func slot(of element: Element) -> Int {
    var slot = Int(truncatingIfNeeded: element.indexHash) & (slots.count - 1)
    while slots[slot] >= 0, stored[Int(slots[slot])] != element { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  @inlinable mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for index in stored.indices {
      var slot = Int(truncatingIfNeeded: stored[index].indexHash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}

/// A value with a mix of its bits that is the same in every process.
@usableFromInline package protocol IndexHashable: Equatable, Sendable {
  var indexHash: UInt64 { get }
}

/// Multiply and fold, as for the names.
@inlinable package func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
  let product = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: second ^ 0xD6E8_FEB8_6659_FD93)
  return product.high ^ product.low
}

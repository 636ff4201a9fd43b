/// Every distinct text of an operation, each stored once in one run of bytes.
///
/// A cell is looked up by its bytes, so reading a table makes no `String`. The look-up is an open-addressing
/// hash table of symbols; a text's hash is kept so that growing never reads the texts again.
package struct TextInterner: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var hashes: [UInt32] = [0]
  private var slots: [UInt32]

  package init(expecting count: Int = 256) {
    var size = 512
    while size < count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    let blank = [UInt8]()
    hashes[0] = blank.withUnsafeBytes { Self.hash($0) }
  }

  /// All that it holds, as flat arrays: from them the same names are made again.
  package struct Parts: Sendable {
    package var bytes: [UInt8]
    package var ends: [UInt32]
    package var hashes: [UInt32]
    package var slots: [UInt32]

    package init(bytes: [UInt8], ends: [UInt32], hashes: [UInt32], slots: [UInt32]) {
      (self.bytes, self.ends, self.hashes, self.slots) = (bytes, ends, hashes, slots)
    }
  }

  package var parts: Parts { Parts(bytes: bytes, ends: ends, hashes: hashes, slots: slots) }

  package init(_ parts: Parts) {
    (bytes, ends, hashes, slots) = (parts.bytes, parts.ends, parts.hashes, parts.slots)
  }

  /// Makes room for so many more texts with so many bytes: growing would leave gaps behind.
  package mutating func reserve(texts count: Int, bytes size: Int) {
    bytes.reserveCapacity(bytes.count + size)
    ends.reserveCapacity(ends.count + count)
    hashes.reserveCapacity(hashes.count + count)
    grow(to: (ends.count + count) * 2)
  }

  /// How many distinct texts there are, the empty one included.
  package var count: Int { ends.count }

  /// The symbol of a text, which is added when it was not met before.
  package mutating func symbol(of text: UnsafeRawBufferPointer) -> Symbol {
    text.isEmpty ? .blank : symbol(of: text, hash: Self.hash(text))
  }

  /// The symbols of all the texts of a list, in its order.
  package mutating func symbols(of list: NameList) -> [Symbol] {
    list.bytes.withUnsafeBytes { texts in
      var start = 0
      return list.ends.indices.map { index in
        let end = Int(list.ends[index])
        defer { start = end }
        if end == start { return .blank }
        return symbol(of: UnsafeRawBufferPointer(rebasing: texts[start..<end]), hash: list.hashes[index])
      }
    }
  }

  /// The texts that were added after the first `count`, the empty one included.
  package func added(after count: Int) -> NameList {
    var list = NameList()
    for index in count..<max(count, ends.count) {
      withBytes(of: Symbol(index: UInt32(index))) { list.append($0, hash: hashes[index]) }
    }
    return list
  }

  private mutating func symbol(of text: UnsafeRawBufferPointer, hash: UInt32) -> Symbol {
    let slot = slot(of: text, hash: hash)
    if slots[slot] != 0 { return Symbol(index: slots[slot]) }
    let added = UInt32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = added
    if ends.count * 2 > slots.count { grow(to: slots.count * 2) }
    return Symbol(index: added)
  }

  /// The slot that holds a text, or the free one where it belongs.
  @inline(__always)
  private func slot(of text: UnsafeRawBufferPointer, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let candidate = Int(slots[slot])
      if candidate == 0 || (hashes[candidate] == hash && equals(candidate, text)) { return slot }
      slot = (slot + 1) & mask
    }
  }

  package mutating func symbol(of text: String) -> Symbol {
    var text = text
    return text.withUTF8 { symbol(of: UnsafeRawBufferPointer($0)) }
  }

  /// The symbol of a text that was met before, or nil.
  package func known(_ text: String) -> Symbol? {
    var text = text
    return text.withUTF8 { known(UnsafeRawBufferPointer($0)) }
  }

  package func known(_ text: UnsafeRawBufferPointer) -> Symbol? {
    if text.isEmpty { return .blank }
    let symbol = slots[slot(of: text, hash: Self.hash(text))]
    return symbol == 0 ? nil : Symbol(index: symbol)
  }

  package func text(_ symbol: Symbol) -> String {
    withBytes(of: symbol) { String(decoding: $0, as: UTF8.self) }
  }

  /// The text, or nil where the cell was blank.
  package func textIfPresent(_ symbol: Symbol) -> String? {
    symbol.isBlank ? nil : text(symbol)
  }

  package func withBytes<Result>(of symbol: Symbol, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let index = Int(symbol.index)
    let range = start(of: index)..<Int(ends[index])
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Whether one text comes before another, byte by byte: the same order on every machine.
  package func precedes(_ first: Symbol, _ second: Symbol) -> Bool {
    if first == second { return false }
    return withBytes(of: first) { one in
      withBytes(of: second) { other in one.lexicographicallyPrecedes(other) }
    }
  }

  private func start(of index: Int) -> Int { index == 0 ? 0 : Int(ends[index - 1]) }

  @inline(__always)
  private func equals(_ index: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    let from = start(of: index)
    guard Int(ends[index]) - from == text.count, let other = text.baseAddress else { return false }
    return bytes.withUnsafeBytes { stored in
      guard let own = stored.baseAddress else { return false }
      return haveSameBytes(own + from, other, count: text.count)
    }
  }

  private mutating func grow(to count: Int) {
    var size = slots.count
    while size < count { size *= 2 }
    if size == slots.count { return }
    var wider = [UInt32](repeating: 0, count: size)
    for index in 1..<ends.count {
      var slot = Int(hashes[index]) & (wider.count - 1)
      while wider[slot] != 0 { slot = (slot + 1) & (wider.count - 1) }
      wider[slot] = UInt32(index)
    }
    slots = wider
  }

  /// Eight bytes at a time, multiply and fold: the same on every machine, unlike the standard library's
  /// hash, which is seeded anew in each process.
  @inline(__always)
  fileprivate static func hash(_ text: UnsafeRawBufferPointer) -> UInt32 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: text.count)
    var offset = 0
    while offset + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      state = fold(state ^ word)
      offset += 8
    }
    if offset < text.count { state = fold(state ^ tail(of: text)) }
    return UInt32(truncatingIfNeeded: state ^ (state >> 32))
  }

  /// The last eight bytes, or all where there are fewer; some may have been taken in before.
  @inline(__always)
  private static func tail(of text: UnsafeRawBufferPointer) -> UInt64 {
    let count = text.count
    if count >= 8 {
      return UInt64(littleEndian: text.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    }
    if count >= 4 {
      let first = UInt32(littleEndian: text.loadUnaligned(as: UInt32.self))
      let last = UInt32(littleEndian: text.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return UInt64(first) | UInt64(last) << 32
    }
    return UInt64(text[0]) | UInt64(text[count / 2]) << 8 | UInt64(text[count - 1]) << 16
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}

/// Eight bytes at a time; the last eight may overlap those before them.
@inline(__always)
package func haveSameBytes(_ first: UnsafeRawPointer, _ second: UnsafeRawPointer, count: Int) -> Bool {
  func differ<Word: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, _ word: Word.Type) -> Bool {
    first.loadUnaligned(fromByteOffset: offset, as: word)
      != second.loadUnaligned(fromByteOffset: offset, as: word)
  }
  if count >= 8 {
    var offset = 0
    while offset + 8 < count {
      if differ(offset, UInt64.self) { return false }
      offset += 8
    }
    return !differ(count - 8, UInt64.self)
  }
  if count >= 4 { return !differ(0, UInt32.self) && !differ(count - 4, UInt32.self) }
  for offset in 0..<count where differ(offset, UInt8.self) { return false }
  return true
}

/// Texts in a row, not yet told apart: those of one part of a file, to be added to the names of the whole.
package struct NameList: Sendable {
  fileprivate var bytes: [UInt8] = []
  fileprivate var ends: [UInt32] = []
  fileprivate var hashes: [UInt32] = []

  package init() {}

  package var count: Int { ends.count }

  /// How many bytes its texts have.
  package var size: Int { bytes.count }

  package mutating func append(_ text: UnsafeRawBufferPointer) { append(text, hash: TextInterner.hash(text)) }

  fileprivate mutating func append(_ text: UnsafeRawBufferPointer, hash: UInt32) {
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
  }
}

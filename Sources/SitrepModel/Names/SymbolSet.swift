/// A set of symbols, a bit each.
package struct SymbolSet: Sendable {
  /// The bits, 64 symbols a word.
  package private(set) var words: [UInt64] = []

  package init() {}

  package init(words: [UInt64]) { self.words = words }

  /// - Returns: false where the symbol was in the set already.
  package mutating func insert(_ symbol: Symbol) -> Bool {
    let (word, bit) = (Int(symbol.index >> 6), UInt64(1) << UInt64(symbol.index & 63))
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: max(word + 1, words.count * 2) - words.count))
    }
    let isNew = words[word] & bit == 0
    words[word] |= bit
    return isNew
  }

  package func contains(_ symbol: Symbol) -> Bool {
    let word = Int(symbol.index >> 6)
    return word < words.count && words[word] & (1 << UInt64(symbol.index & 63)) != 0
  }
}

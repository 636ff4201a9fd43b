import SitrepModel

/// A file of `key = text` lines, as bytes with the place of every key and text.
///
/// `#` starts a comment line, blank lines are skipped, and a line that starts with a space goes on with the text
/// above it. The bytes are read once; a look-up hashes the key and makes no `String`.
///
/// A class, for a copy of a language is made for each sentence.
final class WordFile: Sendable {
  let bytes: [UInt8]
  /// For messages: the file's path.
  let origin: String
  let entries: [Entry]
  /// The text of each entry, where all were taken apart.
  private let texts: [MessageText]
  private let slots: [Int32]

  struct Entry: Sendable {
    let key: Range<Int>
    let text: Range<Int>
  }

  init(_ text: String, origin: String) throws(TextFaults) {
    bytes = Array(text.utf8)
    self.origin = origin
    let lines = Self.lines(of: bytes)
    entries = lines.entries
    texts = []
    var faults = lines.faults
    slots = Self.slots(of: entries, bytes, &faults)
    if !faults.isEmpty { throw TextFaults(diagnostics(faults)) }
  }

  private init(_ file: WordFile, texts: [MessageText]) {
    (bytes, origin, entries, slots) = (file.bytes, file.origin, file.entries, file.slots)
    self.texts = texts
  }

  func text(of key: String) -> MessageText? {
    entryNumber(of: key).map(text(at:))
  }

  /// The text of a code's key, `status.verified`, which is put together without a `String`.
  func text(of code: Code) -> MessageText? {
    var (vocabulary, value) = (code.vocabulary, code.value)
    let number = vocabulary.withUTF8 { vocabulary in
      value.withUTF8 { value in
        let size = vocabulary.count + 1 + value.count
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { key in
          _ = key.update(fromContentsOf: vocabulary)
          key[vocabulary.count] = UInt8(ascii: ".")
          _ = key[(vocabulary.count + 1)...].update(fromContentsOf: value)
          return slots[Self.slot(of: UnsafeBufferPointer(key), in: slots, entries, bytes)]
        }
      }
    }
    return number == 0 ? nil : text(at: Int(number) - 1)
  }

  private func text(at number: Int) -> MessageText {
    if !texts.isEmpty { return texts[number] }
    var check = MessageCheck(self)
    return check.text(of: entries[number])
  }

  func entry(of key: String) -> Entry? {
    entryNumber(of: key).map { entries[$0] }
  }

  /// The same file with all texts taken apart.
  /// - Throws: what is wrong with them.
  func takenApart() throws(TextFaults) -> WordFile {
    var check = MessageCheck(self)
    let texts = entries.map { check.text(of: $0) }
    if !check.faults.isEmpty { throw TextFaults(check.faults) }
    return WordFile(self, texts: texts)
  }

  private func entryNumber(of key: String) -> Int? {
    var key = key
    let number = key.withUTF8 { slots[Self.slot(of: $0, in: slots, entries, bytes)] }
    return number == 0 ? nil : Int(number) - 1
  }

  func key(of entry: Entry) -> String {
    String(decoding: bytes[entry.key], as: UTF8.self)
  }

  /// The text of an entry as written.
  func writtenText(of entry: Entry) -> String {
    String(decoding: bytes[entry.text], as: UTF8.self)
  }

  /// Where the text of an entry stands.
  func location(of entry: Entry) -> Location {
    LineIndex(bytes).location(of: entry.text.lowerBound, in: bytes, file: origin)
  }

  // MARK: Reading

  /// The entries of a text, and what is wrong with its lines.
  private static func lines(of bytes: [UInt8]) -> (entries: [Entry], faults: [Fault]) {
    bytes.withUnsafeBufferPointer { bytes in
      var (entries, faults): ([Entry], [Fault]) = ([], [])
      entries.reserveCapacity(bytes.count / 48)
      var position = 0
      while position < bytes.count {
        let end = bytes.next(newline, in: position..<bytes.count)
        let line = bytes.trimmed(position..<end)
        if !line.isEmpty && bytes[line.lowerBound] != UInt8(ascii: "#") {
          let fault =
            isBlank(bytes[position]) ? extend(&entries, to: line) : read(line, of: bytes, into: &entries)
          if let fault { faults.append(fault) }
        }
        position = end + 1
      }
      return (entries, faults)
    }
  }

  private static func read(
    _ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, into entries: inout [Entry]
  ) -> Fault? {
    let sign = bytes.next(UInt8(ascii: "="), in: line)
    if sign == line.upperBound {
      return Fault(offset: line.lowerBound, message: .lineWithoutSign, value: line)
    }
    let key = bytes.trimmed(line.lowerBound..<sign)
    guard !key.isEmpty, key.allSatisfy({ isKeyByte(bytes[$0]) }) else {
      return Fault(offset: line.lowerBound, message: .badKey, value: key)
    }
    entries.append(Entry(key: key, text: bytes.trimmed(sign + 1..<line.upperBound)))
    return nil
  }

  /// Makes a line part of the text above it.
  private static func extend(_ entries: inout [Entry], to line: Range<Int>) -> Fault? {
    guard let last = entries.popLast() else {
      return Fault(offset: line.lowerBound, message: .continuesNothing, value: line)
    }
    let start = last.text.isEmpty ? line.lowerBound : last.text.lowerBound
    entries.append(Entry(key: last.key, text: start..<line.upperBound))
    return nil
  }

  /// Open addressing: a slot holds the number of an entry, counted from 1.
  private static func slots(of entries: [Entry], _ bytes: [UInt8], _ faults: inout [Fault]) -> [Int32] {
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    for (number, entry) in entries.enumerated() {
      let place = bytes.withUnsafeBufferPointer { all in
        slot(of: UnsafeBufferPointer(rebasing: all[entry.key]), in: slots, entries, bytes)
      }
      if slots[place] == 0 {
        slots[place] = Int32(number + 1)
      } else {
        faults.append(Fault(offset: entry.key.lowerBound, message: .keyTwice, value: entry.key))
      }
    }
    return slots
  }

  /// The slot that holds the key, or the free one where it would stand.
  private static func slot(
    of key: UnsafeBufferPointer<UInt8>, in slots: [Int32], _ entries: [Entry], _ bytes: [UInt8]
  ) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var place = Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
    while slots[place] != 0 {
      let entry = entries[Int(slots[place]) - 1].key
      let isSame = bytes.withUnsafeBytes { all in
        guard entry.count == key.count, let one = all.baseAddress, let other = key.baseAddress else {
          return false
        }
        return haveSameBytes(one + entry.lowerBound, other, count: key.count)
      }
      if isSame { break }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  /// What is wrong, and at which byte.
  private struct Fault {
    let offset: Int
    let message: DiagnosticMessage
    let value: Range<Int>
  }

  private func diagnostics(_ faults: [Fault]) -> [Diagnostic] {
    let lines = LineIndex(bytes)
    return faults.map { fault in
      Diagnostic(
        .error, at: lines.location(of: fault.offset, in: bytes, file: origin), fault.message,
        value: String(decoding: bytes[fault.value], as: UTF8.self))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where in a range the next such byte stands; the range's end where there is none.
  fileprivate func next(_ byte: UInt8, in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, self[index] != byte { index += 1 }
    return index
  }

  /// A range without the blanks at its ends.
  fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isBlank(self[low]) { low += 1 }
    while high > low, isBlank(self[high - 1]) { high -= 1 }
    return low..<high
  }
}

private let newline = UInt8(ascii: "\n")

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
    true
  default: false
  }
}

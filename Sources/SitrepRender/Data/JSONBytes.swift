import SitrepModel

/// The bytes of a JSON text, added a few at a time.
///
/// A large report is a hundred megabytes of short texts. An array would ask before each byte whether it is its own
/// and whether there is room; this asks once for a text and its quotes, and looks for what must be escaped eight
/// bytes at a time.
struct JSONBytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 4096) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// The bytes so far; afterwards there are none.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// A copy of what was added from a place on.
  func bytes(from place: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start + place, count: count - place))
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// A line end and the blanks before what follows.
  mutating func appendNewline(indent: Int) {
    reserve(indent + 1)
    start[count] = UInt8(ascii: "\n")
    (start + count + 1).update(repeating: UInt8(ascii: " "), count: indent)
    count += indent + 1
  }

  mutating func append(_ number: Int) {
    reserve(20)
    if number < 0 {
      start[count] = UInt8(ascii: "-")
      count += 1
    }
    var (rest, digits) = (number.magnitude, 1)
    while rest >= 10 { (rest, digits) = (rest / 10, digits + 1) }
    rest = number.magnitude
    for place in (count..<count + digits).reversed() {
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// A text that has nothing to escape, without quotes.
  mutating func append(plain text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// The name of a field with what stands around it. It has nothing to escape: names are of letters, digits and `_`.
  mutating func append(name: String) {
    var name = name
    name.withUTF8 { bytes in
      reserve(bytes.count + 4)
      start[count] = quote
      if let base = bytes.baseAddress { (start + count + 1).update(from: base, count: bytes.count) }
      count += bytes.count + 1
      start[count] = quote
      start[count + 1] = UInt8(ascii: ":")
      start[count + 2] = UInt8(ascii: " ")
      count += 3
    }
  }

  /// A text as a JSON string (RFC 8259).
  mutating func append(string text: String) {
    var text = text
    text.withUTF8 { bytes in
      // Every byte may become six.
      reserve(bytes.count + 2)
      start[count] = quote
      count += 1
      var rest = UnsafeRawBufferPointer(bytes)
      while true {
        let plain = lengthWithoutEscapes(rest)
        append(UnsafeRawBufferPointer(rebasing: rest[..<plain]).bindMemory(to: UInt8.self))
        if plain == rest.count { break }
        append(escaped: rest[plain])
        rest = UnsafeRawBufferPointer(rebasing: rest[(plain + 1)...])
      }
      reserve(1)
      start[count] = quote
      count += 1
    }
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case quote: append("\\\"")
    case backslash: append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\t"): append("\\t")
    default:
      append("\\u00")
      reserve(2)
      start[count] = (byte >> 4).hexadecimalDigit
      start[count + 1] = (byte & 15).hexadecimalDigit
      count += 2
    }
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    wider.update(from: start, count: count)
    start.deallocate()
    start = wider
  }
}

private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")

/// How many bytes stand before the first that a JSON string must escape: a control character, a quote, a backslash.
private func lengthWithoutEscapes(_ bytes: UnsafeRawBufferPointer) -> Int {
  lengthOfPlain(
    bytes, isSpecial: { $0 < 0x20 || $0 == quote || $0 == backslash || $0 == 0x7F },
    special: { $0.controls | $0.equal(to: quote) | $0.equal(to: backslash) | $0.equal(to: 0x7F) })
}

import SitrepRender

/// Reads JSON that a program sent (RFC 8259).
struct JSONReader {
  /// What is wrong, and where.
  struct Fault: Error, Sendable, Hashable {
    let problem: String
    /// The byte at which it stands, from 0.
    let offset: Int
  }

  private let bytes: [UInt8]
  private var index = 0
  /// Deeper than anything that is asked for.
  private static let deepest = 16

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpaces()
    guard reader.index == bytes.count else { throw reader.fault("text behind the value") }
    return value
  }

  private func fault(_ problem: String) -> Fault { Fault(problem: problem, offset: index) }

  private mutating func skipSpaces() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    guard depth < Self.deepest else { throw fault("too many values in one another") }
    if take("{") { return .object(try members(depth: depth)) }
    if take("[") { return .array(try items(depth: depth)) }
    if take("\"") { return .string(try string()) }
    for (word, value) in [("true", JSONValue.boolean(true)), ("false", .boolean(false)), ("null", .null)]
    where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return value
    }
    return try number()
  }

  private mutating func members(depth: Int) throws(Fault) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    var names: Set<String> = []
    if take("}") { return members }
    repeat {
      guard take("\"") else { throw fault("no name of a member") }
      let start = index
      let name = try string()
      guard names.insert(name).inserted else { throw Fault(problem: "a name twice", offset: start) }
      guard take(":") else { throw fault("no colon behind a name") }
      members.append((name, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw fault("no end of an object") }
    return members
  }

  private mutating func items(depth: Int) throws(Fault) -> [JSONValue] {
    var items: [JSONValue] = []
    if take("]") { return items }
    repeat { items.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw fault("no end of an array") }
    return items
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = index
    while index < bytes.count, "+-.0123456789eE".utf8.contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
    let isPlain = digits.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    let hasZeros = digits.utf8.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
    if isPlain, !hasZeros, digits.last != "." {
      if let whole = Int(text) { return .integer(whole) }
      if let decimal = Double(text), decimal.isFinite { return .decimal(decimal) }
    }
    index = start
    throw fault("no value")
  }

  /// What stands behind an opening quotation mark, up to the closing one.
  private mutating func string() throws(Fault) -> String {
    let start = index
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: text, as: UTF8.self) else {
          throw Fault(problem: "a text that is no UTF-8", offset: start)
        }
        return text
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw Fault(problem: "a control character in a text", offset: index - 1)
      default: text.append(byte)
      }
    }
    throw Fault(problem: "no end of a text", offset: start)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  private mutating func escaped() throws(Fault) -> [UInt8] {
    guard index < bytes.count else { throw fault("no end of a text") }
    let byte = bytes[index]
    if let plain = Self.escapes[byte] {
      index += 1
      return [plain]
    }
    guard byte == UInt8(ascii: "u") else { throw fault("an unknown escape") }
    index += 1
    var units = [try unit()]
    if (0xD800..<0xDC00).contains(units[0]), bytes[index...].starts(with: "\\u".utf8) {
      index += 2
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self), text != "\0" else {
      throw fault("an escape that is no character")
    }
    return Array(text.utf8)
  }

  private mutating func unit() throws(Fault) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault("an unknown escape") }
    index += 4
    return unit
  }
}

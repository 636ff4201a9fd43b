/// Reads JSON (RFC 8259) and nothing else: names that stand twice and texts that are no UTF-8 are faults.
///
/// It goes over the bytes once. How many there may be is for who has them to say; how deep values may stand in one
/// another is limited here, for each takes a part of the stack.
package struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// GeoJSON needs eight.
  private static let deepest = 32

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte-order mark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  package static func item(of bytes: [UInt8]) throws(JSONFault) -> JSONItem {
    var reader = JSONReader(bytes)
    let item = try reader.item(depth: 0)
    reader.skipBlanks()
    guard reader.position == bytes.count else { throw reader.fault(.textAfterJson) }
    return item
  }

  private func fault(_ message: DiagnosticMessage) -> JSONFault { fault(message, at: position) }

  private func fault(_ message: DiagnosticMessage, at offset: Int) -> JSONFault {
    JSONFault(message, at: offset, of: bytes)
  }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      position += 1
    }
  }

  /// Whether the next thing is a sign, which is passed over then.
  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard byte == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  // MARK: Values

  private mutating func item(depth: Int) throws(JSONFault) -> JSONItem {
    skipBlanks()
    guard depth < Self.deepest else { throw fault(.jsonTooDeep) }
    switch byte {
    case nil: throw fault(.jsonEndsEarly)
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ depth: Int) throws(JSONFault) -> JSONItem {
    let start = line
    position += 1
    var members: [(name: String, item: JSONItem)] = []
    var names: Set<String> = []
    if takes("}") { return .object(members, line: start) }
    repeat {
      skipBlanks()
      let place = position
      guard byte == UInt8(ascii: "\"") else { throw fault(.jsonName) }
      let name = try text()
      guard names.insert(name).inserted else { throw fault(.jsonNameTwice, at: place) }
      guard takes(":") else { throw fault(.jsonNameWithoutValue) }
      members.append((name, try item(depth: depth + 1)))
    } while takes(",")
    guard takes("}") else { throw fault(.jsonOpenObject) }
    return .object(members, line: start)
  }

  private mutating func list(_ depth: Int) throws(JSONFault) -> JSONItem {
    position += 1
    var items: [JSONItem] = []
    if takes("]") { return .list(items) }
    repeat { items.append(try item(depth: depth + 1)) } while takes(",")
    guard takes("]") else { throw fault(.jsonOpenList) }
    return .list(items)
  }

  private mutating func word(_ word: String, _ item: JSONItem) throws(JSONFault) -> JSONItem {
    guard bytes[position...].starts(with: word.utf8) else { throw fault(.jsonWord) }
    position += word.utf8.count
    return item
  }

  // MARK: Numbers

  private mutating func number() throws(JSONFault) -> JSONItem {
    let start = position
    guard let isWhole = passNumber() else { throw fault(.jsonValue, at: start) }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let whole = Int(digits) { return .whole(whole) }
    guard let decimal = Double(digits), decimal.isFinite else { throw fault(.jsonValue, at: start) }
    return .decimal(decimal)
  }

  /// Passes over a number.
  /// - Returns: whether it has neither fraction nor exponent; nil where it is none.
  private mutating func passNumber() -> Bool? {
    if byte == UInt8(ascii: "-") { position += 1 }
    if byte == UInt8(ascii: "0") { position += 1 } else { guard passDigits() else { return nil } }
    var isWhole = true
    if byte == UInt8(ascii: ".") {
      position += 1
      isWhole = false
      guard passDigits() else { return nil }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      position += 1
      isWhole = false
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      guard passDigits() else { return nil }
    }
    return isWhole
  }

  /// Passes over digits; whether there is any.
  private mutating func passDigits() -> Bool {
    let start = position
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position > start
  }

  // MARK: Texts

  /// The text whose opening quotation mark is next.
  private mutating func text() throws(JSONFault) -> String {
    let start = position
    position += 1
    var unescaped: [UInt8] = []
    while true {
      let end = bytes[position...].firstIndex {
        $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
      }
      guard let end else { throw fault(.jsonOpenText, at: start) }
      let run = bytes[position..<end]
      position = end
      switch bytes[end] {
      case UInt8(ascii: "\""):
        position += 1
        let whole = unescaped.isEmpty ? run : (unescaped + run)[...]
        guard let text = String(validating: whole, as: UTF8.self) else { throw fault(.notUtf8, at: start) }
        return text
      case UInt8(ascii: "\\"):
        unescaped += run
        unescaped += try escaped().utf8
      default: throw fault(.jsonControlCharacter)
      }
    }
  }

  /// What the escape stands for that is next.
  private mutating func escaped() throws(JSONFault) -> String {
    let start = position
    position += 1
    guard let letter = byte else { throw fault(.jsonOpenText, at: start) }
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return String(Unicode.Scalar(letter))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw fault(.jsonEscape, at: start)
    }
    var units = [try unit()]
    // A second half follows the first of a character beyond 16 bits.
    if (0xD800..<0xDC00).contains(units[0]), bytes[position...].starts(with: "\\u".utf8) {
      position += 2
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw fault(.jsonCharacter, at: start) }
    return text
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    guard let pair = [UInt8](hexadecimal: String(decoding: bytes[position...].prefix(4), as: UTF8.self)),
      pair.count == 2
    else { throw fault(.jsonCharacter) }
    position += 4
    return UInt16(pair[0]) << 8 | UInt16(pair[1])
  }
}

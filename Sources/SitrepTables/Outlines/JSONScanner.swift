import SitrepModel

/// A value of a JSON text.
enum JSONItem: Sendable {
  /// With the line that it begins in.
  case object([(name: String, item: JSONItem)], line: Int)
  case list([JSONItem])
  case text(String)
  case number(Double)
  case flag(Bool)
  case null

  subscript(name: String) -> JSONItem? {
    guard case .object(let fields, _) = self else { return nil }
    return fields.first { $0.name == name }?.item
  }

  var list: [JSONItem]? { if case .list(let items) = self { items } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var line: Int { if case .object(_, let line) = self { line } else { 0 } }
}

/// Reads JSON (RFC 8259), and says where it goes wrong.
struct JSONScanner {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1
  private var lineStart = 0

  /// GeoJSON needs eight.
  private static let deepest = 32

  /// - Parameter file: what messages call it.
  static func item(of bytes: [UInt8], file: String) throws(Diagnostic) -> JSONItem {
    var scanner = JSONScanner(bytes, file: file)
    let item = try scanner.item(depth: 0)
    scanner.skipBlanks()
    guard scanner.position == bytes.count else { throw scanner.fault(.textAfterJson) }
    return item
  }

  private init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
    // A byte-order mark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private func fault(_ message: DiagnosticMessage) -> Diagnostic {
    let column = String(decoding: bytes[lineStart..<min(position, bytes.count)], as: UTF8.self).count + 1
    let value = position < bytes.count ? String(decoding: bytes[position...].prefix(12), as: UTF8.self) : nil
    return Diagnostic(
      .error, at: Location(file: file, line: line, column: column), message,
      value: value.map { String($0.prefix { !$0.isNewline }) })
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = position + 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      position += 1
    }
  }

  private mutating func takes(_ byte: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private mutating func item(depth: Int) throws(Diagnostic) -> JSONItem {
    skipBlanks()
    guard depth < Self.deepest else { throw fault(.jsonTooDeep) }
    guard position < bytes.count else { throw fault(.jsonEndsEarly) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object(depth)
    case UInt8(ascii: "["): return try list(depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func object(_ depth: Int) throws(Diagnostic) -> JSONItem {
    let start = line
    position += 1
    var fields: [(name: String, item: JSONItem)] = []
    if takes("}") { return .object(fields, line: start) }
    repeat {
      skipBlanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
        throw fault(.jsonName)
      }
      let name = try text()
      guard takes(":") else { throw fault(.jsonNameWithoutValue) }
      fields.append((name, try item(depth: depth + 1)))
    } while takes(",")
    guard takes("}") else { throw fault(.jsonOpenObject) }
    return .object(fields, line: start)
  }

  private mutating func list(_ depth: Int) throws(Diagnostic) -> JSONItem {
    position += 1
    var items: [JSONItem] = []
    if takes("]") { return .list(items) }
    repeat { items.append(try item(depth: depth + 1)) } while takes(",")
    guard takes("]") else { throw fault(.jsonOpenList) }
    return .list(items)
  }

  private mutating func word(_ word: String, _ item: JSONItem) throws(Diagnostic) -> JSONItem {
    guard bytes[position...].starts(with: word.utf8) else { throw fault(.jsonWord) }
    position += word.utf8.count
    return item
  }

  private mutating func number() throws(Diagnostic) -> Double {
    let end =
      bytes[position...].firstIndex { byte in
        !((48...57).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte))
      } ?? bytes.count
    guard end > position, let number = Double(String(decoding: bytes[position..<end], as: UTF8.self)),
      number.isFinite
    else { throw fault(.jsonValue) }
    position = end
    return number
  }

  private mutating func text() throws(Diagnostic) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\n"): throw fault(.jsonOpenText)
      case UInt8(ascii: "\\"): text += try escaped()
      default: text.append(byte)
      }
    }
    throw fault(.jsonOpenText)
  }

  private mutating func escaped() throws(Diagnostic) -> [UInt8] {
    guard position < bytes.count else { throw fault(.jsonOpenText) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"), UInt8(ascii: "f"): return [0x20]
    case UInt8(ascii: "u"):
      var units = [try unit()]
      // A second half follows the first of a character beyond 16 bits.
      if (0xD800..<0xDC00).contains(units[0]), bytes[position...].starts(with: "\\u".utf8) {
        position += 2
        units.append(try unit())
      }
      return Array(String(decoding: units, as: UTF16.self).utf8)
    default: return [byte]
    }
  }

  private mutating func unit() throws(Diagnostic) -> UInt16 {
    let digits = String(decoding: bytes[position...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else {
      throw fault(.jsonCharacter)
    }
    position += 4
    return unit
  }
}

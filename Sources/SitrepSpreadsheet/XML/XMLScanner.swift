import SitrepModel

/// Reads the XML of a workbook's parts element by element, without making a String of what is not asked for.
///
/// It reads what OOXML allows: no document type, hence no entities but the five of XML itself and characters by
/// number. Prefixes of namespaces are dropped, for producers choose them as they like.
struct XMLScanner {
  enum Event {
    case start, end, text, finished
  }

  /// The element's name without its prefix, after `start` and `end`.
  private(set) var name: Range<Int> = 0..<0
  /// After `text`.
  private(set) var content: Range<Int> = 0..<0
  /// Whether `content` holds entities; text in CDATA never does.
  private(set) var isEscaped = false
  private(set) var depth = 0

  private let bytes: UnsafeBufferPointer<UInt8>
  private let part: String
  private let limits: SpreadsheetLimits
  private var position = 0
  private var attributes: Range<Int> = 0..<0
  private var open: [Range<Int>] = []
  private var endPending = false
  private var hasRoot = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, part: String, limits: SpreadsheetLimits) {
    self.bytes = bytes
    self.part = part
    self.limits = limits
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  mutating func next() throws(SpreadsheetError) -> Event {
    if endPending {
      endPending = false
      return try close(name)
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        let start = position
        isEscaped = false
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
          if bytes[position] == UInt8(ascii: "&") { isEscaped = true }
          position += 1
        }
        if depth == 0 {
          guard isBlank(start..<position) else { throw fault(.textOutside, at: start) }
          continue
        }
        content = start..<position
        return .text
      }
      if matches("<?") {
        try skip(past: "?>", .openInstruction)
      } else if matches("<!--") {
        try skip(past: "-->", .openComment)
      } else if matches("<![CDATA[") {
        let start = position + 9
        try skip(past: "]]>", .openSection)
        isEscaped = false
        content = start..<(position - 3)
        return .text
      } else if matches("<!") {
        throw fault(.documentType, at: position)
      } else if matches("</") {
        return try endTag()
      } else {
        return try startTag()
      }
    }
    guard open.isEmpty else {
      throw fault(.endsWithin(element: text(open[open.count - 1])), at: position)
    }
    guard hasRoot else { throw fault(.emptyPart, at: position) }
    return .finished
  }

  private mutating func startTag() throws(SpreadsheetError) -> Event {
    let tag = position
    if open.isEmpty, hasRoot { throw fault(.secondRoot, at: tag) }
    position += 1
    let whole = try readName()
    let start = position
    var quote: UInt8 = 0
    while position < bytes.count {
      let byte = bytes[position]
      if quote != 0 {
        if byte == quote { quote = 0 }
        if byte == UInt8(ascii: "<") { break }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        break
      }
      position += 1
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw fault(.openTag, at: tag)
    }
    let isEmpty = bytes[position - 1] == UInt8(ascii: "/")
    attributes = start..<max(start, position - (isEmpty ? 1 : 0))
    position += 1
    hasRoot = true
    depth += 1
    guard depth <= limits.depth else {
      throw .tooLarge(part: part, limit: .depth(count: limits.depth))
    }
    open.append(whole)
    name = local(whole)
    endPending = isEmpty
    return .start
  }

  private mutating func endTag() throws(SpreadsheetError) -> Event {
    let tag = position
    position += 2
    let whole = try readName()
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw fault(.openTag, at: tag)
    }
    guard let last = open.last, same(last, whole) else {
      throw fault(.strayEnd(element: text(whole)), at: tag)
    }
    position += 1
    return try close(local(whole))
  }

  private mutating func close(_ closed: Range<Int>) throws(SpreadsheetError) -> Event {
    open.removeLast()
    depth -= 1
    name = closed
    return .end
  }

  private mutating func readName() throws(SpreadsheetError) -> Range<Int> {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
      guard byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else {
        throw fault(.openTag, at: start)
      }
      position += 1
    }
    guard position > start else { throw fault(.namelessTag, at: start) }
    return start..<position
  }

  private func local(_ whole: Range<Int>) -> Range<Int> {
    for index in whole where bytes[index] == UInt8(ascii: ":") { return (index + 1)..<whole.upperBound }
    return whole
  }

  // MARK: What stands at the present element

  func isNamed(_ other: StaticString) -> Bool { equals(name, other) }

  /// The raw value of an attribute by its local name: entities in it are not resolved.
  func attribute(_ wanted: StaticString) -> Range<Int>? {
    var index = attributes.lowerBound
    let end = attributes.upperBound
    while index < end {
      while index < end, isSpace(bytes[index]) { index += 1 }
      let start = index
      while index < end, bytes[index] != UInt8(ascii: "="), !isSpace(bytes[index]) { index += 1 }
      let key = local(start..<index)
      while index < end, isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "=") { index += 1 }
      guard index < end else { return nil }
      let quote = bytes[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      let valueStart = index + 1
      index = valueStart
      while index < end, bytes[index] != quote { index += 1 }
      if equals(key, wanted) { return valueStart..<index }
      index += 1
    }
    return nil
  }

  func attributeText(_ wanted: StaticString) -> String? {
    guard let range = attribute(wanted) else { return nil }
    var decoded: [UInt8] = []
    append(range, escaped: true, to: &decoded)
    return String(decoding: decoded, as: UTF8.self)
  }

  func attributeNumber(_ wanted: StaticString) -> Int? { attribute(wanted).flatMap { number($0) } }

  /// A whole number without a sign; nil for anything else.
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  func equals(_ range: Range<Int>, _ other: StaticString) -> Bool {
    guard range.count == other.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != other.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Appends the present text, its entities resolved.
  func appendContent(to text: inout [UInt8]) { append(content, escaped: isEscaped, to: &text) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  subscript(index: Int) -> UInt8 { bytes[index] }

  func fault(_ what: DiagnosticText) -> SpreadsheetError { fault(what, at: position) }

  // MARK: Characters

  private func append(_ range: Range<Int>, escaped: Bool, to text: inout [UInt8]) {
    guard escaped else {
      text.append(contentsOf: bytes[range])
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "&"), let (scalar, next) = entity(at: index, before: range.upperBound) else {
        text.append(byte)
        index += 1
        continue
      }
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index = next
    }
  }

  private func entity(at start: Int, before end: Int) -> (Unicode.Scalar, next: Int)? {
    var stop = start + 1
    while stop < end, stop < start + 12, bytes[stop] != UInt8(ascii: ";") { stop += 1 }
    guard stop < end, bytes[stop] == UInt8(ascii: ";"), stop > start + 1 else { return nil }
    let range = (start + 1)..<stop
    if equals(range, "amp") { return ("&", stop + 1) }
    if equals(range, "lt") { return ("<", stop + 1) }
    if equals(range, "gt") { return (">", stop + 1) }
    if equals(range, "quot") { return ("\"", stop + 1) }
    if equals(range, "apos") { return ("'", stop + 1) }
    guard bytes[range.lowerBound] == UInt8(ascii: "#"), range.count > 1 else { return nil }
    let isHexadecimal = bytes[range.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
    let digits = text((range.lowerBound + (isHexadecimal ? 2 : 1))..<stop)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init).map { ($0, stop + 1) }
  }

  private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { isSpace(bytes[$0]) } }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

  private func same(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for offset in 0..<first.count where bytes[first.lowerBound + offset] != bytes[second.lowerBound + offset]
    {
      return false
    }
    return true
  }

  private func matches(_ prefix: StaticString) -> Bool {
    let count = prefix.utf8CodeUnitCount
    return position + count <= bytes.count && equals(position..<(position + count), prefix)
  }

  private mutating func skip(past end: StaticString, _ missing: DiagnosticText) throws(SpreadsheetError) {
    let start = position
    while position < bytes.count {
      if matches(end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw fault(missing, at: start)
  }

  private func fault(_ what: DiagnosticText, at index: Int) -> SpreadsheetError {
    let line = bytes[..<min(index, bytes.count)].reduce(into: 1) { if $1 == 0x0A { $0 += 1 } }
    return .badXML(part: part, line: line, fault: what)
  }
}

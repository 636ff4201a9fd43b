import SitrepModel

/// Takes a text with placeholders apart, piece by piece, in a subset of ICU MessageFormat.
///
/// `{name}`, `{name, plural, =0 {…} one {# day} other {# days}}`, `{name, select, none {…} other {…}}` and
/// `{name, date, short}` are placeholders; inside a plural, `#` is its number. `''` is an apostrophe, and what
/// stands between `'{` and the next `'` is taken as it is. `\u202F` is the character of that code. A line break
/// with the blanks after it is one space.
struct MessageScanner {
  private let bytes: [UInt8]
  private(set) var position: Int
  private let end: Int
  private let isInPlural: Bool
  private var quoteStart: Int?

  enum Piece {
    case literal(Range<Int>)
    case scalar(Unicode.Scalar)
    /// `#`
    case number
    case placeholder(Placeholder)
  }

  struct Placeholder {
    let name: Range<Int>
    let kind: Kind
    /// The branches of a plural or select, the style of a date, else empty.
    let rest: Range<Int>
  }

  enum Kind: String, CaseIterable {
    case plain, plural, select, date, capital, short, clause, cents, original, written
  }

  struct Branch {
    /// `one`, `=0`, `verified`.
    let selector: Range<Int>
    let text: Range<Int>
  }

  init(_ bytes: [UInt8], _ range: Range<Int>, inPlural: Bool = false) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
    isInPlural = inPlural
  }

  mutating func next() throws(MessageFault) -> Piece? {
    guard position < end else {
      if let quoteStart { throw MessageFault(quoteStart, .openApostrophe) }
      return nil
    }
    let byte = bytes[position]
    if byte == apostrophe { return try quote() }
    if byte == newline || byte == carriageReturn { return lineBreak() }
    if byte == backslash { return try escape() }
    if quoteStart == nil {
      if byte == openBrace { return .placeholder(try placeholder()) }
      if byte == closeBrace { throw MessageFault(position, .strayBrace) }
      if isInPlural, byte == numberSign {
        position += 1
        return .number
      }
    }
    return literal()
  }

  /// The next branch of a plural or select whose branches this scanner was made for.
  mutating func nextBranch() throws(MessageFault) -> Branch? {
    skipBlanks()
    guard position < end else { return nil }
    let start = position
    while position < end, !isBlank(bytes[position]), bytes[position] != openBrace { position += 1 }
    let selector = start..<position
    skipBlanks()
    guard !selector.isEmpty, position < end, bytes[position] == openBrace else {
      throw MessageFault(start, .branchWithoutText)
    }
    let close = try closingBrace()
    let text = position + 1..<close
    position = close + 1
    return Branch(selector: selector, text: text)
  }

  // MARK: Pieces

  private mutating func literal() -> Piece {
    let start = position
    while position < end {
      let byte = bytes[position]
      if byte == apostrophe || byte == newline || byte == carriageReturn || byte == backslash { break }
      if quoteStart == nil {
        if byte == openBrace || byte == closeBrace || (isInPlural && byte == numberSign) { break }
      }
      position += 1
    }
    return .literal(start..<position)
  }

  private mutating func quote() throws(MessageFault) -> Piece? {
    let start = position
    let following = position + 1 < end ? bytes[position + 1] : 0
    position += 1
    if following == apostrophe {
      position += 1
      return .scalar("'")
    }
    if quoteStart != nil {
      quoteStart = nil
    } else if following == openBrace || following == closeBrace || (isInPlural && following == numberSign) {
      quoteStart = start
    } else {
      return .scalar("'")
    }
    return try next()
  }

  private mutating func lineBreak() -> Piece {
    position += 1
    skipBlanks()
    return .scalar(" ")
  }

  private mutating func escape() throws(MessageFault) -> Piece {
    let start = position
    var value: UInt32 = 0
    guard position + 5 < end, bytes[position + 1] == UInt8(ascii: "u") else {
      throw MessageFault(start, .badEscape)
    }
    for byte in bytes[position + 2...position + 5] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw MessageFault(start, .badEscape)
      }
      value = value * 16 + UInt32(digit)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw MessageFault(start, .escapeOfNoCharacter)
    }
    position += 6
    return .scalar(scalar)
  }

  private mutating func placeholder() throws(MessageFault) -> Placeholder {
    let close = try closingBrace()
    let open = position
    position += 1
    let name = word(before: close)
    guard !name.isEmpty else { throw MessageFault(open, .placeholderWithoutName) }
    defer { position = close + 1 }
    guard position < close else { return Placeholder(name: name, kind: .plain, rest: close..<close) }
    try expectComma(before: close)
    let kindRange = word(before: close)
    let kindName = String(decoding: bytes[kindRange], as: UTF8.self)
    guard let kind = Kind(rawValue: kindName), kind != .plain else {
      throw MessageFault(
        kindRange.lowerBound, .unknownPlaceholder, value: kindName,
        candidates: Kind.allCases.filter { $0 != .plain }.map(\.rawValue))
    }
    if position < close { try expectComma(before: close) }
    return Placeholder(name: name, kind: kind, rest: position..<close)
  }

  /// The name or kind that stands here, with the blanks around it skipped.
  private mutating func word(before close: Int) -> Range<Int> {
    skipBlanks()
    let start = position
    while position < close, bytes[position] != comma, !isBlank(bytes[position]) { position += 1 }
    let word = start..<position
    skipBlanks()
    return word
  }

  private mutating func expectComma(before close: Int) throws(MessageFault) {
    guard position < close, bytes[position] == comma else {
      throw MessageFault(position, .unreadablePlaceholder)
    }
    position += 1
    skipBlanks()
  }

  /// The brace that closes the one at `position`.
  private func closingBrace() throws(MessageFault) -> Int {
    var (depth, place, isQuoted) = (0, position, false)
    while place < end {
      let byte = bytes[place]
      if byte == apostrophe {
        let following = place + 1 < end ? bytes[place + 1] : 0
        if following == apostrophe {
          place += 1
        } else if isQuoted {
          isQuoted = false
        } else {
          isQuoted = following == openBrace || following == closeBrace || following == numberSign
        }
      } else if !isQuoted {
        if byte == openBrace { depth += 1 }
        if byte == closeBrace { depth -= 1 }
        if depth == 0 { return place }
      }
      place += 1
    }
    throw MessageFault(position, .braceNotClosed)
  }

  private mutating func skipBlanks() {
    while position < end, isBlank(bytes[position]) { position += 1 }
  }
}

/// What is wrong in a text, and at which byte.
struct MessageFault: Error {
  let position: Int
  let message: DiagnosticMessage
  let value: String?
  /// What may have been meant.
  let candidates: [String]

  init(
    _ position: Int, _ message: DiagnosticMessage, value: String? = nil, candidates: [String] = []
  ) {
    self.position = position
    self.message = message
    self.value = value
    self.candidates = candidates
  }
}

private let apostrophe = UInt8(ascii: "'")
private let backslash = UInt8(ascii: "\\")
private let carriageReturn = UInt8(ascii: "\r")
private let closeBrace = UInt8(ascii: "}")
private let comma = UInt8(ascii: ",")
private let newline = UInt8(ascii: "\n")
private let numberSign = UInt8(ascii: "#")
private let openBrace = UInt8(ascii: "{")

private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == carriageReturn || byte == newline
}

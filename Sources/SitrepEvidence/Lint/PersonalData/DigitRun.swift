/// Digits that stand together, with single marks between their groups: `+56 9 8765 4321`, `12.345.678-5`.
struct DigitRun {
  /// In scalars of the text, from the sign or letter before the digits to the letter after them.
  var range: Range<Int>
  var groups: [[UInt8]] = []
  /// One less than the groups.
  var marks: [Unicode.Scalar] = []
  var hasPlus = false
  /// A letter right before the digits, or before a hyphen before them: `V-12345678`, `CE-2025-000123`.
  var letterBefore: Unicode.Scalar?
  /// A letter right after the digits, or after a hyphen after them: `12345678Z`, `134-2025-PCM`.
  var letterAfter: Unicode.Scalar?
  /// Whether more letters or digits follow the letter before or after: a code, not a number.
  var isWithinCode = false

  var digits: [UInt8] { groups.flatMap { $0 } }
  var lengths: [Int] { groups.map(\.count) }

  /// The next run at or after `start`.
  init?(in text: ScannedText, from start: Int) {
    var index = start
    while let scalar = text[index], !scalar.isDigit { index += 1 }
    guard index < text.scalars.count else { return nil }
    let first = index
    range = first..<first
    while true {
      var group: [UInt8] = []
      while let scalar = text[index], scalar.isDigit {
        group.append(UInt8(scalar.value - 48))
        index += 1
      }
      groups.append(group)
      // No number of a person has more groups; a limit keeps a cell full of digits from being read again and
      // again.
      guard groups.count < 12, let (mark, next) = Self.mark(in: text, at: index) else { break }
      marks.append(mark)
      index = next
    }
    range = first..<index
    readSurroundings(text)
  }

  /// A mark between two groups, and where the second group starts.
  private static func mark(in text: ScannedText, at index: Int) -> (Unicode.Scalar, Int)? {
    guard let mark = text[index] else { return nil }
    var next = index + 1
    switch mark {
    case ")", "(":
      while let scalar = text[next], scalar == " " || scalar == "-" || scalar == "(" { next += 1 }
    case ".", ",", "-", "/", "'", "’": break
    case _ where mark.isSpace && mark != "\n" && mark != "\r":
      if text[next] == "(" { next += 1 }
    default: return nil
    }
    guard next - index <= 3, let digit = text[next], digit.isDigit else { return nil }
    return (mark.isSpace ? " " : mark, next)
  }

  private mutating func readSurroundings(_ text: ScannedText) {
    var (start, end) = (range.lowerBound, range.upperBound)
    let isInBrackets = text[start - 1] == "(" && marks.contains(")")
    if isInBrackets { start -= 1 }
    if text[start - 1] == "+" {
      hasPlus = true
      start -= 1
      if text[start - 1] == "(", marks.contains(")") { start -= 1 }
    }
    range = start..<end
    let before =
      text[start - 1] == "-" || text[start - 1] == "_" || text[start - 1] == "/" ? start - 2 : start - 1
    if let letter = text[before], letter.isLetter {
      letterBefore = letter
      if let further = text[before - 1], further.isLetter || further.isDigit || further == "-" {
        isWithinCode = true
      }
      range = before..<end
    }
    let after = text[end] == "-" || text[end] == "_" ? end + 1 : end
    if let letter = text[after], letter.isLetter {
      letterAfter = letter
      end = after + 1
      if let further = text[end], further.isLetter || further.isDigit || further == "-" {
        isWithinCode = true
      }
      range = range.lowerBound..<end
    }
  }

  // MARK: What it may be instead of personal data

  /// How many groups at the start are a date: `2025-11-28`, `28/11/2025`.
  var leadingDate: Int {
    guard groups.count >= 3, marks[0] == marks[1], marks[0] != " ", marks[0] != "," else { return 0 }
    let lengths = lengths
    if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2, isYear(groups[0]) { return 3 }
    if lengths[0] <= 2, lengths[1] <= 2, lengths[2] == 4, isYear(groups[2]) { return 3 }
    return 0
  }

  /// Whether every part between spaces and hyphens is a whole number with separated thousands, a decimal, a
  /// year or a short number.
  var isOfNumbers: Bool {
    var index = 0
    var sawSeparator = false
    while index < groups.count {
      var part = [groups[index]]
      var separators: [Unicode.Scalar] = []
      while index < marks.count, marks[index] != "-", marks[index] != "/", marks[index] != " " {
        separators.append(marks[index])
        index += 1
        part.append(groups[index])
      }
      index += 1
      if part.count == 1 {
        if part[0].count > 4 { return false }
        continue
      }
      sawSeparator = true
      let isThousands =
        part[0].count <= 3 && part.dropFirst().allSatisfy { $0.count == 3 } && isUniform(separators)
      let isDecimal = part.count == 2 && part[0].count <= 3 && (separators[0] == "." || separators[0] == ",")
      if !isThousands, !isDecimal { return false }
    }
    return sawSeparator
  }

  /// Whether it is one number with spaced thousands, below a hundred million.
  var isSpacedThousands: Bool {
    groups.count > 1 && marks.allSatisfy { $0 == " " } && groups[0].count <= 3
      && groups.dropFirst().allSatisfy { $0.count == 3 } && digits.count < 9
  }

  /// Whether a year stands in it beside a number: `142-2025`, `2025-2026`.
  var isReference: Bool {
    groups.count > 1 && groups.count <= 3 && groups.contains(where: isYear) && !hasPlus
  }

  private func isYear(_ group: [UInt8]) -> Bool {
    group.count == 4 && (group[0] == 1 && group[1] == 9 || group[0] == 2 && group[1] <= 1)
  }

  private func isUniform(_ marks: [Unicode.Scalar]) -> Bool { marks.allSatisfy { $0 == marks[0] } }
}

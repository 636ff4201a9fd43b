/// A number that grows word by word, as people say it: what is added grows smaller, and a multiplier takes up all that
/// stands before it and is smaller.
///
/// "Tres millones dos mil quinientos" is 3 × 1,000,000 + 2 × 1000 + 500; "dos mil quinientos millones" is
/// (2 × 1000 + 500) × 1,000,000. Which words may follow which is told by the lexicon; what can't follow ends the
/// number.
struct QuantityNumeral {
  /// What is closed by a multiplier, the largest first.
  private var parts: [Part] = []
  /// What stands after the last part and may yet be multiplied.
  private var group: Int64 = 0
  /// How much may be added to the group, and how much could be before its last word.
  private var room: Int64 = 0
  private var roomBefore: Int64 = 0
  private var lastWord: Int64 = 0
  /// How many digits of the group stand after the decimal sign.
  private var decimals = 0
  /// The digits that it starts with, while nothing follows them.
  private var digits: NumberText?
  private var multipliers: [Int64] = []
  /// What the multipliers multiply, where there is nothing else to the number.
  private var coefficient: Int64 = 0
  private var isClosed = false
  private(set) var isUncertain = false

  private struct Part {
    var value: Int64
    /// What follows must be smaller than this.
    var scale: Int64
  }

  /// Below this no multiplier closes what it multiplies: "two hundred and twenty".
  private static let thousand: Int64 = 1000
  /// Far more than can be counted, and far enough from what an integer holds.
  private static let limit: Int64 = 1_000_000_000_000_000

  private var isEmpty: Bool { parts.isEmpty && group == 0 && digits == nil }
  private var ceiling: Int64 { parts.last?.scale ?? Self.limit }

  /// Adds digits, at the start or after a multiplier: "7 mil 233".
  /// - Returns: false where they can't stand here; the number is as before.
  mutating func add(_ text: NumberText) -> Bool {
    guard !isClosed, group == 0, digits == nil else { return false }
    if parts.isEmpty {
      digits = text
      return true
    }
    guard text.separators.isEmpty, let number = Int64(text.groups[0]), number > 0, number < ceiling,
      ceiling >= Self.thousand
    else { return false }
    (group, room, roomBefore, lastWord) = (number, 0, 0, 0)
    multipliers = []
    return true
  }

  /// Adds a number word.
  mutating func add(_ word: QuantityEntry, isJoined: Bool) -> Bool {
    let number = word.number
    guard !isClosed, digits == nil, number > 0 || isEmpty else { return false }
    if number >= Self.thousand {
      guard group == 0, number < ceiling else { return false }
      let scale = Self.magnitude(of: number)
      multipliers = parts.isEmpty ? [scale] : []
      coefficient = number / scale
      parts.append(Part(value: number, scale: scale))
      return true
    }
    if group == 0 {
      guard number < ceiling else { return false }
      (group, room, roomBefore) = (number, word.after, number == 0 ? 0 : word.after)
      if number == 0 { isClosed = true }
    } else if number <= room {
      (roomBefore, room) = (room, word.after)
      group += number
    } else if isJoined, lastWord > 0, lastWord <= word.before,
      number < (group == lastWord ? 1000 : roomBefore)
    {
      group += number
      room = 0
    } else {
      return false
    }
    lastWord = number
    multipliers = []
    return true
  }

  /// Multiplies what stands before: "two | hundred", "18.5 | million".
  mutating func multiply(by multiplier: Int64, sign: DecimalSign?) -> Bool {
    guard !isClosed || decimals > 0 else { return false }
    var next = self
    guard next.applyMultiplier(multiplier, sign: sign) else { return false }
    self = next
    return true
  }

  private mutating func applyMultiplier(_ multiplier: Int64, sign: DecimalSign?) -> Bool {
    if let text = digits {
      guard let read = text.digits(.sign(sign)), let mantissa = read.mantissa, mantissa > 0 else {
        return false
      }
      (group, decimals, digits) = (mantissa, read.decimals, nil)
      isUncertain = isUncertain || read.isUncertain
      if decimals > 0 { isClosed = true }
    }
    if decimals > 0 {
      // "2.5 hundred thousand": the multipliers wait until the number is asked for.
      multipliers.append(multiplier)
      return true
    }
    if multiplier < Self.thousand {
      let (product, overflow) = group.multipliedReportingOverflow(by: multiplier)
      guard group > 0, !overflow, product < ceiling, parts.isEmpty ? multipliers.isEmpty : group < 10,
        group < 10 || (group < multiplier && group % 10 != 0)
      else { return false }
      coefficient = group
      multipliers = parts.isEmpty ? [multiplier] : []
      (group, room, roomBefore, lastWord) = (product, multiplier - 1, multiplier - 1, product)
      return true
    }
    var sum = group
    var rest = parts
    while let part = rest.last, part.value < multiplier {
      sum += part.value
      rest.removeLast()
    }
    let (product, overflow) = sum.multipliedReportingOverflow(by: multiplier)
    guard sum > 0, !overflow, product < rest.last?.scale ?? Self.limit else { return false }
    // Only what is multiplied as a whole has a coefficient that the other end of a range may share.
    let isWhole = rest.isEmpty
    if multipliers.isEmpty || !isWhole { coefficient = sum }
    multipliers = isWhole ? multipliers + [multiplier] : []
    parts = rest + [Part(value: product, scale: multiplier)]
    (group, room, roomBefore, lastWord) = (0, 0, 0, 0)
    return true
  }

  /// "And a half", before a multiplier or a collective ("two and a half million") or after one.
  /// - Returns: false where it can't stand here.
  mutating func add(hundredths: Int64) -> Bool {
    guard !isClosed else { return false }
    if let text = digits {
      guard text.separators.isEmpty, let number = Int64(text.groups[0]) else { return false }
      (group, digits) = (number, nil)
    }
    if parts.isEmpty, group > 0, multipliers.isEmpty, group < Self.thousand {
      (group, decimals) = (group * 100 + hundredths, 2)
    } else if group == 0, let last = parts.last, last.scale >= Self.thousand * Self.thousand {
      parts[parts.count - 1].value += last.scale / 100 * hundredths
      multipliers = []
    } else {
      return false
    }
    isClosed = true
    return true
  }

  /// Lets nothing be added.
  mutating func close() { isClosed = true }

  /// The number so far; nil where there is none.
  var term: QuantityTerm? {
    if isEmpty { return isClosed ? QuantityTerm(base: .number(0, decimals: 0)) : nil }
    if let digits { return QuantityTerm(base: .digits(digits)) }
    if decimals > 0 {
      return QuantityTerm(
        base: .number(group, decimals: decimals), multipliers: multipliers, isUncertain: isUncertain)
    }
    let total = parts.reduce(group) { $0 + $1.value }
    guard !multipliers.isEmpty else {
      return QuantityTerm(base: .number(total, decimals: 0), isUncertain: isUncertain)
    }
    return QuantityTerm(
      base: .number(coefficient, decimals: 0), multipliers: multipliers, isUncertain: isUncertain)
  }

  /// The largest power of ten that divides a number.
  static func magnitude(of number: Int64) -> Int64 {
    var power: Int64 = 1
    while number > 0, number % (power * 10) == 0 { power *= 10 }
    return power
  }
}

import SitrepModel

/// Words about how many, read as the built-in list of quantity words reads them: a small part of it, enough for the
/// rules and independent of the reader of tables.
struct Said {
  var low: Amount?
  var best: Amount?
  var high: Amount?
  var kind: Quantity.Kind

  init(_ words: String) {
    self = Self.vague[words] ?? Self.numbers(in: words) ?? Said(kind: .unread)
  }

  init(low: Amount? = nil, best: Amount? = nil, high: Amount? = nil, kind: Quantity.Kind) {
    (self.low, self.best, self.high, self.kind) = (low, best, high, kind)
  }

  private static let vague: [String: Said] = [
    "none": Said(low: 0, best: 0, high: 0, kind: .number),
    "a couple": Said(low: 2, high: 3, kind: .words),
    "several": Said(low: 3, high: 9, kind: .words),
    "dozens": Said(low: 20, high: 99, kind: .words),
    "decenas": Said(low: 20, high: 99, kind: .words),
    "hundreds": Said(low: 200, high: 999, kind: .words),
    "present": Said(kind: .presence),
    "no figure given": Said(kind: .refusal),
  ]

  private static func numbers(in words: String) -> Said? {
    let parts = words.split(separator: " ")
    let numbers = parts.compactMap { Amount(decimal: $0) }
    guard let number = numbers.first else { return nil }
    switch parts.prefix(2).joined(separator: " ") {
    case "more than": return Said(low: number + 1, kind: .qualified)
    case "at least": return Said(low: number, kind: .qualified)
    case "up to": return Said(high: number, kind: .qualified)
    case "fewer than": return Said(high: number - 1, kind: .qualified)
    default: break
    }
    if parts[0] == "about" {
      return Said(
        low: number.scaled(by: 9, over: 10), high: number.scaled(by: 11, over: 10), kind: .qualified)
    }
    if numbers.count == 2 { return Said(low: number, high: numbers[1], kind: .number) }
    return Said(low: number, best: number, high: number, kind: .number)
  }
}

extension Amount {
  /// `120`, `-3`, `12.5`.
  fileprivate init?(decimal text: Substring) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = Int(parts[0]), parts.count <= 2 else { return nil }
    let digits = parts.count == 2 ? parts[1].prefix(3) : ""
    guard let fraction = Int(digits + String(repeating: "0", count: 3 - digits.count)) else { return nil }
    self.init(thousandths: Int64(whole * 1000 + (whole < 0 ? -fraction : fraction)))
  }
}

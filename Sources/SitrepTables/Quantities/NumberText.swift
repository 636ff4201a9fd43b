import SitrepModel

/// A number in digits as it was written, its separators not yet told apart.
struct NumberText: Equatable, Sendable {
  /// Runs of digits.
  private(set) var groups: [String]
  /// What stands between the runs: `.`, `,`, a space or an apostrophe.
  private(set) var separators: [Unicode.Scalar]

  init(groups: [String], separators: [Unicode.Scalar]) {
    self.groups = groups
    self.separators = separators
  }

  /// What a decimal may be taken for.
  enum Decimals: Sendable {
    /// People are whole: every separator groups thousands.
    case none
    /// Percentages and what stands before a multiplier, with the sign that the region of the text uses.
    case sign(DecimalSign?)
  }

  /// The digits without separators, and how many of them stand after the decimal sign.
  struct Digits: Equatable {
    var digits: String
    var decimals: Int
    /// Whether the text could also be read the other way, or the region's sign is not known.
    var isUncertain = false
  }

  /// The decimal sign of Arabic script, which stands for nothing else; halves are written with it too.
  static let decimalSign: Unicode.Scalar = "\u{066B}"

  /// Reads the separators; nil where they make no number.
  func digits(_ allowed: Decimals) -> Digits? {
    guard let last = separators.last else { return Digits(digits: groups[0], decimals: 0) }
    let whole = Digits(digits: groups.joined(), decimals: 0)
    let isGrouped = areThousands(groups[...], separators[...])
    if isGrouped, case .none = allowed { return whole }
    // 1.234,5: the last sign differs from those before it.
    let isDecimal =
      (last == Self.decimalSign || DecimalSign(last) != nil) && !separators.dropLast().contains(last)
      && (separators.count == 1 || areThousands(groups.dropLast(), separators.dropLast()))
    let fraction = groups[groups.count - 1]
    // 120.0 and 1,200.00, as programs write whole numbers: three zeros could be thousands, and more after a comma a slip.
    if isDecimal, fraction.utf8.count != 3, last != "," || fraction.utf8.count < 3,
      fraction.utf8.allSatisfy({ $0 == UInt8(ascii: "0") })
    {
      return Digits(digits: groups.dropLast().joined(), decimals: 0)
    }
    guard case .sign(let sign) = allowed else { return nil }
    var decimal = Digits(digits: whole.digits, decimals: fraction.utf8.count)
    if separators.count > 1 { return isGrouped ? whole : isDecimal ? decimal : nil }
    guard let mark = DecimalSign(last) else { return isGrouped ? whole : isDecimal ? decimal : nil }
    guard isGrouped else {
      decimal.isUncertain = sign == nil
      return decimal
    }
    if sign == mark { return decimal }
    return Digits(digits: whole.digits, decimals: 0, isUncertain: sign == nil)
  }

  /// Groups of exactly three digits after a first of one to three, all separated alike; or lakhs and crores, as in
  /// India: groups of two before a last of three ("1,20,000").
  private func areThousands(_ groups: ArraySlice<String>, _ separators: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = groups.first, (1...3).contains(first.utf8.count) else { return false }
    if separators.isEmpty { return true }
    guard first.utf8.first != UInt8(ascii: "0"), separators.first != Self.decimalSign,
      separators.allSatisfy({ $0 == separators.first })
    else { return false }
    let rest = groups.dropFirst().map(\.utf8.count)
    if rest.allSatisfy({ $0 == 3 }) { return true }
    return separators.first == "," && first.utf8.count < 3 && rest.last == 3
      && rest.dropLast().allSatisfy { $0 == 2 }
  }
}

extension NumberText.Digits {
  /// The digits as a whole number, its decimals included; nil where it is too large.
  var mantissa: Int64? { digits.utf8.count <= 18 ? Int64(digits) : nil }

  /// The number times a multiplier; nil where it is too large, or finer than a thousandth.
  func amount(times multiplier: Int64 = 1) -> Amount? {
    guard let number = mantissa else { return nil }
    var (value, overflow) = number.multipliedReportingOverflow(by: multiplier)
    if overflow { return nil }
    (value, overflow) = value.multipliedReportingOverflow(by: 1000)
    if overflow || decimals > 15 { return nil }
    for _ in 0..<decimals {
      guard value % 10 == 0 else { return nil }
      value /= 10
    }
    return value.magnitude <= Self.largest ? Amount(thousandths: value) : nil
  }

  /// A hundred thousand times all people alive, in thousandths: more is a slip of the keyboard.
  private static let largest: UInt64 = 1_000_000_000_000_000_000
}

/// The sign before decimals.
enum DecimalSign: Sendable, Equatable {
  case comma, point

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ",": self = .comma
    case ".": self = .point
    default: return nil
    }
  }
}

/// The signs before decimals, by language and region.
struct DecimalSigns: Sendable {
  /// By language and region: `es-cl`; by `es-*` for all other regions and where none is named.
  private var signs: [String: DecimalSign] = [:]

  mutating func add(_ sign: DecimalSign, language: String, region: String) {
    signs["\(language)-\(region.lowercased())"] = sign
  }

  /// The sign that the region of a language tag uses (CLDR); nil where the tag does not tell, as `es` alone: it is a
  /// comma in Chile and a point in Peru.
  subscript(tag: String) -> DecimalSign? {
    let parts = tag.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
    guard let language = parts.first else { return nil }
    let region = parts.dropFirst().first { $0.utf8.count == 2 || $0 == "419" }
    return region.flatMap { signs["\(language)-\($0)"] } ?? signs["\(language)-*"]
  }
}

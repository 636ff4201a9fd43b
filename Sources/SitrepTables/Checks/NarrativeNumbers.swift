import SitrepModel

/// Numbers in running text. A decimal is read where no three digits follow its sign, else the sign separates thousands.
enum NarrativeNumbers {
  struct Number: Hashable {
    /// As written, without the marks that separate thousands.
    let digits: String
    let amount: Amount
  }

  /// Those of a text, in its order. Digits that a letter stands before are a name: a road (EN6, RN-7), a form, a model.
  static func numbers(in text: String) -> [Number] {
    let scalars = Array(text.unicodeScalars)
    var found: [Number] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let isName = isName(scalars, index)
      let number = read(scalars, &index)
      if !isName { found.append(number) }
    }
    return found
  }

  /// Whether digits go on from a letter, directly or after a hyphen that itself follows a capital.
  private static func isName(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = scalars[index - 1]
    if before.properties.isAlphabetic { return true }
    return ["-", "\u{2010}", "\u{2011}"].contains(before) && index > 1
      && scalars[index - 2].properties.isUppercase
  }

  private static func read(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Number {
    var digits = ""
    var whole: Int64 = 0
    func take() {
      digits.unicodeScalars.append(scalars[index])
      let digit = Int64(scalars[index].value - 48)
      whole = whole > 100_000_000_000_000 ? whole : whole * 10 + digit
      index += 1
    }
    let start = index
    while index < scalars.count, isDigit(scalars[index]) { take() }
    let isShort = index - start <= 3
    while isShort, separatesThousands(scalars, index) {
      index += 1
      for _ in 0..<3 { take() }
    }
    var thousandths = whole * 1000
    if let fraction = fraction(scalars, index) {
      digits += "."
      var place: Int64 = 100
      index += 1
      for _ in 0..<fraction {
        digits.unicodeScalars.append(scalars[index])
        thousandths += Int64(scalars[index].value - 48) * place
        place /= 10
        index += 1
      }
    }
    return Number(digits: digits, amount: Amount(thousandths: thousandths))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a mark at an index stands before a group of exactly three digits.
  private static func separatesThousands(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index + 3 < scalars.count,
      [".", ",", " ", "\u{202F}", "\u{2009}", "\u{00A0}", "'", "’"].contains(scalars[index])
    else { return false }
    guard scalars[(index + 1)...(index + 3)].allSatisfy(isDigit) else { return false }
    return index + 4 >= scalars.count || !isDigit(scalars[index + 4])
  }

  /// How many digits of a fraction follow, one or two.
  private static func fraction(_ scalars: [Unicode.Scalar], _ index: Int) -> Int? {
    guard index + 1 < scalars.count, scalars[index] == "." || scalars[index] == ",",
      isDigit(scalars[index + 1])
    else { return nil }
    let digits = scalars[(index + 1)...].prefix(3).prefix(while: isDigit).count
    return digits <= 2 ? digits : nil
  }
}

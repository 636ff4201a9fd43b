/// Finds the numbers that states give to persons, by their forms and check digits.
extension DigitRun {
  /// Whether the form alone, without a word beside it, makes it a document's number.
  var isDocumentByForm: Bool {
    if isWithinCode { return false }
    return isRUT || isCPF || isVenezuelanCard || isSpanishCard || isSocialSecurityNumber
  }

  /// Chile: seven or eight digits and a check digit or K by modulo 11.
  private var isRUT: Bool {
    guard letterBefore == nil, !hasPlus else { return false }
    let isK = letterAfter == "K" || letterAfter == "k"
    guard isK || letterAfter == nil, isK || groups.count > 1 else { return false }
    let body = isK ? groups[...] : groups.dropLast()
    if !isK { guard groups[groups.count - 1].count == 1, marks[marks.count - 1] == "-" else { return false } }
    guard isWholeOrDotted(body, marks[..<(body.count - 1)]) else { return false }
    let number = body.flatMap { $0 }
    guard (7...8).contains(number.count) else { return false }
    var (sum, weight) = (0, 2)
    for digit in number.reversed() {
      sum += Int(digit) * weight
      weight = weight == 7 ? 2 : weight + 1
    }
    let check = 11 - sum % 11
    if check == 10 { return isK }
    return !isK && Int(groups[groups.count - 1][0]) == check % 11
  }

  /// Brazil: `123.456.789-09`; the form is like no other number's.
  private var isCPF: Bool { lengths == [3, 3, 3, 2] && marks == [".", ".", "-"] }

  /// Venezuela: V or E before six to nine digits, dotted or not.
  private var isVenezuelanCard: Bool {
    guard letterBefore == "V" || letterBefore == "E", letterAfter == nil else { return false }
    return isWholeOrDotted(groups[...], marks[...]) && (6...9).contains(digits.count)
  }

  /// Spain: eight digits (or X, Y, Z and seven) and a letter by modulo 23.
  private var isSpanishCard: Bool {
    guard let letterAfter, isWholeOrDotted(groups[...], marks[...]) else { return false }
    var number = digits.reduce(0) { ($0 * 10 + Int($1)) % 1_000_000_000 }
    switch letterBefore {
    case nil where digits.count == 8: break
    case "X" where digits.count == 7: break
    case "Y" where digits.count == 7: number += 10_000_000
    case "Z" where digits.count == 7: number += 20_000_000
    default: return false
    }
    return Array("TRWAGMYFPDXBNJZSQVHLCKE".unicodeScalars)[number % 23] == letterAfter
  }

  /// United States: `123-45-6789`.
  private var isSocialSecurityNumber: Bool {
    lengths == [3, 2, 4] && marks == ["-", "-"] && letterBefore == nil
  }

  private func isWholeOrDotted(_ groups: ArraySlice<[UInt8]>, _ marks: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = groups.first, groups.count > 1 else { return true }
    return first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
      && marks.allSatisfy { $0 == "." }
  }

  /// Whether it may be a document's number where a word such as "passport" stands beside it.
  var isDocumentByWord: Bool {
    let count = digits.count
    guard count >= 5, !hasPlus, !isReference, !isSpacedThousands, leadingDate == 0 else { return false }
    // 12.000 after "visa" counts visas; 12.345.678 after "DNI" is a card.
    return isOfNumbers ? count >= 7 && marks.allSatisfy { $0 == "." } : count >= 6 || letterBefore != nil
  }
}

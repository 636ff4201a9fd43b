/// When a number takes a plural form, as CLDR writes it: `i = 0,1 and v = 0`, `n % 100 = 3..10`, `n != 1 or v = 2`.
///
/// Source: Unicode Technical Standard #35, Language Plural Rules. Of its operands there are `n` (the number), `i`
/// (its whole part), `v` (0 where it has no fraction, else 1) and `e` (always 0: no number of ours has an exponent).
struct PluralCondition: Sendable {
  /// Any of these, in each all.
  private let alternatives: [[Relation]]

  private struct Relation: Sendable {
    let operand: Operand
    let modulus: Int?
    let isEqual: Bool
    let ranges: [ClosedRange<Int>]
  }

  private enum Operand: String, CaseIterable {
    case n, i, v, e
  }

  /// Reads a condition.
  /// - Throws: a `PluralFault` with the part that can't be read.
  init(_ text: String) throws(PluralFault) {
    var alternatives: [[Relation]] = [[]]
    for word in text.split(separator: " ").split(separator: "or") {
      var relations: [Relation] = []
      for relation in word.split(separator: "and") { relations.append(try Self.relation(relation)) }
      alternatives.append(relations)
    }
    self.alternatives = alternatives.filter { !$0.isEmpty }
    if self.alternatives.isEmpty { throw PluralFault(part: text) }
  }

  private static func relation(_ words: ArraySlice<Substring>) throws(PluralFault) -> Relation {
    let fault = PluralFault(part: words.joined(separator: " "))
    var words = words
    guard let name = words.popFirst(), let operand = Operand(rawValue: String(name)) else { throw fault }
    var modulus: Int?
    if words.first == "%" {
      words.removeFirst()
      guard let number = words.popFirst().flatMap({ Int($0) }), number > 0 else { throw fault }
      modulus = number
    }
    guard let sign = words.popFirst(), sign == "=" || sign == "!=" else { throw fault }
    var ranges: [ClosedRange<Int>] = []
    for part in words.joined().split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: ".", omittingEmptySubsequences: false)
      switch (ends.count, ends.first.flatMap { Int($0) }, ends.last.flatMap { Int($0) }) {
      case (1, let number?, _): ranges.append(number...number)
      case (3, let low?, let high?) where ends[1].isEmpty && low <= high: ranges.append(low...high)
      default: throw fault
      }
    }
    return Relation(operand: operand, modulus: modulus, isEqual: sign == "=", ranges: ranges)
  }

  /// Whether a number meets it.
  func holds(for number: PluralOperands) -> Bool {
    alternatives.contains { relations in relations.allSatisfy { Self.holds($0, for: number) } }
  }

  private static func holds(_ relation: Relation, for number: PluralOperands) -> Bool {
    var value: Int
    switch relation.operand {
    case .n:
      // A number with a fraction equals no whole one.
      if number.hasFraction { return !relation.isEqual }
      value = abs(number.integer)
    case .i: value = abs(number.integer)
    case .v: value = number.hasFraction ? 1 : 0
    case .e: value = 0
    }
    if let modulus = relation.modulus { value %= modulus }
    return relation.ranges.contains { $0.contains(value) } == relation.isEqual
  }
}

/// A part of a plural rule that can't be read.
struct PluralFault: Error, Equatable {
  let part: String
}

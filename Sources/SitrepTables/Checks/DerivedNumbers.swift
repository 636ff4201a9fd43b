import SitrepModel

/// What may be said of numbers that were counted without anyone having said it: their sums over places or groups of
/// one day, the differences of one figure or of such sums from day to day, and what all these round to.
struct DerivedNumbers {
  private(set) var exact: Set<Amount> = []

  /// A number of a record, with what it counts.
  struct Counted {
    var figure: FigureKey
    var day: Day
    var quantity: Quantity
  }

  /// Sums of some of them are tried of so many at most, else only that of all.
  private static let mostSummed = 10

  /// - Parameter everyone: the group of all, which holds the others and is never added to them.
  init(_ counted: [Counted], everyone: Symbol?) {
    for place in Dictionary(grouping: counted, by: { Kind($0, place: $0.figure.place) }).values {
      for day in Dictionary(grouping: place, by: \.day).values {
        for edge in Edge.allCases {
          let groups = day.filter { $0.figure.group != everyone }
          exact.formUnion(Self.sums(of: groups.compactMap { edge.amount(of: $0.quantity) }))
        }
      }
      // From one day to another, and between the groups of one place.
      if place.count > 32 { continue }
      for edge in Edge.allCases { addDifferences(of: place.compactMap { edge.amount(of: $0.quantity) }) }
    }
    for kind in Dictionary(grouping: counted, by: { Kind($0, group: $0.figure.group) }).values {
      var totals: [Edge: [Amount]] = [:]
      for day in Dictionary(grouping: kind, by: \.day).sorted(by: { $0.key < $1.key }) {
        for edge in Edge.allCases {
          let amounts = day.value.compactMap { edge.amount(of: $0.quantity) }
          guard amounts.count == day.value.count, !amounts.isEmpty else { continue }
          exact.formUnion(Self.sums(of: amounts))
          totals[edge, default: []].append(amounts.reduce(0) { $0 + $1 })
        }
      }
      for amounts in totals.values { addDifferences(of: amounts) }
    }
  }

  private mutating func addDifferences(of amounts: [Amount]) {
    for (index, one) in amounts.enumerated() {
      for other in amounts[(index + 1)...].prefix(64) { exact.insert(max(one, other) - min(one, other)) }
    }
  }

  private static func sums(of amounts: [Amount]) -> Set<Amount> {
    guard amounts.count <= mostSummed else { return [amounts.reduce(0) { $0 + $1 }] }
    return amounts.reduce(into: []) { sums, amount in
      sums.formUnion(sums.map { $0 + amount })
      sums.insert(amount)
    }
  }

  /// Whether a number is one of them, or of others given, with fewer digits before its zeros.
  func rounds(to number: Amount, from others: some Sequence<Amount>) -> Bool {
    exact.contains { Self.rounds($0, to: number) } || others.contains { Self.rounds($0, to: number) }
  }

  /// Whether a number is an amount rounded up or down, by a tenth of it at most.
  static func rounds(_ amount: Amount, to number: Amount) -> Bool {
    guard amount.thousandths >= 10_000, number > 0, let rounded = number.whole else { return false }
    let difference = max(amount, number) - min(amount, number)
    guard difference.thousandths * 10 <= amount.thousandths else { return false }
    var step = 1
    while rounded % (step * 10) == 0, step < rounded { step *= 10 }
    // A number without zeros at its end rounds nothing but a fraction.
    return difference.thousandths < Int64(step) * 1000
  }

  private struct Kind: Hashable {
    let indicator: Symbol
    let measure: Measure
    let unit: Symbol
    let group: Symbol?
    let place: PlaceIndex?

    init(_ counted: Counted, group: Symbol? = nil, place: PlaceIndex? = nil) {
      (self.group, self.place) = (group, place)
      (indicator, measure, unit) = (counted.figure.indicator, counted.figure.measure, counted.figure.unit)
    }
  }

  private enum Edge: CaseIterable {
    case low, best, high

    func amount(of quantity: Quantity) -> Amount? {
      switch self {
      case .low: quantity.low
      case .best: quantity.best
      case .high: quantity.high
      }
    }
  }
}

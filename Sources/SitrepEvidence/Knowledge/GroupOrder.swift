import SitrepModel

/// The order in which groups of people are listed: all, each sex, then ages from the youngest, those of one age by sex; others by
/// their codes.
struct GroupOrder {
  private let ranks: [Symbol: Int]

  init(_ groups: some Sequence<Symbol>, in operation: Operation) {
    let codes = Set(groups).map { (group: $0, code: operation.text($0)) }
    let ordered = codes.sorted { Self.key(of: $0.code) < Self.key(of: $1.code) }
    ranks = Dictionary(
      ordered.enumerated().map { ($1.group, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func precedes(_ one: Symbol, _ other: Symbol) -> Bool { (ranks[one] ?? .max) < (ranks[other] ?? .max) }

  private static func key(of code: String) -> (Int, Int, Int, Int, Int, String) {
    if code == "all" { return (0, 0, 0, 0, 0, code) }
    let group = GroupCode(code)
    let sex = group.sex.map { $0 == "f" ? 0 : 1 } ?? 2
    guard let ages = group.ages?.order else { return (2, 0, 0, 0, sex, code) }
    return (1, ages.0, ages.1, ages.2, sex, code)
  }
}

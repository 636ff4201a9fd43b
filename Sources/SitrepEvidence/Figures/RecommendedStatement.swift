import SitrepModel

/// Rule 7, recommended: which of the statements the figure rests on, and which step decided.
///
/// A decision of the officer; then verified first, then credibility, reliability, method, newest by what it is
/// about, newest by when it became known, and last the smallest id. A blank ranks last at its step. Words without a
/// digit are never newer than a number, neither for being about a later day nor for being known later.
enum RecommendedStatement {
  /// - Parameter decided: the record that a decision names, where one holds.
  /// - Returns: the position among the statements, and the step that left it alone; nil for no statements.
  static func choose(
    among statements: [OriginStatement], decided: Symbol?, names: TextInterner
  ) -> (position: Int, step: DecidingStep)? {
    guard !statements.isEmpty else { return nil }
    if let decided, let position = statements.firstIndex(where: { $0.estimate.id == decided }) {
      return (position, .decision)
    }
    if statements.count == 1 { return (0, .single) }
    var left = Array(statements.indices)
    for step in steps {
      let rank = rank(at: step, among: left.lazy.map { statements[$0].estimate })
      guard let best = left.lazy.map({ rank(statements[$0].estimate) }).min() else { break }
      left.removeAll { rank(statements[$0].estimate) != best }
      if left.count == 1 { return (left[0], step) }
    }
    // A sum has no id, and is said by no one.
    if left.contains(where: { !statements[$0].estimate.isTotal }) {
      left.removeAll { statements[$0].estimate.isTotal }
    }
    let smallest = left.dropFirst().reduce(left[0]) { best, next in
      names.precedes(statements[next].estimate.id, statements[best].estimate.id) ? next : best
    }
    return (smallest, .id)
  }

  private static let steps: [DecidingStep] = [
    .verified, .credibility, .reliability, .method, .newest, .known,
  ]

  /// The rank of an estimate at a step, the smallest best.
  private static func rank(
    at step: DecidingStep, among left: some Sequence<KnownEstimate>
  ) -> (KnownEstimate) -> Int {
    switch step {
    case .verified: return { $0.isVerified ? 0 : 1 }
    case .credibility: return { $0.credibility.map(Int.init) ?? .max }
    case .reliability: return { $0.reliability?.rank ?? .max }
    case .method: return { $0.method?.rank ?? .max }
    case .known:
      let isNumberLeft = left.contains { !$0.quantity.isDigitless }
      return { estimate in
        estimate.quantity.isDigitless && isNumberLeft ? .max : -Int(estimate.known.seconds)
      }
    default:
      let newestNumber = left.lazy.filter { !$0.quantity.isDigitless }.map(\.day).max()
      return { estimate in
        if estimate.quantity.isDigitless, let newestNumber, estimate.day > newestNumber { return .max }
        return -Int(estimate.day.number)
      }
    }
  }
}

extension Reliability {
  var rank: Int {
    switch self {
    case .a: 0
    case .b: 1
    case .c: 2
    case .d: 3
    case .e: 4
    case .f: 5
    }
  }
}

extension Method {
  var rank: Int {
    switch self {
    case .registration: 0
    case .headcount: 1
    case .flowCount: 2
    case .directObservation: 3
    case .keyInformant: 4
    case .officialStatement: 5
    case .mediaEstimate: 6
    case .model: 7
    case .wordsOnly: 8
    }
  }
}

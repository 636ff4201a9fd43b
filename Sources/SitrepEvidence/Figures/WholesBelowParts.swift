import SitrepModel

/// Rule 11, where nobody declares which places do not overlap: wholes of which less is said than of a place that lies in
/// them, or than of their administrative units of one level together. One of the numbers is wrong, or they count different
/// things.
struct WholesBelowParts: Sendable {
  /// What stands against one whole.
  struct Contradiction: Sendable, Equatable {
    /// Figures that are more than the whole, each alone or all together; the largest first.
    var parts: [Int]
    /// The least that they can be together; nil where each of them alone is more than the whole.
    var sum: Amount?
  }

  /// By the figure of the whole.
  private(set) var contradictions: [Int: Contradiction] = [:]
  /// All figures that a contradiction is about.
  private(set) var figures: Set<Int> = []

  /// - Parameter figures: the figures of one day and edition; those that the edition hides are none of them.
  init(_ figures: some Sequence<FigureEvidence>, in operation: Operation) {
    let figures = figures.filter { $0.agreement != nil && $0.staleness != .expired }
    var families: [FigureKey: [Int]] = [:]
    for (index, evidence) in figures.enumerated() {
      var key = operation.figureKeys[evidence.figure]
      key.place = PlaceIndex(0)
      families[key, default: []].append(index)
    }
    families = families.filter { $0.value.count > 1 && Self.isCounted($0.key, in: operation) }
    if families.isEmpty { return }
    let rule = Comparison(operation)
    for family in families.values {
      for (whole, contradiction) in rule.contradictions(among: family.map { figures[$0] }) {
        contradictions[whole] = contradiction
        self.figures.formUnion(contradiction.parts + [whole])
      }
    }
  }

  /// Whether it counts what is in a place, so that a place has at least as much as each place in it. Of a rate, a price or
  /// a length of time that is not so.
  private static func isCounted(_ key: FigureKey, in operation: Operation) -> Bool {
    let unit = operation.text(key.unit)
    guard unit != "days", unit != "magnitude", key.measure != .peak, key.measure != .change else {
      return false
    }
    switch UnitKind(unit) {
    case .percent, .rate: return false
    case .counted, .money, .measured:
      return operation.profile.role(ofIndicator: operation.text(key.indicator)) != .context
    }
  }
}

/// Holds the places of one family of figures against those they lie in.
private struct Comparison {
  private let operation: Operation
  private let parents: [[Int]]
  private let room: Int

  init(_ operation: Operation) {
    self.operation = operation
    parents = operation.places.parentIndexes
    room = operation.profile.sameSituationDays
  }

  /// - Parameter family: figures that differ in nothing but their place.
  func contradictions(
    among family: [FigureEvidence]
  ) -> [(whole: Int, WholesBelowParts.Contradiction)] {
    let byPlace = Dictionary(family.map { (place(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    var parts: [Int: [FigureEvidence]] = [:]
    for evidence in family {
      for whole in nearest(above: place(of: evidence), among: byPlace) {
        parts[whole, default: []].append(evidence)
      }
    }
    return parts.compactMap { place, parts in
      guard let whole = byPlace[place] else { return nil }
      let near = parts.filter { isOfOneSituation($0, whole) }.sorted { one, other in
        let (first, second) = (least(one) ?? 0, least(other) ?? 0)
        return first != second ? first > second : id(one) < id(other)
      }
      return contradiction(of: whole, near).map { (whole.figure, $0) }
    }
  }

  private func contradiction(
    of whole: FigureEvidence, _ parts: [FigureEvidence]
  ) -> WholesBelowParts.Contradiction? {
    let larger = parts.filter { isMore(least($0), isDigitless: $0.isDigitless, than: whole) }
    if !larger.isEmpty { return WholesBelowParts.Contradiction(parts: larger.map(\.figure)) }
    // Units of one level lie beside one another; sites, crossings and areas may overlap.
    for level in [PlaceType.adm1, .adm2, .adm3] {
      let units = parts.filter { operation.places[place(of: $0)].type == level && least($0) != nil }
      guard units.count > 1, let sum = PartsTotal.sum(units.map(least)) else { continue }
      if isMore(sum, isDigitless: units.contains(where: \.isDigitless), than: whole) {
        return WholesBelowParts.Contradiction(parts: units.map(\.figure), sum: sum)
      }
    }
    return nil
  }

  /// Rule 6 for a part, of which the rest of the whole may be any number.
  private func isMore(_ part: Amount?, isDigitless: Bool, than whole: FigureEvidence) -> Bool {
    guard let part, let most = most(whole) else { return false }
    return AgreementRule.agreement(
      of: [
        Quantity(words: .blank, high: most, kind: whole.isDigitless ? .words : .number),
        Quantity(words: .blank, low: part, kind: isDigitless ? .words : .number),
      ], toleranceThousandths: operation.profile.toleranceThousandths) == .conflicting
  }

  /// About the same days; what a sum so far has reached it does not fall below later.
  private func isOfOneSituation(_ part: FigureEvidence, _ whole: FigureEvidence) -> Bool {
    let measure = operation.figureKeys[whole.figure].measure
    if measure.coversPeriod { return part.asOf == whole.asOf }
    let later = part.asOf.day - whole.asOf.day
    return abs(later) <= room || (measure == .cumulative && later < 0)
  }

  private func least(_ evidence: FigureEvidence) -> Amount? {
    evidence.agreement == .conflicting ? evidence.spread?.low : evidence.recommendedEstimate?.quantity.low
  }

  private func most(_ evidence: FigureEvidence) -> Amount? {
    evidence.agreement == .conflicting ? evidence.spread?.high : evidence.recommendedEstimate?.quantity.high
  }

  private func id(_ evidence: FigureEvidence) -> String {
    operation.text(operation.places[place(of: evidence)].id)
  }

  private func place(of evidence: FigureEvidence) -> Int {
    Int(operation.figureKeys[evidence.figure].place.index)
  }

  /// The places with a figure of the family that lie above a place: on each way up the nearest.
  private func nearest(above place: Int, among family: [Int: FigureEvidence]) -> Set<Int> {
    var found: Set<Int> = []
    var seen: Set<Int> = [place]
    var open = parents[place]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if family[next] != nil { found.insert(next) } else { open += parents[next] }
    }
    return found
  }
}

extension FigureEvidence {
  fileprivate var isDigitless: Bool { recommendedEstimate?.quantity.isDigitless ?? false }
}

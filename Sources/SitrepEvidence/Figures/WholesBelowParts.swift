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

  /// - Parameters:
  ///   - figures: the figures of one day and edition.
  ///   - isHidden: whether the edition hides a figure, which then contradicts none.
  init(_ figures: [FigureEvidence], in operation: Operation, isHidden: (_ figure: Int) -> Bool) {
    // Figures are too large to be handed about: their indexes are.
    var (numbers, families): ([FigureKey: Int], [(key: FigureKey, members: [Int])]) = ([:], [])
    for index in figures.indices
    where figures[index].agreement != nil && figures[index].staleness != .expired
      && !isHidden(figures[index].figure)
    {
      var key = operation.figureKeys[figures[index].figure]
      key.place = PlaceIndex(0)
      if let number = numbers[key] {
        families[number].members.append(index)
      } else {
        numbers[key] = families.count
        families.append((key, [index]))
      }
    }
    let counted = families.filter { $0.members.count > 1 && Self.isCounted($0.key, in: operation) }
    if counted.isEmpty { return }
    let rule = Comparison(figures, operation)
    for family in counted {
      for (whole, contradiction) in rule.contradictions(among: family.members) {
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
  private let figures: [FigureEvidence]
  private let operation: Operation
  private let parents: [[Int]]
  private let room: Int

  init(_ figures: [FigureEvidence], _ operation: Operation) {
    (self.figures, self.operation) = (figures, operation)
    parents = operation.places.parentIndexes
    room = operation.profile.sameSituationDays
  }

  /// - Parameter family: indexes of figures that differ in nothing but their place.
  func contradictions(among family: [Int]) -> [(whole: Int, WholesBelowParts.Contradiction)] {
    let byPlace = Dictionary(
      family.map { (place(of: figures[$0]), $0) }, uniquingKeysWith: { first, _ in first })
    var parts: [Int: [Int]] = [:]
    for index in family {
      for whole in nearest(above: place(of: figures[index]), among: byPlace) {
        parts[whole, default: []].append(index)
      }
    }
    return parts.compactMap { place, parts in
      guard let index = byPlace[place] else { return nil }
      let whole = figures[index]
      let near = parts.filter { isOfOneSituation(figures[$0], whole) }.map { figures[$0] }.sorted {
        one, other in
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
  private func nearest(above place: Int, among family: [Int: Int]) -> [Int] {
    var (found, seen, open) = ([Int](), Set([place]), parents[place])
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      if family[next] != nil { found.append(next) } else { open += parents[next] }
    }
    return found
  }
}

extension FigureEvidence {
  fileprivate var isDigitless: Bool { recommendedEstimate?.quantity.isDigitless ?? false }
}

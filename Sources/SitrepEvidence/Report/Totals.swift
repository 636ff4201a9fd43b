import SitrepModel

extension DayEvidence {
  /// Rule 11, totals: sums over places that the profile declares disjoint, lows to lows and highs to highs, with
  /// how many of the places had a figure. Never over sources, and never where the whole has a figure of its own.
  func totals(known: Set<String>) -> [Report.Figure] {
    var result: [(figure: Report.Figure, period: Int)] = []
    for total in profile.totals {
      guard let whole = operation.places.firstIndex(where: { text($0.id) == total.place }) else { continue }
      let parts = Set(total.of)
      var groups: [TotalKey: [FigureEvidence]] = [:]
      for evidence in byID(figures) {
        let key = operation.figureKeys[evidence.figure]
        guard parts.contains(placeID(key.place) ?? ""), evidence.staleness != .expired,
          evidence.agreement != nil, smallCounts.mask(ofFigure: evidence.figure) == nil,
          key.measure == .stock || key.measure == .flow, !Self.unitsNeverAdded.contains(text(key.unit))
        else { continue }
        let length = key.measure.coversPeriod ? evidence.asOf.length : nil
        if key.measure.coversPeriod && length == nil { continue }
        groups[TotalKey(key, length: length), default: []].append(evidence)
      }
      for (key, group) in groups where group.count > 1 {
        let figure = combined(group, key, over: PlaceIndex(whole), declared: parts.count)
        if !known.contains(figure.id) { result.append((figure, key.periodLength ?? 0)) }
      }
    }
    // Of flows over periods of different lengths, that with the most places, then over the shortest period.
    result.sort { first, second in
      let (a, b) = (first.figure.coverage?.covered ?? 0, second.figure.coverage?.covered ?? 0)
      return (first.figure.id, b, first.period) < (second.figure.id, a, second.period)
    }
    var ids: Set<String> = []
    return result.map(\.figure).filter { ids.insert($0.id).inserted }
  }

  /// Shares and days are the same for two places together as for each.
  private static let unitsNeverAdded: Set<String> = ["percent", "days"]

  private struct TotalKey: Hashable {
    let indicator: Symbol
    let measure: Measure
    let unit: Symbol
    let group: Symbol
    let periodLength: Int?

    init(_ key: FigureKey, length: Int?) {
      (indicator, measure, unit, group) = (key.indicator, key.measure, key.unit, key.group)
      periodLength = length
    }
  }

  private func combined(
    _ group: [FigureEvidence], _ key: TotalKey, over place: PlaceIndex, declared: Int
  ) -> Report.Figure {
    let ranges = group.map(Self.bounds)
    let low = Self.sum(ranges.map(\.low))
    let high = Self.sum(ranges.map(\.high))
    let best = Self.sum(
      group.map { $0.agreement == .conflicting ? nil : $0.recommendedEstimate?.quantity.best })
    let oldest = group.min { $0.asOf.day < $1.asOf.day } ?? group[0]
    let figureKey = FigureKey(
      indicator: key.indicator, measure: key.measure, unit: key.unit, group: key.group, place: place)
    let indicator = text(key.indicator)
    let unit = Value.code(Code(OpenVocabulary.unit, text(key.unit)))
    let value =
      best.map { Message("value.number", ["amount": .amount($0), "unit": unit]) }
      ?? Message("value.range", ["range": .range(low, high), "unit": unit])
    var figure = Report.Figure(
      id: operation.id(of: figureKey), indicator: indicator,
      indicatorName: profile.name(ofIndicator: indicator),
      role: profile.role(ofIndicator: indicator), measure: key.measure, unit: text(key.unit),
      group: text(key.group), place: placeID(place) ?? "", placeName: placeName(place) ?? LocalText(),
      words: "",
      value: value, asOf: oldest.asOf, ageDays: oldest.ageDays,
      label: group.map(\.label).max { $0.weakness < $1.weakness } ?? .unverified)
    (figure.low, figure.best, figure.high) = (low, best, high)
    figure.spread = Report.Spread(low: low, high: high)
    figure.rule = .total
    figure.stale = group.contains { $0.staleness != .fresh }
    figure.origins =
      Set(group.flatMap { $0.statements.map(\.estimate) }.filter(\.isOriginKnown).map(\.origin)).count
    figure.reports = Set(group.flatMap { $0.current.estimates.map(\.source) }).count
    figure.records = ids(of: group.flatMap(\.current.estimates))
    figure.coverage = Report.Coverage(covered: Set(group.map(\.figure)).count, declared: declared)
    var codes: CaveatSet = [.computed]
    for evidence in group { codes.formUnion(FigureCaveats.codes(of: evidence, in: knowledge, at: view)) }
    figure.marks = codes.marks
    return figure
  }

  /// The range a part brings in: in a conflict the envelope of all that is said.
  private static func bounds(of evidence: FigureEvidence) -> (low: Amount?, high: Amount?) {
    if evidence.agreement == .conflicting { return (evidence.spread?.low, evidence.spread?.high) }
    return (evidence.recommendedEstimate?.quantity.low, evidence.recommendedEstimate?.quantity.high)
  }

  /// nil where one part is open.
  private static func sum(_ amounts: [Amount?]) -> Amount? {
    amounts.reduce(Amount?.some(0)) { total, next in
      guard let total, let next else { return nil }
      return total + next
    }
  }
}

extension Label {
  /// A total is no surer than its weakest part.
  fileprivate var weakness: Int {
    switch self {
    case .verified: 0
    case .corroborated: 1
    case .unverified: 2
    case .conflicting: 3
    case .none: 4
    }
  }
}

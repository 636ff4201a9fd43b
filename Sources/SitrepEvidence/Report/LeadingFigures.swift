import SitrepModel

/// Which figures lead a report whose profile names none: what the crisis did first, then people in need, each for the
/// widest place for which it is said. What is said of single sites alone, or of many places, is for tables; what has
/// grown old leads after what is current.
struct LeadingFigures {
  let knowledge: Knowledge
  private let width: PlaceWidth
  /// Of one indicator so many places of one width may lead, where no wider one is told.
  private static let mostPlaces = 3

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    width = PlaceWidth(knowledge.operation.places)
  }

  /// The figures of one indicator that would lead for it.
  private struct Candidates {
    var indicator: String
    var described: Indicator?
    var figures: [FigureEvidence]
    var reports: Int { figures.map(\.reports).max() ?? 0 }
  }

  /// At most so many, in the order of the catalogue; each role finds room for half of them where it has as many.
  func figures(among figures: [FigureEvidence], atMost most: Int) -> [Int] {
    let told = ToldIndicators(figures, in: knowledge)
    var impact = candidates(.impact, among: told)
    var caseload = candidates(.caseload, among: told)
    // Where wider places are told of, what is told of sites alone tells little of the whole.
    if !(impact + caseload).allSatisfy(isOfSites) {
      impact.removeAll { isOfSites($0) && !isHarm($0) }
      // Those in need of some sites may be all that is known of any.
      if !caseload.allSatisfy(isOfSites) { caseload.removeAll(where: isOfSites) }
    }
    let rooms = max(most / 2, most - caseload.reduce(0) { $0 + $1.figures.count })
    let first = Self.fitting(impact, in: rooms)
    let second = Self.fitting(caseload, in: most - first.count)
    let leading = inOrder(first, second)
    if !leading.isEmpty { return leading.map(\.figure) }
    // Only single sites or many places are told of, or people moving.
    let others =
      candidates(.impact, among: told, everywhere: true)
      + candidates(.caseload, among: told, everywhere: true) + candidates(.flow, among: told)
    return others.first.map { $0.figures.prefix(most).map(\.figure) } ?? []
  }

  /// Figures that are carried forward come last. Before that impact leads where people were harmed, else the people in
  /// need do: houses and cattle do not come before them.
  private func inOrder(_ impact: [FigureEvidence], _ caseload: [FigureEvidence]) -> [FigureEvidence] {
    func together(_ isTold: (FigureEvidence) -> Bool) -> [FigureEvidence] {
      let (impact, caseload) = (impact.filter(isTold), caseload.filter(isTold))
      return impact.contains(where: isOfPeople) ? impact + caseload : caseload + impact
    }
    return together { $0.staleness == .fresh } + together { $0.staleness != .fresh }
  }

  private func isOfPeople(_ evidence: FigureEvidence) -> Bool {
    let operation = knowledge.operation
    return operation.text(operation.figureKeys[evidence.figure].unit) == UnitID.persons
  }

  private func isOfSites(_ candidates: Candidates) -> Bool {
    let operation = knowledge.operation
    return candidates.figures.allSatisfy { evidence in
      operation.places[Int(operation.figureKeys[evidence.figure].place.index)].type == .site
    }
  }

  /// The dead, missing and injured lead wherever they are told of: a site's may be all that is known.
  private func isHarm(_ candidates: Candidates) -> Bool {
    candidates.figures.allSatisfy { isOfPeople($0) && !$0.measureCoversPeriod }
  }

  private static func fitting(_ candidates: [Candidates], in rooms: Int) -> [FigureEvidence] {
    var chosen: [FigureEvidence] = []
    for candidate in candidates where chosen.count + candidate.figures.count <= rooms {
      chosen += candidate.figures
    }
    return chosen
  }

  private func candidates(
    _ role: IndicatorRole, among told: ToldIndicators, everywhere: Bool = false
  ) -> [Candidates] {
    told.indicators.compactMap { indicator -> Candidates? in
      guard (indicator.described?.role ?? .caseload) == role else { return nil }
      let leading = leading(indicator.figures, indicator.described, everywhere: everywhere)
      return leading.isEmpty
        ? nil : Candidates(indicator: indicator.id, described: indicator.described, figures: leading)
    }
    .sorted { first, second in
      let (one, other) = (first.described?.order ?? .max, second.described?.order ?? .max)
      if one != other { return one < other }
      // Of those that nobody ranks, what most report.
      if first.reports != second.reports { return first.reports > second.reports }
      return first.indicator < second.indicator
    }
  }

  /// Of one indicator's figures those of the widest places, of each place one about its newest situation.
  private func leading(
    _ figures: [FigureEvidence], _ described: Indicator?, everywhere: Bool
  ) -> [FigureEvidence] {
    let keys = knowledge.operation.figureKeys
    // What passes in a time or what changed leads only where that is how the indicator is counted.
    let counted = figures.filter { evidence in
      let measure = keys[evidence.figure].measure
      return !measure.coversPeriod || described.isUsual(measure)
    }
    let told = counted.filter { $0.shown?.quantity.hasRange == true }
    let able = told.isEmpty ? counted : told
    guard let widest = able.map({ width.rank(of: keys[$0.figure].place) }).min() else { return [] }
    let wide = able.filter { width.rank(of: keys[$0.figure].place) == widest }
    var newest: [PlaceIndex: Day] = [:]
    for evidence in wide {
      let place = keys[evidence.figure].place
      newest[place] = max(newest[place] ?? evidence.asOf.day, evidence.asOf.day)
    }
    // What was counted otherwise in an earlier situation is not how things stand.
    let room = knowledge.operation.profile.sameSituationDays
    var best: [PlaceIndex: FigureEvidence] = [:]
    for evidence in wide {
      let place = keys[evidence.figure].place
      guard newest[place].map({ evidence.asOf.day >= $0 - room }) ?? true else { continue }
      if best[place].map({ precedes(evidence, $0, described) }) ?? true { best[place] = evidence }
    }
    if !everywhere, best.count > Self.mostPlaces { return [] }
    return best.values.sorted { first, second in
      let (one, other) = (value(of: first), value(of: second))
      return one != other ? one > other : id(first) < id(second)
    }
  }

  private func value(of evidence: FigureEvidence) -> Amount {
    evidence.shown?.quantity.low ?? evidence.shown?.quantity.high ?? 0
  }

  private func id(_ evidence: FigureEvidence) -> String { knowledge.texts.figureIDs[evidence.figure] }

  /// Of two figures of one indicator and place: as it is usually counted, in what it is usually counted in.
  private func precedes(
    _ first: FigureEvidence, _ second: FigureEvidence, _ described: Indicator?
  ) -> Bool {
    func rank(_ evidence: FigureEvidence) -> (Int, Int, Int) {
      let key = knowledge.operation.figureKeys[evidence.figure]
      let isUsualUnit = knowledge.operation.text(key.unit) == described?.unit ?? UnitID.persons
      let isUsual = described.isUsual(key.measure)
      let measure =
        switch key.measure {
        case .cumulative: 0
        case .stock: 1
        default: 2
        }
      return (isUsualUnit ? 0 : 1, isUsual ? 0 : 1, measure)
    }
    let (one, other) = (rank(first), rank(second))
    return one != other ? one < other : id(first) < id(second)
  }
}

/// The figures of all people or things that are not too old to lead, by what they count.
private struct ToldIndicators {
  private(set) var indicators: [(id: String, described: Indicator?, figures: [FigureEvidence])] = []

  init(_ figures: [FigureEvidence], in knowledge: Knowledge) {
    let operation = knowledge.operation
    var byIndicator: [Symbol: [FigureEvidence]] = [:]
    for evidence in figures where evidence.staleness != .expired {
      let key = operation.figureKeys[evidence.figure]
      guard operation.text(key.group) == "all" else { continue }
      byIndicator[key.indicator, default: []].append(evidence)
    }
    indicators = byIndicator.map { indicator, figures in
      let id = operation.text(indicator)
      return (id, operation.profile.indicator(id), figures)
    }
  }
}

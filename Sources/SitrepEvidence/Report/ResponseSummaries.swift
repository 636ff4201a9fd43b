import SitrepModel

extension DayEvidence {
  /// Rule 23 in the report's words: who does what where for whom, by sector and place.
  func responseSummaries(
    _ responses: [Report.ResponseEntry], _ figures: [Report.Figure]
  ) -> [Report.ResponseSummary] {
    if responses.isEmpty { return [] }
    var entries: [SectorAndPlace: [Report.ResponseEntry]] = [:]
    var order: [SectorAndPlace] = []
    for response in responses {
      let key = SectorAndPlace(sector: response.sector, place: response.place)
      if entries[key] == nil { order.append(key) }
      entries[key, default: []].append(response)
    }
    let needs = NeedFigures(figures.filter { !$0.isExpired })
    let ranks = placeRanks()
    return order.sorted { one, other in
      let (first, second) = (one.sector?.order ?? .max, other.sector?.order ?? .max)
      if first != second { return first < second }
      return (one.place.flatMap { ranks[$0] } ?? .max) < (other.place.flatMap { ranks[$0] } ?? .max)
    }
    .map { summary(of: entries[$0] ?? [], needs) }
  }

  /// Where each place stands among all in the order of rule 21.
  private func placeRanks() -> [String: Int] {
    let rows = PlaceMatrixRows(operation).rows(of: Set(operation.places.indices))
    return Dictionary(
      rows.enumerated().map { (text(operation.places[$1.place].id), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func summary(of entries: [Report.ResponseEntry], _ needs: NeedFigures) -> Report.ResponseSummary {
    var codes = CaveatSet(entries.flatMap(\.marks))
    let reaches = self.reaches(of: entries, needs)
    if reaches.contains(where: { $0.numbers > 1 || $0.need?.covered != nil }) { codes.insert(.computed) }
    for need in reaches.compactMap({ needs.figure($0.need?.figure) }) {
      codes.formUnion(CaveatSet(need.marks))
    }
    let first = entries.first
    var summary = Report.ResponseSummary(
      sector: first?.sector, place: first?.place, placeName: first?.placeName,
      period: Self.period(of: entries) ?? DateSpan(view.day), records: entries.map(\.id).sorted(),
      marks: codes.marks)
    summary.organisations = Self.distinct(entries.compactMap(\.organisation))
    summary.origins = Self.distinct(entries.compactMap(\.origin))
    summary.activities = Self.distinct(entries.filter { $0.status != .planned }.compactMap(\.told))
    summary.planned = Self.distinct(entries.filter { $0.status == .planned }.compactMap(\.told))
    summary.reaches = reaches
    return summary
  }

  private static func distinct(_ names: [LocalText]) -> [LocalText] {
    var seen: Set<String> = []
    return names.sorted { $0.original < $1.original }.filter { seen.insert($0.original).inserted }
  }

  private static func period(of entries: [Report.ResponseEntry]) -> DateSpan? {
    let dates = entries.flatMap { [$0.occurred] + ($0.until.map { [$0] } ?? []) }
    guard let first = dates.map(\.day).min(), let last = dates.map(\.lastDay).max() else { return nil }
    if let only = dates.first, dates.allSatisfy({ $0 == only }) { return only }
    var period = DateSpan(earliest: first, latest: last)
    if first != last { period.marks = .interval }
    if dates.contains(where: \.isOpenEnd) { period.marks.formUnion([.interval, .openEnd]) }
    return period
  }

  /// By whom or what it is for, the unit and the group; what nobody gives a number of is left to the activities.
  private func reaches(of entries: [Report.ResponseEntry], _ needs: NeedFigures) -> [Report.Reach] {
    let counted = Self.current(
      entries.filter {
        $0.unit != nil && [$0.targetedLow, $0.targetedHigh, $0.low, $0.high].contains { $0 != nil }
      })
    let kinds = Dictionary(grouping: counted) { ReachKind($0) }
    return kinds.keys.sorted().map { kind in
      let entries = kinds[kind] ?? []
      let parts = [
        entries.first?.sector?.rawValue, entries.first?.place, kind.indicator, kind.unit, kind.group,
      ]
      var reach = Report.Reach(
        id: "reach/" + parts.map { $0 ?? "" }.joined(separator: "/"), indicator: kind.indicator,
        name: name(of: kind), unit: kind.unit, group: kind.group, numbers: entries.count { $0.low != nil })
      (reach.targeted, reach.targetedLow) = largest(
        entries.map { ($0.targeted, $0.targetedLow, $0.targetedHigh) }, kind.unit)
      (reach.reached, reach.reachedLow) = largest(entries.map { ($0.reached, $0.low, $0.high) }, kind.unit)
      if let figure = needs.figure(for: kind, in: entries.first?.sector, at: entries.first?.place ?? "") {
        reach.need = need(figure, reached: reach.reachedLow)
      }
      return reach
    }
  }

  /// Rule 5 for responses: of what one origin tells of one activity in several texts its latest counts. Rows of one text
  /// stand beside one another, as those of a sheet that counts each activity in a row of its own.
  static func current(_ entries: [Report.ResponseEntry]) -> [Report.ResponseEntry] {
    let series = Dictionary(grouping: entries) { ActivitySeries($0) }
    return entries.filter { entry in
      guard entry.origin != nil, entry.activity != nil else { return true }
      return !(series[ActivitySeries(entry)] ?? []).contains {
        $0.source != entry.source && $0.occurred.day > entry.occurred.day
      }
    }
  }

  /// Whom or what it is for; that people are reached goes without saying.
  private func name(of kind: ReachKind) -> Message? {
    guard let indicator = kind.indicator, profile.role(ofIndicator: indicator) != .response else {
      return nil
    }
    return Report.Figure.name(of: profile.name(ofIndicator: indicator), measure: nil, group: kind.group)
  }

  /// Of one number that itself; of several the largest low end, which all of them reach at the least.
  private func largest(
    _ numbers: [(words: Message?, low: Amount?, high: Amount?)], _ unit: String
  ) -> (Message?, Amount?) {
    let told = numbers.filter { $0.low != nil || $0.high != nil }
    guard let most = told.compactMap(\.low).max() else {
      return (told.first?.words ?? numbers.first?.words, nil)
    }
    if numbers.count == 1 { return (numbers[0].words, most) }
    return (
      counted(Quantity(words: .blank, low: most, high: nil, kind: .number), unit: unit), most
    )
  }

  private func need(_ figure: Report.Figure, reached: Amount?) -> Report.Need {
    let covered = reached.flatMap {
      ShareRule.percent(of: (low: $0, high: nil), in: figure.bounds, isWithinWhole: false)?.low
    }
    let message = Message.responseNeed(
      covered: .optional(covered), value: .message(figure.value), name: .message(figure.name),
      label: .code(figure.label.code), saidBy: .optional(figure.saidBy), asOf: .date(figure.asOf))
    return Report.Need(
      figure: figure.id, value: figure.value, label: figure.label, asOf: figure.asOf, saidBy: figure.saidBy,
      covered: covered, message: message)
  }
}

private struct SectorAndPlace: Hashable {
  var sector: Sector?
  var place: String?
}

/// What makes two rows of one origin tell of the same response: who does what, where and for whom.
private struct ActivitySeries: Hashable {
  var place: SectorAndPlace
  var origin: LocalText?
  var organisation: LocalText?
  var activity: String?
  var kind: ReachKind

  init(_ entry: Report.ResponseEntry) {
    place = SectorAndPlace(sector: entry.sector, place: entry.place)
    (origin, organisation, activity) = (entry.origin, entry.organisation, entry.activity)
    kind = ReachKind(entry)
  }
}

/// Numbers that count the same people or things.
private struct ReachKind: Hashable, Comparable {
  var indicator: String?
  var unit: String
  var group: String

  init(_ entry: Report.ResponseEntry) {
    indicator = entry.indicator
    unit = entry.unit ?? UnitID.persons
    group = entry.group ?? "all"
  }

  static func < (one: ReachKind, other: ReachKind) -> Bool {
    (one.indicator ?? "", one.unit, one.group) < (other.indicator ?? "", other.unit, other.group)
  }
}

/// The figures that tell how many are in need, by place.
private struct NeedFigures {
  private static let inNeed = "in-need"
  private let byPlace: [String: [Report.Figure]]
  private let byID: [String: Report.Figure]

  init(_ figures: [Report.Figure]) {
    let telling = figures.filter {
      ($0.role == .caseload || $0.indicator == Self.inNeed)
        && ($0.bounds.low != nil || $0.bounds.high != nil)
    }
    byPlace = Dictionary(grouping: telling, by: \.place)
    byID = Dictionary(telling.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func figure(_ id: String?) -> Report.Figure? { id.flatMap { byID[$0] } }

  /// Those in need in the sector, else those whom the response says it is for, else all in need; of the same place, group
  /// and unit.
  func figure(for kind: ReachKind, in sector: Sector?, at place: String) -> Report.Figure? {
    let there = byPlace[place, default: []].filter { $0.unit == kind.unit }
    if kind.group == "all", let sector {
      let ofSector = there.first { $0.indicator == Self.inNeed && Sector(group: $0.group) == sector }
      if let ofSector { return ofSector }
    }
    let ofGroup = there.filter { $0.group == kind.group }
    return ofGroup.first { $0.indicator == kind.indicator } ?? ofGroup.first { $0.indicator == Self.inNeed }
  }
}

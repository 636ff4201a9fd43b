import SitrepModel

extension DayEvidence {
  /// Every figure known: those that lead first, in their order, then by weight of what is counted, by group
  /// and by id.
  func figureEntries() -> [Report.Figure] {
    let order = Dictionary(uniqueKeysWithValues: headline.enumerated().map { ($1, $0) })
    func position(of figure: Int) -> Int {
      order[figure].map { Headline.position(of: figureID(figure), in: profile) ?? $0 } ?? .max
    }
    var weights: [Symbol: Int] = [:]
    for evidence in figures {
      let indicator = operation.figureKeys[evidence.figure].indicator
      if weights[indicator] == nil { weights[indicator] = profile.indicator(text(indicator))?.order ?? .max }
    }
    func weight(of figure: Int) -> Int { weights[operation.figureKeys[figure].indicator] ?? .max }
    let groups = GroupOrder(figures.lazy.map { operation.figureKeys[$0.figure].group }, in: operation)
    let places = knowledge.texts.placeOrder
    func precedes(_ one: Int, _ other: Int) -> Bool {
      let (first, second) = (operation.figureKeys[one], operation.figureKeys[other])
      let isOfOneKind =
        first.indicator == second.indicator && first.measure == second.measure && first.unit == second.unit
      if isOfOneKind, first.group != second.group { return groups.precedes(first.group, second.group) }
      // Their ids differ in nothing but their ends.
      if isOfOneKind { return places[Int(first.place.index)] < places[Int(second.place.index)] }
      return figureID(one) < figureID(other)
    }
    // In their order before they are made: they are too large to be moved about.
    let ordered = figures.indices.map { index in
      (
        position: position(of: figures[index].figure), weight: weight(of: figures[index].figure), index: index
      )
    }
    .sorted {
      if $0.position != $1.position { return $0.position < $1.position }
      if $0.weight != $1.weight { return $0.weight < $1.weight }
      return precedes(figures[$0.index].figure, figures[$1.index].figure)
    }
    let entries = ordered.mapInParallel(grain: 128) { _, _, index in
      var entry = entry(of: figures[index])
      entry.headline = order[figures[index].figure] != nil
      return entry
    }
    return Self.withParts(entries)
  }

  /// Marks the key figures about a sub-group that stand under that of the whole.
  private static func withParts(_ figures: consuming [Report.Figure]) -> [Report.Figure] {
    for index in figures.indices.dropFirst() where figures[index].headline {
      let (above, figure) = (figures[index - 1], figures[index])
      let isOfOne =
        figure.group != "all" && above.indicator == figure.indicator
        && above.measure == figure.measure && above.unit == figure.unit && above.place == figure.place
      figures[index].ofWhom = isOfOne && (above.group == "all" || above.ofWhom)
    }
    return figures
  }

  /// What a figure counts, with the kind of number where that is not the usual one.
  ///
  /// - Parameter measure: nil where it is not said.
  func figureName(_ indicator: String, _ measure: Measure?, group: String) -> Message {
    Report.Figure.name(
      of: profile.name(ofIndicator: indicator),
      measure: measure.flatMap { profile.indicator(indicator).isUsual($0) ? nil : $0 }, group: group)
  }

  func entry(of evidence: FigureEvidence) -> Report.Figure {
    let key = operation.figureKeys[evidence.figure]
    let indicator = text(key.indicator)
    let mask = smallCounts.mask(ofFigure: evidence.figure)
    let shown = evidence.shown
    let described = profile.indicator(indicator)
    var entry = Report.Figure(
      id: figureID(evidence.figure), indicator: indicator,
      indicatorName: OperationProfile.name(of: described, id: indicator),
      role: described?.role ?? .caseload, measure: key.measure, unit: text(key.unit),
      group: text(key.group), place: placeID(key.place) ?? "", placeName: placeName(key.place) ?? LocalText(),
      words: words(of: shown?.quantity, mask),
      value: value(of: evidence, mask), asOf: evidence.asOf, ageDays: evidence.ageDays, label: evidence.label)
    if mask != nil, evidence.agreement != nil { entry.label = .unverified }
    entry.isUsualMeasure = described.isUsual(key.measure)
    if let described {
      if !described.short.isEmpty { entry.indicatorShort = described.short }
      entry.hxlTag = knowledge.texts.figureTags[evidence.figure]
    }
    entry.ageDaysLeast = evidence.ageDaysLeast
    if mask == nil { showNumbers(of: evidence, in: &entry) }
    entry.stale = evidence.staleness != .fresh
    entry.isExpired = evidence.staleness == .expired
    entry.origins = evidence.origins
    entry.reports = evidence.reports
    let behind =
      evidence.total.map { evidence.current.estimates + $0.estimates } ?? evidence.current.estimates
    entry.records = ids(of: evidence.current.refusals.isEmpty ? behind : behind + evidence.current.refusals)
    if extent == .whole { tell(of: evidence, mask, behind, in: &entry) }
    if extent == .whole || Self.isChangeMarked(ofFigure: evidence.figure, smallCounts, in: operation) {
      entry.change = change(of: evidence, mask)
    }
    var codes = caveats(of: evidence, entry, isMasked: mask != nil)
    if entry.unit == UnitID.households, mask == nil, let size = profile.householdSize {
      reckonPeople(&entry, size)
      codes.insert(.computed)
    }
    entry.marks = codes.marks
    return entry
  }

  /// Fills in the numbers of a figure, their date, and how they came about: what is not shown says nothing of how its
  /// accounts agree or which was chosen.
  private func showNumbers(of evidence: FigureEvidence, in entry: inout Report.Figure) {
    let quantity = evidence.shown?.quantity
    (entry.low, entry.best, entry.high) = (quantity?.low, quantity?.best, quantity?.high)
    entry.spread = evidence.spread
    if evidence.datesTold != evidence.asOf {
      entry.asOf = evidence.datesTold
      (entry.ageDays, entry.ageDaysLeast) = (view.day - entry.asOf.day, view.leastAge(of: entry.asOf))
    }
    entry.agreement = evidence.agreement
    entry.recommended = evidence.recommendedRecord.map { id(of: $0) }
    entry.coverage = evidence.recommendedTotal?.coverage
    entry.rule = evidence.step
  }

  private func caveats(of evidence: FigureEvidence, _ entry: Report.Figure, isMasked: Bool) -> CaveatSet {
    var codes = FigureCaveats.codes(of: evidence, in: knowledge, at: view)
    if entry.change?.message == FigureValue.withheld { codes.insert(.withheld) }
    if wholesBelowParts.figures.contains(evidence.figure) { codes.insert(.definitionDiffers) }
    // A sum so far can't fall: one of the two counts something else.
    if entry.measure == .cumulative, entry.change?.kind == .decreased { codes.insert(.definitionDiffers) }
    if isMasked {
      codes.subtract([.wordsAsRange, .conflicting, .definitionDiffers])
      if evidence.origins < 2 { codes.insert(.singleOrigin) }
      codes.insert(.withheld)
    }
    return codes
  }

  /// Fills in what sentences tell of a figure beside its number: who says it, all that is said, what was said before.
  private func tell(
    of evidence: FigureEvidence, _ mask: SmallCounts.Mask?, _ behind: [KnownEstimate],
    in entry: inout Report.Figure
  ) {
    if mask == nil {
      entry.counted = profile.indicator(entry.indicator).flatMap { counted(evidence, $0, entry.unit) }
      entry.saidBy = saidBy(evidence)
    }
    // The reason is in the officer's own words, which may tell the number.
    let isExplained = evidence.step == .decision && mask == nil
    entry.decisionReason =
      isExplained ? decisions.decision(onFigure: entry.id).map { text($0.reason) } : nil
    entry.learnedSince = behind.contains {
      knowledge.shownDay(of: RecordReference(.estimates, Int($0.index)), in: view.edition) > view.day
    }
    entry.statements = statements(of: evidence, unit: entry.unit, mask)
    if entry.role == .context, mask == nil {
      entry.earlier = earlierStatements(than: evidence, unit: entry.unit)
    }
  }

  /// "19 people killed": a number that was said as such, of what is counted in wholes.
  private func counted(_ evidence: FigureEvidence, _ described: Indicator, _ unit: String) -> Message? {
    guard evidence.agreement != .conflicting, let best = evidence.shown?.quantity.best,
      evidence.shown?.quantity.kind == .number, unit == described.unit, UnitKind(unit).isWhole,
      !described.one.isEmpty, !described.many.isEmpty
    else { return nil }
    return Message.figureCounted(
      number: .amount(best), one: .local(described.one), many: .local(described.many),
      two: .local(described.two), few: .local(described.few), other: .local(described.other))
  }

  /// How many people live in so many households: a second range beside the number, never in its place.
  private func reckonPeople(_ entry: inout Report.Figure, _ size: HouseholdSize) {
    let low = entry.low?.scaled(by: size.low.thousandths, over: 1000)
    let high = entry.high?.scaled(by: size.high.thousandths, over: 1000)
    guard low != nil || high != nil else { return }
    entry.people = Report.Spread(low: low, high: high)
    entry.value = Message.valueHouseholds(
      value: .message(entry.value), people: .range(low, high), size: .range(size.low, size.high))
  }

  private func words(of quantity: Quantity?, _ mask: SmallCounts.Mask?) -> String {
    switch mask {
    case .small: "<5"
    case .withheld: ""
    case nil: quantity.map { text($0.words) } ?? ""
    }
  }

  func value(of evidence: FigureEvidence, _ mask: SmallCounts.Mask?) -> Message {
    // Rows of data tell it in numbers.
    if extent == .dataRows { return Message("value.none") }
    if let mask { return mask == .small ? FigureValue.coarsened : FigureValue.withheld }
    let unit = text(operation.figureKeys[evidence.figure].unit)
    if evidence.agreement == .conflicting {
      return FigureValue.message(
        ofConflict: evidence.statementsInOrder.map {
          FigureValue.message(of: $0.estimate.quantity, unit: unit, in: operation)
        })
    }
    guard let shown = evidence.shown else { return Message("value.refusal") }
    return FigureValue.message(of: shown.quantity, unit: unit, in: operation)
  }

  func statements(
    of evidence: FigureEvidence, unit: String, _ mask: SmallCounts.Mask?
  ) -> [Report.FigureStatement] {
    evidence.statementsInOrder.enumerated().map { position, statement in
      let estimate = statement.estimate
      let quantity = estimate.quantity
      var entry = Report.FigureStatement(
        origin: nil, publisher: LocalText(), words: words(of: quantity, mask),
        value: mask == nil
          ? FigureValue.message(of: quantity, unit: unit, in: operation) : value(of: evidence, mask),
        low: mask == nil ? quantity.low : nil, best: mask == nil ? quantity.best : nil,
        high: mask == nil ? quantity.high : nil, asOf: estimate.occurred, record: "",
        grade: grade(estimate),
        recommended: mask == nil && position == 0 && evidence.recommended != nil,
        reports: statement.reports)
      if estimate.isTotal, let total = evidence.total {
        // A sum is said by no one; it stands with those who say its parts.
        entry.publisher = publishers(of: total)
        entry.coverage = total.coverage
        entry.reports = Set(total.estimates.map(\.source)).count
      } else {
        entry.origin = knowledge.originName(of: estimate.record)
        entry.publisher = publisher(of: operation.head(of: estimate.record))
        entry.record = text(estimate.id)
      }
      return entry
    }
  }

  private func publishers(of total: PartsTotal) -> LocalText {
    let names = Set(
      total.estimates.map {
        knowledge.originName(of: $0.record) ?? publisher(of: operation.head(of: $0.record))
      }
    ).sorted { $0.original < $1.original }
    func joined(in language: String) -> LocalText.Entry {
      .init(language, names.map { $0.best(for: language)?.text ?? "" }.joined(separator: ", "))
    }
    let languages = Set(names.flatMap(\.texts).map(\.language)).subtracting([""]).sorted()
    return LocalText(([""] + languages).map(joined))
  }

  /// Letter and digit of the Admiralty code; of a sum the worst of its parts'.
  private func grade(_ estimate: KnownEstimate) -> String {
    (estimate.reliability?.rawValue ?? "–") + (estimate.credibility.map { String($0) } ?? "–")
  }

  /// Who gives the value: who is quoted, else the origin, else who published it; of a sum those who give its parts.
  private func saidBy(_ evidence: FigureEvidence) -> Message? {
    if evidence.label == .conflicting { return nil }
    if let total = evidence.recommendedTotal {
      return Message.speakerNamed(name: .local(publishers(of: total)))
    }
    guard let record = evidence.recommendedRecord else { return nil }
    let head = operation.head(of: record)
    if let speaker = speaker(of: head) { return speaker }
    return Message.speakerNamed(name: .local(knowledge.originName(of: record) ?? publisher(of: head)))
  }
}

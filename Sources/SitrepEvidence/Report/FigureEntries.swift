import SitrepModel

extension DayEvidence {
  /// Every figure known: those that lead first, in their order, then by id. A total leads where the profile
  /// names it.
  func figureEntries() -> [Report.Figure] {
    let order = Dictionary(uniqueKeysWithValues: headline.enumerated().map { ($1, $0) })
    func position(of figure: Int) -> Int {
      order[figure].map { Headline.position(of: figureID(figure), in: profile) ?? $0 } ?? .max
    }
    // In their order before they are made: they are too large to be moved about.
    let ordered = figures.indices.map { (position: position(of: figures[$0].figure), index: $0) }
      .sorted {
        if $0.position != $1.position { return $0.position < $1.position }
        return figureID(figures[$0.index].figure) < figureID(figures[$1.index].figure)
      }
    let entries = ordered.mapInParallel(grain: 128) { _, index in
      var entry = entry(of: figures[index])
      entry.headline = order[figures[index].figure] != nil
      return entry
    }
    return Self.withParts(
      profile.totals.isEmpty ? entries : withTotals(entries, positions: ordered.map(\.position)))
  }

  private func withTotals(_ figures: [Report.Figure], positions: [Int]) -> [Report.Figure] {
    var (entries, positions) = (figures, positions)
    let refused = Set(entries.lazy.filter { $0.label == .none }.map(\.id))
    for total in totals(known: Set(entries.lazy.map(\.id)).subtracting(refused)) {
      var total = total
      var position = Headline.position(of: total.id, in: profile)
      if refused.contains(total.id), let index = entries.firstIndex(where: { $0.id == total.id }) {
        // A refusal to count stands beside the sum of the places; it does not displace it.
        let refusal = entries.remove(at: index)
        let refusalPosition = positions.remove(at: index)
        if refusal.headline { position = refusalPosition }
        total.records = (total.records + refusal.records).sorted()
        let codes = Set((total.marks + refusal.marks).map(\.code))
        total.marks = codes.sorted().map { Report.CaveatMark($0) }
      }
      total.headline = position != nil
      positions.append(position ?? .max)
      entries.append(total)
    }
    return entries.indices.sorted {
      (positions[$0], entries[$0].id) < (positions[$1], entries[$1].id)
    }
    .map { entries[$0] }
  }

  /// Marks the key figures about a sub-group that stand under that of the whole.
  private static func withParts(_ figures: [Report.Figure]) -> [Report.Figure] {
    var figures = figures
    for index in figures.indices.dropFirst() where figures[index].headline {
      let (above, figure) = (figures[index - 1], figures[index])
      let isOfOne =
        figure.group != "all" && above.indicator == figure.indicator
        && above.measure == figure.measure && above.unit == figure.unit && above.place == figure.place
      figures[index].ofWhom = isOfOne && (above.group == "all" || above.ofWhom)
    }
    return figures
  }

  func entry(of evidence: FigureEvidence) -> Report.Figure {
    let key = operation.figureKeys[evidence.figure]
    let indicator = text(key.indicator)
    let mask = smallCounts.mask(ofFigure: evidence.figure)
    let shown = evidence.shown
    var entry = Report.Figure(
      id: figureID(evidence.figure), indicator: indicator,
      indicatorName: profile.name(ofIndicator: indicator),
      role: profile.role(ofIndicator: indicator), measure: key.measure, unit: text(key.unit),
      group: text(key.group), place: placeID(key.place) ?? "", placeName: placeName(key.place) ?? LocalText(),
      words: words(of: shown?.quantity, mask), value: value(of: evidence, mask), asOf: evidence.asOf,
      ageDays: evidence.ageDays, label: evidence.label)
    entry.stale = evidence.staleness != .fresh
    entry.agreement = evidence.agreement
    entry.recommended = evidence.recommendedEstimate.map { text($0.id) }
    entry.rule = evidence.step
    // The reason is in the officer's own words, which may tell the number.
    let isExplained = evidence.step == .decision && mask == nil
    entry.decisionReason =
      isExplained ? decisions.decision(onFigure: entry.id).map { text($0.reason) } : nil
    entry.origins = evidence.origins
    entry.reports = evidence.reports
    entry.records = ids(of: evidence.current.estimates + evidence.current.refusals)
    entry.learnedSince = evidence.current.estimates.contains {
      knowledge.knownDay(of: RecordReference(.estimates, Int($0.index))) > view.day
    }
    entry.statements = statements(of: evidence, unit: entry.unit, mask)
    if entry.role == .context, mask == nil {
      entry.earlier = earlierStatements(than: evidence, unit: entry.unit)
    }
    entry.change = change(of: evidence, mask)
    var codes = FigureCaveats.codes(of: evidence, in: knowledge, at: view)
    if entry.change?.message == FigureValue.withheld { codes.insert(.withheld) }
    if mask == nil {
      let quantity = shown?.quantity
      (entry.low, entry.best, entry.high) = (quantity?.low, quantity?.best, quantity?.high)
      entry.spread = evidence.spread
    } else {
      codes.insert(.withheld)
    }
    entry.marks = codes.marks
    return entry
  }

  private func words(of quantity: Quantity?, _ mask: SmallCounts.Mask?) -> String {
    switch mask {
    case .small: "<5"
    case .withheld: ""
    case nil: quantity.map { text($0.words) } ?? ""
    }
  }

  func value(of evidence: FigureEvidence, _ mask: SmallCounts.Mask?) -> Message {
    if let mask { return mask == .small ? FigureValue.coarsened : FigureValue.withheld }
    let unit = text(operation.figureKeys[evidence.figure].unit)
    if evidence.agreement == .conflicting {
      return FigureValue.message(
        ofConflict: evidence.statements.map {
          FigureValue.message(of: $0.estimate.quantity, unit: unit, names: operation.names)
        })
    }
    guard let shown = evidence.shown else { return Message("value.refusal") }
    return FigureValue.message(of: shown.quantity, unit: unit, names: operation.names)
  }

  func statements(
    of evidence: FigureEvidence, unit: String, _ mask: SmallCounts.Mask?
  ) -> [Report.FigureStatement] {
    evidence.statements.enumerated().map { position, statement in
      let estimate = statement.estimate
      let head = operation.estimates[Int(estimate.index)].head
      let quantity = estimate.quantity
      return Report.FigureStatement(
        origin: knowledge.originName(of: estimate.record), publisher: publisher(of: head),
        words: words(of: quantity, mask),
        value: mask == nil
          ? FigureValue.message(of: quantity, unit: unit, names: operation.names) : value(of: evidence, mask),
        low: mask == nil ? quantity.low : nil, best: mask == nil ? quantity.best : nil,
        high: mask == nil ? quantity.high : nil, asOf: estimate.occurred, record: text(estimate.id),
        grade: grade(head), recommended: position == evidence.recommended, reports: statement.reports)
    }
  }

  /// Rule 10 in the report's words; nil in the first report.
  func change(of evidence: FigureEvidence, _ mask: SmallCounts.Mask?) -> Report.FigureChange? {
    guard baseline != nil else { return nil }
    if mask != nil {
      return Report.FigureChange(kind: .notComparable, message: FigureValue.withheld)
    }
    guard changed.contains(evidence.figure) else { return noNewInformation(evidence) }
    if smallCounts.hidesPast(ofFigure: evidence.figure) {
      return Report.FigureChange(
        kind: .notComparable, to: comparedValue(of: evidence), message: FigureValue.withheld)
    }
    guard let before = figuresBefore[evidence.figure] else {
      return Report.FigureChange(
        kind: .new, to: comparedValue(of: evidence),
        message: Message("change.new", ["to": .message(value(of: evidence, nil))]))
    }
    let outcome = ChangeRule.compare(
      previous: before, now: evidence, isCorrected: isCorrected(before, now: evidence))
    if outcome.kind == .noNewInformation { return noNewInformation(evidence) }
    let (from, to) = (value(of: before, nil), value(of: evidence, nil))
    let message =
      outcome.reason.map { reason in
        Message(
          "change.not-comparable",
          ["from": .message(from), "to": .message(to), "reason": .code(reason.code)])
      }
      ?? Message("change.\(outcome.kind.rawValue)", ["from": .message(from), "to": .message(to)])
    return Report.FigureChange(
      kind: outcome.kind, from: comparedValue(of: before), to: comparedValue(of: evidence),
      reason: outcome.reason, message: message)
  }

  private func noNewInformation(_ evidence: FigureEvidence) -> Report.FigureChange {
    let value = comparedValue(of: evidence)
    return Report.FigureChange(
      kind: .noNewInformation, from: value, to: value,
      message: Message("change.no-new-information", ["as_of": .date(evidence.asOf)]))
  }

  private func comparedValue(of evidence: FigureEvidence) -> Value {
    guard let quantity = evidence.shown?.quantity else { return .none }
    return quantity.best.map(Value.amount) ?? .text(text(quantity.words))
  }

  /// Whether the figure then rested on a record that has been replaced or taken back since.
  private func isCorrected(_ before: FigureEvidence, now: FigureEvidence) -> Bool {
    guard let estimate = before.recommendedEstimate else { return false }
    return !knowledge.counts(RecordReference(.estimates, Int(estimate.index)), at: view)
  }
}

import SitrepModel

extension DayEvidence {
  /// Rule 16 in the report's words, from the first key figure of people who are there, away from home before others; in a
  /// conflict from the spread.
  func planningEntries(_ figures: [Report.Figure]) -> [Report.PlanningFigure] {
    guard let basis = planningBasis(figures) else { return [] }
    let (figure, low, high) = basis
    var codes = CaveatSet(figure.marks)
    codes.insert(.computed)
    return PlanningRule.standards.map { standard in
      let needLow = PlanningRule.need(standard, for: low)
      let needHigh = PlanningRule.need(standard, for: high)
      return Report.PlanningFigure(
        item: standard.item, low: needLow, high: needHigh, unit: standard.unit, figure: figure.id,
        personsLow: low, personsHigh: high, standard: standard.reference,
        message: Self.message(low: needLow, high: needHigh, standard), marks: codes.marks)
    }
  }

  /// From a million on in millions, for nobody reads nine digits.
  private static func message(
    low: Amount?, high: Amount?, _ standard: PlanningRule.Standard
  ) -> Message {
    let unit = Value.code(Code(OpenVocabulary.unit, standard.unit))
    func need(_ need: Value, unit: Value) -> Message {
      .planningNeed(item: .code(standard.item.code), need: need, unit: unit)
    }
    guard [low, high].compactMap(\.self).min()?.millions != nil else {
      return need(.range(low, high), unit: unit)
    }
    let millions = Value.range(low?.millions, high?.millions)
    return need(.message(.valueMillions(amount: millions, unit: unit)), unit: .none)
  }

  /// All of them in one sentence, with whose needs they are.
  func planningLine(
    _ planning: [Report.PlanningFigure], _ figures: [Report.Figure]
  ) -> Report.Line? {
    guard let first = planning.first, let figure = figures.first(where: { $0.id == first.figure }) else {
      return nil
    }
    return Report.Line(
      kind: .planning, subject: figure.id,
      message: .planningLine(
        persons: .range(first.personsLow, first.personsHigh), name: .message(figure.name),
        place: .local(figure.placeName), needs: .messages(planning.map(\.message))), marks: first.marks,
      records: figure.records)
  }

  private func planningBasis(
    _ figures: [Report.Figure]
  ) -> (figure: Report.Figure, low: Amount?, high: Amount?)? {
    let there = figures.filter { $0.headline && PeopleThere.areCounted(by: $0) }
    let away = there.filter(PeopleThere.areAwayFromHome)
    for figure in away + there {
      let isConflicting = figure.agreement == .conflicting
      let low = isConflicting ? figure.spread?.low : figure.low
      let high = isConflicting ? figure.spread?.high : figure.high
      if low != nil || high != nil { return (figure, low, high) }
    }
    return nil
  }
}

import SitrepModel

extension DayEvidence {
  /// Rule 16 in the report's words, from the first key figure; in a conflict from the spread.
  func planningEntries(_ figures: [Report.Figure]) -> [Report.PlanningFigure] {
    guard let figure = figures.first(where: \.headline), figure.unit == "persons",
      figure.low != nil || figure.high != nil
    else { return [] }
    let isConflicting = figure.agreement == .conflicting
    let low = isConflicting ? figure.spread?.low : figure.low
    let high = isConflicting ? figure.spread?.high : figure.high
    guard low != nil || high != nil else { return [] }
    var codes = CaveatSet(figure.marks.lazy.map(\.code))
    codes.insert(.computed)
    return PlanningRule.standards.map { standard in
      let needLow = PlanningRule.need(standard, for: low)
      let needHigh = PlanningRule.need(standard, for: high)
      return Report.PlanningFigure(
        item: standard.item, low: needLow, high: needHigh, unit: standard.unit, figure: figure.id,
        personsLow: low, personsHigh: high, standard: standard.reference,
        message: Message(
          "planning.line",
          [
            "item": .code(standard.item.code), "need": .range(needLow, needHigh),
            "unit": .code(Code(OpenVocabulary.unit, standard.unit)), "persons": .range(low, high),
            "standard": .text(standard.reference),
          ]), marks: codes.marks)
    }
  }
}

import SitrepModel

extension DayEvidence {
  /// Numbers that sources give for a time to come, such as the IPC phases of a season ahead: of each kind those for the
  /// widest place, for the others speak when that time is there. They are no figures of the day.
  func projections() -> [Report.DateAhead] {
    let ahead = operation.figureKeys.indices.filter { text(operation.figureKeys[$0].group) == "all" }
      .mapInParallel(grain: 16) { recordsAhead(ofFigure: $0) }.flatMap { $0 }
    if ahead.isEmpty { return [] }
    let width = PlaceWidth(operation.places)
    var widest: [FigureKind: Int] = [:]
    for record in ahead {
      let rank = width.rank(of: key(of: record).place)
      widest[FigureKind(key(of: record)), default: rank] = min(
        widest[FigureKind(key(of: record))] ?? rank, rank)
    }
    return ahead.filter { width.rank(of: key(of: $0).place) == widest[FigureKind(key(of: $0))] }
      .map(projection)
  }

  private func recordsAhead(ofFigure figure: Int) -> [RecordReference] {
    knowledge.figureOrder[figure].filter { $0.day > view.day && $0.stands(at: view) }.map(\.record)
      .filter { record in
        let estimate = operation.estimates[Int(record.index)]
        return !estimate.head.occurred.isOpenStart
          && operation.quantities[Int(estimate.quantity)].hasRange && mask(of: record) == nil
      }
  }

  private func projection(_ record: RecordReference) -> Report.DateAhead {
    let estimate = operation.estimates[Int(record.index)]
    let key = key(of: record)
    let quantity = operation.quantities[Int(estimate.quantity)]
    var codes = quantity.caveats
    codes.insert(.outlook)
    var date = Report.DateAhead(
      date: estimate.head.occurred, daysAhead: estimate.head.occurred.day - view.day, subject: id(of: record),
      message: .aheadProjection(
        name: .message(figureName(text(key.indicator), key.measure, group: text(key.group))),
        place: .optional(placeName(key.place)),
        value: .message(FigureValue.message(of: quantity, unit: text(key.unit), in: operation)),
        origin: .optional(knowledge.originName(of: record))),
      marks: marks(of: [record], and: codes))
    date.record = id(of: record)
    return date
  }

  private func key(of record: RecordReference) -> FigureKey {
    operation.figureKeys[Int(operation.estimates[Int(record.index)].figure)]
  }
}

/// What a figure counts, wherever that is.
private struct FigureKind: Hashable {
  let indicator: Symbol
  let measure: Measure
  let unit: Symbol

  init(_ key: FigureKey) { (indicator, measure, unit) = (key.indicator, key.measure, key.unit) }
}

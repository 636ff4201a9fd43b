import SitrepModel

extension DayEvidence {
  func conditionEntries() -> [Report.ConditionGroup] {
    CurrentConditions.groups(in: knowledge, at: view).map { group in
      let items = group.conditions.map(conditionItem)
      let newest = group.conditions.first.map { operation.head(of: $0).occurred } ?? DateSpan(view.day)
      // What qualifies one of them qualifies the group: a second origin for another thing confirms nothing.
      let codes = CaveatSet(items.lazy.flatMap { $0.marks.map(\.code) })
      return Report.ConditionGroup(
        place: placeID(group.place), placeName: placeName(group.place), sector: group.sector,
        severity: items.compactMap(\.severity).max(), asOf: newest, ageDays: view.day - newest.day,
        items: items, records: items.map(\.record),
        marks: codes.marks)
    }
  }

  private func conditionItem(_ record: RecordReference) -> Report.ConditionItem {
    let condition = operation.conditions[Int(record.index)]
    let head = condition.head
    let age = view.day - head.occurred.day
    let label: Label =
      head.status == .verified ? .verified : head.status == .disputed ? .conflicting : .unverified
    return Report.ConditionItem(
      record: text(head.id), severity: condition.severity.map(Int.init),
      summary: summary(condition.summary, of: head), asOf: head.occurred, ageDays: age,
      origin: knowledge.originName(of: record), source: sourceID(of: head), label: label,
      marks: marks(of: [record], and: age > profile.freshnessDays ? [.carriedForward] : []))
  }

  func responseEntries() -> [Report.ResponseEntry] {
    let records = knowledge.counting(.responses, at: view).filter {
      operation.head(of: $0).occurred.day <= view.day
    }
    return records.map { record in
      let response = operation.responses[Int(record.index)]
      let head = response.head
      let quantity = response.reached.map { operation.quantities[Int($0)] }
      return Report.ResponseEntry(
        id: text(head.id), organisation: actorName(response.organisation), sector: response.sector,
        activity: operation.names.textIfPresent(response.activity),
        reached: quantity.map { FigureValue.message(of: $0, unit: "persons", names: operation.names) },
        low: quantity?.low, high: quantity?.high, place: placeID(head.place),
        placeName: placeName(head.place),
        occurred: head.occurred, summary: summary(response.summary, of: head),
        origin: knowledge.originName(of: record), source: sourceID(of: head),
        marks: marks(of: [record], and: quantity?.caveats ?? []))
    }
    .sorted { ($0.sector?.order ?? .max, $0.id) < ($1.sector?.order ?? .max, $1.id) }
  }

  /// Needs, response and gaps of every sector that is watched or of which something is known.
  func sectorEntries(
    conditions: [Report.ConditionGroup], responses: [Report.ResponseEntry], gaps: [Report.Gap]
  ) -> [Report.SectorStatus] {
    let watched = Set(profile.sectors)
    let known = Set(conditions.map(\.sector)).union(responses.compactMap(\.sector))
    return Sector.allCases.filter { watched.contains($0) || known.contains($0) }.map { sector in
      let needs = conditions.filter { $0.sector == sector }
      return Report.SectorStatus(
        sector: sector, watched: watched.contains(sector), severity: needs.compactMap(\.severity).max(),
        needs: needs, responses: responses.filter { $0.sector == sector },
        gaps: gaps.filter { $0.sector == sector })
    }
  }
}

extension Quantity {
  /// What is to be said of how many, as it was put.
  var caveats: CaveatSet {
    var codes: CaveatSet = []
    if isInterpreted { codes.insert(.wordsAsRange) }
    if kind == .refusal { codes.insert(.noCountByAuthority) }
    return codes
  }
}

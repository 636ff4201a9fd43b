import SitrepModel

extension DayEvidence {
  func conditionEntries() -> [Report.ConditionGroup] {
    CurrentConditions.groups(in: knowledge, at: view).map { group in
      let items = group.conditions.map(conditionItem)
      let newest = group.conditions.first.map { operation.head(of: $0).occurred } ?? DateSpan(view.day)
      // What qualifies one of them qualifies the group: a second origin for another thing confirms nothing.
      let codes = CaveatSet(items.flatMap(\.marks))
      return Report.ConditionGroup(
        place: placeID(group.place), placeName: placeName(group.place), sector: group.sector,
        severity: lastWords(items).compactMap(\.severity).max(), asOf: newest, ageDays: view.day - newest.day,
        items: items, records: items.map(\.record),
        marks: codes.marks)
    }
  }

  /// What each origin last said of a place and sector; what it said before no longer holds. Several records of its last day
  /// all stay, and so do all whose origin is not named: nobody knows which of them is the last.
  private func lastWords(_ items: [Report.ConditionItem]) -> [Report.ConditionItem] {
    var last: [LocalText: Day] = [:]
    for item in items {
      if let origin = item.origin { last[origin] = max(last[origin] ?? item.asOf.day, item.asOf.day) }
    }
    return items.filter { item in item.origin.map { last[$0] == item.asOf.day } ?? true }
  }

  private func conditionItem(_ record: RecordReference) -> Report.ConditionItem {
    let condition = operation.conditions[Int(record.index)]
    let head = condition.head
    let age = view.day - head.occurred.day
    let label: Label =
      head.status == .verified ? .verified : head.status == .disputed ? .conflicting : .unverified
    var item = Report.ConditionItem(
      record: text(head.id), severity: condition.severity.map(Int.init),
      summary: summary(condition.summary, of: head), asOf: head.occurred, ageDays: age,
      origin: knowledge.originName(of: record), source: sourceID(of: head), label: label,
      marks: marks(of: [record], and: age > profile.freshnessDays ? [.carriedForward] : []))
    item.ageDaysLeast = view.leastAge(of: head.occurred)
    item.note = note(of: head)
    return item
  }

  func responseEntries() -> [Report.ResponseEntry] {
    let records = knowledge.counting(.responses, at: view).filter {
      let response = operation.responses[Int($0.index)]
      return response.status == .planned || response.head.occurred.day <= view.day
    }
    return records.map { record in
      let response = operation.responses[Int(record.index)]
      let head = response.head
      let targeted = response.targeted.map { operation.quantities[Int($0)] }
      let reached = response.reached.map { operation.quantities[Int($0)] }
      let unit = reached == nil ? response.targetedUnit : response.reachedUnit
      var codes = reached?.caveats ?? []
      codes.formUnion(targeted?.caveats ?? [])
      var entry = Report.ResponseEntry(
        id: text(head.id), organisation: actorName(response.organisation), sector: response.sector,
        activity: operation.names.textIfPresent(response.activity),
        reached: reached.map { counted($0, response.reachedUnit) }, low: reached?.low, high: reached?.high,
        place: placeID(head.place), placeName: placeName(head.place),
        occurred: head.occurred, summary: summary(of: response),
        origin: knowledge.originName(of: record), source: sourceID(of: head),
        marks: marks(of: [record], and: codes))
      entry.status = response.status
      entry.indicator = operation.names.textIfPresent(response.indicator)
      entry.indicatorName = entry.indicator.map(profile.name(ofIndicator:))
      entry.unit = reached == nil && targeted == nil ? nil : unit.isBlank ? UnitID.persons : text(unit)
      entry.group = operation.names.textIfPresent(response.group)
      entry.targeted = targeted.map { counted($0, response.targetedUnit) }
      (entry.targetedLow, entry.targetedHigh) = (targeted?.low, targeted?.high)
      entry.until = response.until
      entry.note = note(of: head)
      return entry
    }
    .sorted { ($0.sector?.order ?? .max, $0.id) < ($1.sector?.order ?? .max, $1.id) }
  }

  /// What is done, in a sentence; where nobody wrote one, the activity.
  func summary(of response: Response) -> LocalText {
    let told = summary(response.summary, of: response.head)
    guard told.isEmpty, let activity = operation.names.textIfPresent(response.activity) else { return told }
    let language = text(operation.source(of: response.head).language).prefix { $0 != "-" }
    return LocalText([.init(String(language), activity.hasSuffix(".") ? activity : activity + ".")])
  }

  /// How many, with what one of them is: people among them, for households stand beside.
  private func counted(_ quantity: Quantity, _ unit: Symbol) -> Message {
    counted(quantity, unit: unit.isBlank ? UnitID.persons : text(unit))
  }

  /// Words without a digit say themselves what they count, and where there is no number there is nothing of it.
  func counted(_ quantity: Quantity, unit: String) -> Message {
    let value = FigureValue.message(of: quantity, unit: unit, in: operation)
    guard quantity.kind == .number || quantity.kind == .qualified else { return value }
    return Message.responseCount(
      value: .message(value), unit: .code(Code(OpenVocabulary.unit, unit)),
      number: .range(quantity.low, quantity.high))
  }

  /// Needs, current response and gaps of every sector that is watched or of which something is known.
  func sectorEntries(
    conditions: [Report.ConditionGroup], responses: [Report.ResponseEntry], gaps: [Report.Gap]
  ) -> [Report.SectorStatus] {
    let watched = Set(profile.sectors)
    let known = Set(conditions.map(\.sector)).union(responses.compactMap(\.sector))
    let responses = Self.current(responses)
    return Sector.allCases.filter { watched.contains($0) || known.contains($0) }.map { sector in
      let needs = conditions.filter { $0.sector == sector }
      return Report.SectorStatus(
        sector: sector, watched: watched.contains(sector), severity: needs.compactMap(\.severity).max(),
        needs: needs, responses: responses.filter { $0.sector == sector },
        gaps: gaps.filter { $0.sector == sector }.map(\.withinItsSector))
    }
  }
}

extension Report.Gap {
  /// The same below the sector's name, which it does not say again.
  fileprivate var withinItsSector: Report.Gap {
    var gap = self
    gap.message = message.replacing("sector", with: .none)
    return gap
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

import SitrepModel

/// Rule 15: sectors that are watched and of which nothing is known today.
extension DayEvidence {
  /// A gap for each sector of which nothing is known, with what was last known of it. Of a sector with a response, a
  /// figure or a measure something is known, though its needs may not be.
  func sectorGaps(
    _ conditions: [Report.ConditionGroup], _ responses: [Report.ResponseEntry], _ news: SectorNews
  ) -> [Report.Gap] {
    let known = Set(conditions.map(\.sector))
    return profile.sectors.filter { sector in !known.contains { $0 == sector || sector.covers($0) } }
      .map { sector in
        let last = lastCondition(of: sector)
        let ofSector = responses.filter { $0.sector.map { $0 == sector || sector.covers($0) } ?? false }
        let isResponded = !ofSector.isEmpty
        let known = isResponded ? [] : news.told(of: sector)
        return Report.Gap(
          id: "sector:\(sector.rawValue)",
          kind: isResponded || !known.isEmpty ? .needsNotAssessed : .silentSector,
          sector: sector, record: last.map(id),
          message: message(on: sector, last: last, responses: ofSector, known: known),
          marks: last.map { marks(of: [$0]) } ?? [])
      }
  }

  /// - Parameters:
  ///   - responses: those in the sector.
  ///   - known: what else is told of it.
  private func message(
    on sector: Sector, last: RecordReference?, responses: [Report.ResponseEntry], known: [Value]
  ) -> Message {
    let told = last.map { (head: operation.head(of: $0), condition: operation.conditions[Int($0.index)]) }
    return Message(
      !responses.isEmpty
        ? "gap.sector-responded"
        : !known.isEmpty ? "gap.sector-counted" : told == nil ? "gap.sector" : "gap.sector-last",
      [
        "sector": .code(sector.code), "known": .list(ValueList(known)),
        "planned": .flag(!responses.isEmpty && responses.allSatisfy { $0.status == .planned }),
        "as_of": .optional(told?.head.occurred),
        "summary": .optional(told.map { summary($0.condition.summary, of: $0.head) }),
      ])
  }

  /// The newest condition that is known of a sector; of several about one day the first by id.
  private func lastCondition(of sector: Sector) -> RecordReference? {
    var last: (record: RecordReference, day: Day, id: Symbol)?
    for record in knowledge.counting(.conditions, at: view) {
      let condition = operation.conditions[Int(record.index)]
      let (day, id) = (condition.head.occurred.day, condition.head.id)
      guard condition.sector == sector || sector.covers(condition.sector), day <= view.day else { continue }
      let isNewer =
        last.map { day > $0.day || (day == $0.day && operation.names.precedes(id, $0.id)) } ?? true
      if isNewer { last = (record, day, id) }
    }
    return last?.record
  }
}

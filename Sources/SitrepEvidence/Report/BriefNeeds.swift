import SitrepModel

extension DayEvidence {
  private static let briefSectors = 4
  private static let briefNeeds = 2
  private static let briefResponders = 2

  /// The line on needs, with its dates and sectors. The line on who responds, which stands beside it, need not repeat the
  /// date, nor the sectors of who responds in these alone.
  private struct Needs {
    var lead: Report.Line
    /// Of fewer sectors.
    var short: Report.Line
    var more: [Report.Line] = []
    var sectors: Set<Sector> = []
    var dates: DateSpan?
  }

  /// The lines on needs and on who responds. Where there is no room, they tell of fewer sectors and of one who responds.
  ///
  /// - Parameter access: the lines on access, which tell of some conditions already.
  func needsLine(_ report: Report, besides access: Report.Line?) -> Report.BriefLine {
    let needs = needsInBrief(report, besides: access)
    var line = Report.BriefLine(
      kind: .needs, lead: needs.lead,
      also: [responseInBrief(report, besides: needs, atMost: Self.briefResponders, withSectors: true)],
      more: needs.more)
    line.short = [needs.short, responseInBrief(report, besides: needs, atMost: 1, withSectors: false)]
    return line
  }

  /// The sectors of which something is known at the place of the first key figure and in what lies in it, or else
  /// anywhere, the worst first, with what is said of the worst; where nothing is current, what was last known of any
  /// sector.
  /// - Parameter access: the lines on access; where they tell of a measure that is over, conditions of roads from before
  ///   that are left out.
  private func needsInBrief(_ report: Report, besides access: Report.Line?) -> Needs {
    let place = report.figures.first(where: \.headline)?.place
    let isReopened = report.policies.contains { $0.measure == access?.subject && $0.stage.isOver }
    let conditions = report.conditions.filter {
      $0.subject != access?.subject && !(isReopened && $0.sector == .log)
    }
    let within = place.map { placesWithin($0).union([$0]) } ?? []
    let here = conditions.filter { $0.place.map(within.contains) ?? false }
    let groups = (here.isEmpty ? conditions : here).sorted(by: Self.isWorse)
    var sectors: Set<Sector> = []
    let worst = groups.filter { sectors.insert($0.sector).inserted }.compactMap { group in
      newestOfTheWorst(group).map { (group: group, item: $0) }
    }
    guard !worst.isEmpty else {
      let line =
        report.gaps.first { $0.message.key == Message.Key.gapSectorLast }
        .map { Report.Line(kind: .gap, subject: $0.id, message: $0.message, marks: $0.marks) }
        ?? unknown("brief.no-needs")
      return Needs(lead: line, short: line)
    }
    let told = Array(worst.prefix(Self.briefSectors))
    let dates = DateSpan(covering: told.map(\.item.asOf))
    return Needs(
      lead: sectorsInBrief(told, of: worst.count),
      short: sectorsInBrief(Array(worst.prefix(Self.briefNeeds)), of: worst.count),
      more: worst.prefix(Self.briefNeeds).compactMap { needInBrief($0.group, $0.item, besides: dates) },
      sectors: Set(told.map(\.group.sector)), dates: dates)
  }

  /// - Parameter count: of all sectors in which something is known.
  private func sectorsInBrief(
    _ worst: [(group: Report.ConditionGroup, item: Report.ConditionItem)], of count: Int
  ) -> Report.Line {
    let items = worst.map(\.item)
    let dates = items.map(\.asOf)
    let sectors = worst.map { group, item in
      Message.briefSector(
        sector: .code(group.sector.code), severity: .optional(item.severity), label: .coded(item.ownLabel))
    }
    return Report.Line(
      kind: .condition, subject: worst.map(\.group.sector.rawValue).joined(separator: "+"),
      message: .briefNeeds(
        asOf: .optional(DateSpan(covering: dates)), age: Self.ages(of: items), sectors: .messages(sectors),
        others: .whole(count - worst.count)
      )
      .adding("exact", .flag(dates.contains { !$0.isImprecise })),
      marks: CaveatSet(items.flatMap(\.marks)).marks, records: items.map(\.record))
  }

  /// What is said of one place and sector; only its severity, where a line has no room for the sentence.
  func conditionInBrief(_ group: Report.ConditionGroup) -> Report.Line? {
    guard let item = newestOfTheWorst(group) else { return nil }
    var line = needInBrief(group, item) ?? sectorsInBrief([(group, item)], of: 1)
    line.subject = group.subject
    return line
  }

  func newestOfTheWorst(_ group: Report.ConditionGroup) -> Report.ConditionItem? {
    group.items.first { $0.severity == group.severity }
  }

  /// From the latest day that any of them may be about to the earliest.
  private static func ages(of items: [Report.ConditionItem]) -> Value {
    .range(
      Amount(items.map(\.ageDaysLeast).min() ?? 0), Amount(items.map(\.ageDays).max() ?? 0))
  }

  /// What is said of a need, where one sentence of it has room.
  ///
  /// - Parameter dates: those that stand before it and need not be said again.
  private func needInBrief(
    _ group: Report.ConditionGroup, _ item: Report.ConditionItem, besides dates: DateSpan? = nil
  ) -> Report.Line? {
    item.summary.opening(atMost: Self.briefSummary).map { summary in
      Report.Line(
        kind: .condition, subject: group.subject,
        message: .briefNeed(
          sector: .code(group.sector.code), same: .flag(item.asOf == dates), label: .coded(item.ownLabel),
          asOf: .date(item.asOf), age: item.age, summary: .local(summary.withoutFinalPoint)),
        marks: item.marks, records: [item.record])
    }
  }

  /// Who is known to respond, and when that was last said.
  private func responseInBrief(
    _ report: Report, besides needs: Needs, atMost most: Int, withSectors: Bool
  ) -> Report.Line {
    // Who acts stands before who plans to.
    let newest = report.responses.sorted { one, other in
      if (one.status == .planned) != (other.status == .planned) { return other.status == .planned }
      return (one.occurred.day, one.id) > (other.occurred.day, other.id)
    }
    guard let first = newest.first else { return unknown("brief.no-response") }
    var seen: Set<LocalText> = []
    let names = newest.compactMap(\.responder).filter { seen.insert($0).inserted }
    let told = names.prefix(most).map { name in
      let ofName = newest.filter { $0.responder == name }
      let own = Set(ofName.compactMap(\.sector))
      return Message.briefResponder(
        organisation: .local(name),
        sectors: !withSectors || own.isSubset(of: needs.sectors) ? .none : sectorsInBrief(own),
        planned: .flag(ofName.allSatisfy { $0.status == .planned }))
    }
    return Report.Line(
      kind: .response, subject: first.id,
      message: .briefResponse(
        organisations: .messages(told), others: .whole(max(0, names.count - most)),
        same: .flag(needs.dates?.holds(first.occurred) ?? false), asOf: .date(first.occurred)),
      // How many they reached is not told here, nor what is to be said of that.
      marks: first.marks.filter { ![.noCountByAuthority, .wordsAsRange].contains($0.code) },
      records: newest.map(\.id))
  }

  /// Sectors in their order, to be named where a response in them is no answer to the needs that are told.
  private func sectorsInBrief(_ sectors: Set<Sector>) -> Value {
    .messages(
      sectors.sorted { $0.order < $1.order }.map {
        Message.briefSector(sector: .code($0.code), severity: .none, label: .none)
      })
  }
}

extension Report.ResponseEntry {
  fileprivate var responder: LocalText? { organisation ?? origin }
}

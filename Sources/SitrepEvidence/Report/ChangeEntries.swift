import SitrepModel

extension DayEvidence {
  /// What is new or different since the previous report: figures, then measures, then what happened.
  func changeEntries(
    _ figures: [Report.Figure], _ policies: [Report.Policy], _ events: [Report.EventEntry]
  ) -> [Report.Change] {
    guard let baseline else { return [] }
    var changes = byPlace(figures.mapInParallel(grain: 256, figureChange).compactMap { $0 })
    changes += newRefusals(figures, since: baseline)
    changes += goneFigures(figures)
    changes += policyChanges(policies, since: baseline)
    changes += eventChanges(events, since: baseline)
    return changes
  }

  private func figureChange(_ figure: Report.Figure) -> Report.Change? {
    guard figure.role != .context, let change = figure.change, change.kind != .noNewInformation,
      change.kind != .unchanged, change.message != FigureValue.withheld || change.to != .none
    else { return nil }
    var entry = Report.Change(
      kind: change.kind, subject: figure.id, from: change.from, to: change.to, reason: change.reason,
      message: .changesFigure(
        name: .message(figure.name), place: .local(figure.placeName), change: .message(change.message),
        saidBy: .optional(figure.saidBy), asOf: .date(figure.asOf), label: .code(figure.label.code)),
      records: figure.records, marks: figure.marks)
    (entry.place, entry.label) = (figure.place, figure.label)
    return entry
  }

  /// Who else has given no count, beside a figure that this leaves as it was.
  private func newRefusals(_ figures: [Report.Figure], since baseline: Viewpoint) -> [Report.Change] {
    let refused = byID(self.figures.filter { !$0.current.refusals.isEmpty })
    if refused.isEmpty { return [] }
    let positions = Dictionary(
      figures.indices.map { (figures[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    return refused.compactMap { evidence in
      let refusals = evidence.current.refusals.filter {
        knowledge.shownDay(of: $0.record, in: view.edition) > baseline.knownBy
      }
      guard !refusals.isEmpty, let position = positions[figureID(evidence.figure)] else { return nil }
      let figure = figures[position]
      guard figure.role != .context, figure.change?.kind != .new else { return nil }
      return Report.Change(
        kind: .new, subject: figure.id,
        message: .gapNoCount(
          name: .message(figure.name), place: .local(figure.placeName),
          speakers: .list(ValueList(refusals.map(refuser)))),
        records: ids(of: refusals),
        marks: marks(of: refusals.map(\.record), and: [.noCountByAuthority]))
    }
  }

  /// Figures of the previous report of which nothing is left.
  private func goneFigures(_ figures: [Report.Figure]) -> [Report.Change] {
    let present = Set(self.figures.map(\.figure))
    return figuresBefore.filter { !present.contains($0.key) }
      .map { figure, before in
        let entry = entry(of: before)
        let isHidden = smallCounts.hidesPast(ofFigure: figure)
        return Report.Change(
          kind: .gone, subject: entry.id, from: isHidden ? .none : .text(entry.words),
          message: .changesGone(
            name: .message(entry.name), place: .local(entry.placeName),
            from: .message(isHidden ? FigureValue.withheld : entry.value)), records: entry.records,
          marks: isHidden ? [Report.CaveatMark(.withheld)] : [])
      }
      .sorted { $0.subject < $1.subject }
  }

  /// Ids of the records of a table that readers could not know of then, and that count now.
  func newRecords(_ table: RecordTable, since baseline: Viewpoint) -> Set<String> {
    Set(
      knowledge.facts(of: table).lazy.filter { self.isNew($0, since: baseline) }.map { self.text($0.id) })
  }

  /// Whether readers of the edition could not know of a record by a report's cut-off, and it counts now.
  private func isNew(_ facts: RecordFacts, since baseline: Viewpoint) -> Bool {
    facts.visibility.shownDay(in: view.edition) > baseline.knownBy && facts.counts(at: view)
  }

  /// Rule 2 in the report's words: what was replaced or taken back, and what stands in its place.
  func correctionEntries() -> [Report.Correction] {
    var grounds = knowledge.supersession.superseded.mapInParallel(grain: 512) { replaced($0) }
      .compactMap { $0 }
    for table in RecordTable.allCases {
      let retracted = knowledge.records(of: table) {
        $0.isRetracted && $0.visibility.isShown(at: view) && $0.replacedDay > view.knownBy
      }
      for record in retracted where operation.head(of: record).supersedes.isBlank {
        grounds.append(correction(of: record, by: nil))
      }
    }
    let corrections =
      series?.corrections.entries(on: grounds) { correction(on: $0) }
      ?? grounds.mapInParallel(grain: 512) { correction(on: $0) }
    return corrections.sorted { $0.record < $1.record }
  }

  private func replaced(_ record: RecordReference) -> CorrectionGrounds? {
    guard knowledge.isShown(record, at: view),
      let replacement = knowledge.supersession.replacements(of: record)
        .last(where: { knowledge.isKnown($0, at: view) })
    else { return nil }
    return correction(of: record, by: replacement)
  }

  private func correction(of record: RecordReference, by replacement: RecordReference?) -> CorrectionGrounds {
    let isWithheld = replacement.map { knowledge.facts(of: $0).isWithheld(at: view) } ?? false
    let newest = replacement ?? record
    let learned =
      isWithheld ? knowledge.knownDay(of: newest) : knowledge.shownDay(of: newest, in: view.edition)
    return CorrectionGrounds(
      record: record, replacement: replacement, registers: knowledge.registers,
      isNew: baseline.map { learned > $0.knownBy } ?? true, isReplacementWithheld: isWithheld,
      isMasked: mask(of: record) != nil,
      isReplacementMasked: replacement.map { mask(of: $0) != nil } ?? false)
  }

  private func correction(on grounds: CorrectionGrounds) -> Report.Correction {
    let (record, replacement, isWithheld) = (
      grounds.record, grounds.replacement, grounds.isReplacementWithheld
    )
    let isRetracted = replacement.map { operation.head(of: $0).status == .retracted } ?? true
    let from = grounds.isMasked ? nil : words(of: record)
    let isTold = !isWithheld && !isRetracted && !grounds.isReplacementMasked
    let to = isTold ? replacement.flatMap { words(of: $0) } : nil
    let key =
      isWithheld ? "correction.withheld" : isRetracted ? "correction.retracted" : "correction.replaced"
    let id = id(of: record)
    return Report.Correction(
      record: id, replacedBy: isWithheld ? nil : replacement.map { self.id(of: $0) },
      figure: figureID(of: record), from: from?.original, to: to?.original, isNew: grounds.isNew,
      message: Message(
        key,
        [
          "record": .text(id), "from": .optional(from.map(Message.told)),
          "to": .optional(to.map(Message.told)),
        ]))
  }

  private func figureID(of record: RecordReference) -> String? {
    guard record.table == .estimates else { return nil }
    return figureID(Int(operation.estimates[Int(record.index)].figure))
  }

  /// The words of an estimate, whether they may be shown or not.
  private func words(of record: RecordReference) -> QuotedWords? {
    guard record.table == .estimates else { return nil }
    let estimate = operation.estimates[Int(record.index)]
    return operation.quoted(operation.quantities[Int(estimate.quantity)])
  }

  /// Rule 12, late additions: records known since the previous report about a time before it. Background does
  /// not come late.
  func lateEntries(_ policies: [Report.Policy]) -> [Report.LateAddition] {
    guard let baseline else { return [] }
    let background = Set(policies.filter(\.background).map(\.measure))
    var late: [Report.LateAddition] = []
    for table in RecordTable.allCases {
      let learned = knowledge.records(of: table) { isNew($0, since: baseline) }
      late += learned.mapInParallel(grain: 256) { record -> Report.LateAddition? in
        let head = operation.head(of: record)
        guard isPast(head.occurred, by: baseline), !isBackground(record, measures: background)
        else { return nil }
        return lateEntry(record, head)
      }
      .compactMap { $0 }
    }
    return late.sorted { ($0.occurred.day, $0.record) < ($1.occurred.day, $1.record) }
  }

  /// Whether a date lies before the previous report; where later knowledge of a day is asked for, up to that day.
  func isPast(_ date: DateSpan, by baseline: Viewpoint) -> Bool {
    !date.isOpenEnd && date.latest < baseline.day + (view.knownBy > view.day ? 1 : 0)
  }

  private func isBackground(_ record: RecordReference, measures: Set<String>) -> Bool {
    let index = Int(record.index)
    switch record.table {
    case .estimates:
      let indicator = operation.figureKeys[Int(operation.estimates[index].figure)].indicator
      return profile.role(ofIndicator: text(indicator)) == .context
    case .policies: return measures.contains(text(operation.policies[index].measure))
    case .statements: return operation.statements[index].kind == .context
    default: return false
    }
  }

  private func lateEntry(_ record: RecordReference, _ head: RecordHead) -> Report.LateAddition {
    Report.LateAddition(
      record: text(head.id), figure: figureID(of: record), occurred: head.occurred,
      message: record.table == .estimates ? lateFigure(record, head) : lateText(record, head),
      marks: marks(of: [record], and: mask(of: record) == nil ? [] : [.withheld]))
  }

  private func lateFigure(_ record: RecordReference, _ head: RecordHead) -> Message {
    let key = operation.figureKeys[Int(operation.estimates[Int(record.index)].figure)]
    return .lateFigure(
      name: .message(figureName(text(key.indicator), key.measure, group: text(key.group))),
      place: .optional(placeName(key.place)),
      words: .optional(mask(of: record) == nil ? words(of: record).map(Message.told) : nil),
      publisher: .local(publisher(of: head)), occurred: .date(head.occurred))
  }

  private func lateText(_ record: RecordReference, _ head: RecordHead) -> Message {
    Message.lateRecord(
      summary: .local(summary(operation.record(record).summary, of: head)),
      publisher: .local(publisher(of: head)), occurred: .date(head.occurred))
  }
}

/// What the entry of a correction hangs on.
struct CorrectionGrounds: EntryGrounds {
  let record: RecordReference
  /// nil where it was taken back.
  let replacement: RecordReference?
  /// The number of the registers and settings, as known then.
  let registers: Int
  let isNew: Bool
  let isReplacementWithheld: Bool
  let isMasked: Bool
  let isReplacementMasked: Bool
}

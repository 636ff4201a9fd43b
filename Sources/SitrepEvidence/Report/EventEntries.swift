import SitrepModel

extension DayEvidence {
  func eventEntries() -> [Report.EventEntry] {
    knowledge.counting(.events, at: view).map { record in
      let event = operation.events[Int(record.index)]
      let head = event.head
      let isAhead = head.occurred.day > view.day
      var entry = Report.EventEntry(
        id: text(head.id), kind: event.kind, occurred: head.occurred, until: event.until, ahead: isAhead,
        daysAhead: isAhead ? head.occurred.day - view.day : nil, place: placeID(head.place),
        placeName: placeName(head.place), summary: summary(event.summary, of: head),
        origin: knowledge.originName(of: record), source: sourceID(of: head), marks: marks(of: [record]))
      entry.note = note(of: head)
      return entry
    }
    .sorted { ($0.occurred.day, $0.id) < ($1.occurred.day, $1.id) }
  }

  /// Events to come, numbers for a time to come, the first days of measures that are still to start, and the last days
  /// of those that count.
  func datesAhead(_ events: [Report.EventEntry], _ policies: [Report.Policy]) -> [Report.DateAhead] {
    var dates = events.filter(\.ahead).map { event in
      Report.DateAhead(
        date: event.occurred, daysAhead: event.occurred.day - view.day, subject: event.id,
        message: event.message,
        marks: event.marks)
    }
    dates += projections()
    for policy in policies where !policy.background && policy.clock != nil {
      let type = policy.type.map { Value.code(Code(OpenVocabulary.policyType, $0)) } ?? .none
      if let start = policy.start, !start.isOpenStart, start.earliest > view.day {
        dates.append(
          Report.DateAhead(
            date: start, daysAhead: start.earliest - view.day, subject: policy.measure,
            message: .aheadPolicyStart(
              type: type, place: .optional(policy.placeName), unconfirmed: .flag(policy.stage.isDecided)),
            marks: policy.marks))
      }
      guard let end = policy.end, !end.isOpenEnd, end.latest >= view.day else { continue }
      dates.append(
        Report.DateAhead(
          date: end, daysAhead: end.earliest - view.day, subject: policy.measure,
          message: .aheadPolicy(
            type: type, place: .optional(policy.placeName),
            unconfirmed: .flag(policy.stage.isDecided || policy.startBasis == .declared),
            start: .optional(policy.start), basis: .coded(policy.endBasis)),
          marks: policy.marks))
    }
    return dates.sorted {
      ($0.date.day, $0.subject, $0.message.key) < ($1.date.day, $1.subject, $1.message.key)
    }
  }
}

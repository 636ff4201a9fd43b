import SitrepModel

extension DayEvidence {
  /// Every record that a part of the report shows or rests on, in the order of tables and ids.
  func recordEntries(in report: Report) -> [Report.RecordEntry] {
    var shown = SymbolSet()
    func show(_ ids: some Sequence<String>) {
      for id in ids { if let symbol = operation.names.known(id) { _ = shown.insert(symbol) } }
    }
    for figure in report.figures {
      show(figure.records)
      show(figure.earlier.lazy.map(\.record))
    }
    for claim in report.claims { show(claim.claims.lazy.map(\.record)) }
    for group in report.conditions { show(group.records) }
    for policy in report.policies { show(policy.steps.lazy.map(\.record)) }
    show(report.responses.lazy.map(\.id))
    show(report.events.lazy.map(\.id))
    show(report.statements.lazy.map(\.id))
    show(report.gaps.lazy.compactMap(\.record))
    show(report.corrections.lazy.map(\.record))
    show(report.corrections.lazy.compactMap(\.replacedBy))
    show(report.late.lazy.map(\.record))
    for change in report.changes { show(change.records) }
    for narrative in report.narratives { show(narrative.cites) }
    let records = RecordTable.allCases.flatMap { table in
      knowledge.records(of: table) { shown.contains($0.id) && $0.sensitivity <= view.edition }
        .sorted { operation.names.precedes(knowledge.facts(of: $0).id, knowledge.facts(of: $1).id) }
    }
    return records.mapInParallel(grain: 512) { recordEntry($0, operation.head(of: $0)) }
  }

  private func recordEntry(_ record: RecordReference, _ head: RecordHead) -> Report.RecordEntry {
    let details = operation.details(of: head)
    let source = operation.source(of: head)
    var entry = Report.RecordEntry(
      id: text(head.id), table: record.table.rawValue, source: sourceID(of: head),
      origin: knowledge.originName(of: record), attributedTo: speaker(of: head), place: placeID(head.place),
      occurred: head.occurred,
      known: ZonedMoment(instant: knowledge.knownInstant(of: record), zone: profile.zone),
      entered: head.entered != nil, reliability: source.reliability,
      credibility: head.credibility.map(Int.init),
      grade: grade(head), status: head.status, verifiedBy: operation.names.textIfPresent(details.verifiedBy),
      locator: operation.names.textIfPresent(details.locator), summary: LocalText())
    entry.learnedSince = knowledge.knownDay(of: record) > view.day
    var codes = caveats(of: [record])
    let index = Int(record.index)
    switch record.table {
    case .estimates: fill(&entry, &codes, withEstimate: index)
    case .conditions: entry.summary = summary(operation.conditions[index].summary, of: head)
    case .policies: entry.summary = summary(operation.policies[index].summary, of: head)
    case .responses: entry.summary = summary(operation.responses[index].summary, of: head)
    case .events: entry.summary = summary(operation.events[index].summary, of: head)
    case .statements: entry.summary = summary(operation.statements[index].summary, of: head)
    }
    entry.marks = codes.marks
    return entry
  }

  private func fill(_ entry: inout Report.RecordEntry, _ codes: inout CaveatSet, withEstimate index: Int) {
    let estimate = operation.estimates[index]
    let quantity = operation.quantities[Int(estimate.quantity)]
    let figure = Int(estimate.figure)
    entry.figure = figureID(figure)
    entry.method = estimate.method
    if let mask = mask(of: RecordReference(.estimates, index)) {
      entry.words = mask == .small ? "<5" : nil
      (entry.locator, entry.verifiedBy) = (nil, nil)
      codes.insert(.withheld)
    } else {
      entry.words = text(quantity.words)
      (entry.low, entry.best, entry.high) = (quantity.low, quantity.best, quantity.high)
      codes.formUnion(quantity.caveats)
    }
  }

  /// The sources of the records shown, in order of id.
  func sourceEntries(_ records: [Report.RecordEntry]) -> [Report.SourceEntry] {
    var bySource: [String: [String]] = [:]
    for record in records { bySource[record.source, default: []].append(record.id) }
    return operation.sources.compactMap { source in
      guard let taken = bySource[text(source.id)] else { return nil }
      return Report.SourceEntry(
        id: text(source.id), publisher: text(source.publisher),
        title: operation.names.textIfPresent(source.title), url: operation.names.textIfPresent(source.url),
        published: source.published, accessed: source.accessed,
        language: operation.names.textIfPresent(source.language),
        origin: knowledge.origins.name(of: source, in: operation), relation: source.relation,
        kind: source.kind, reliability: source.reliability, records: taken,
        marks: source.isPublicationUnknown ? [Report.CaveatMark(.publicationUnknown)] : [])
    }
    .sorted { $0.id < $1.id }
  }

  /// The places that the report names, and those they lie in, in order of id.
  func placeEntries(_ records: [Report.RecordEntry], _ figures: [Report.Figure]) -> [Report.PlaceEntry] {
    var wanted = Set(records.lazy.compactMap(\.place)).union(figures.lazy.map(\.place))
    let byID = Dictionary(operation.places.map { (text($0.id), $0) }, uniquingKeysWith: { first, _ in first })
    var queue = Array(wanted)
    while let next = queue.popLast() {
      for parent in byID[next]?.parents ?? [] where wanted.insert(text(parent)).inserted {
        queue.append(text(parent))
      }
    }
    return operation.places.filter { wanted.contains(text($0.id)) }.map { place in
      Report.PlaceEntry(
        id: text(place.id), name: text(place.name), localName: operation.localName(of: place),
        type: place.type, parents: place.parents.map(text),
        pcode: operation.names.textIfPresent(place.pcode), iso3: operation.names.textIfPresent(place.iso3),
        latitude: place.latitude, longitude: place.longitude, precisionKilometres: place.precisionKilometres)
    }
    .sorted { $0.id < $1.id }
  }
}

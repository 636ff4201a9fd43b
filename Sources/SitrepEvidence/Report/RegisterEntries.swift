import SitrepModel

extension DayEvidence {
  /// Every record that a part of the report shows or rests on, in the order of tables and ids.
  func recordsShown(in report: Report) -> [RecordReference] {
    var ids: [String] = []
    if extent == .dataRows {
      // There may be a great many, and rows of data name no others of them.
      for index in report.figures.indices { ids += report.figures[index].records }
      var rest = report
      rest.figures = []
      rest.forEachRecord { ids.append($0) }
    } else {
      report.forEachRecord { ids.append($0) }
    }
    var shown = SymbolSet()
    for symbol in ids.mapInParallel(grain: 4096, operation.names.known) {
      if let symbol { _ = shown.insert(symbol) }
    }
    return RecordTable.allCases.flatMap { [shown] table in
      knowledge.records(of: table) { shown.contains($0.id) && !$0.isWithheld(at: view) }
        .sorted { operation.names.precedes(knowledge.facts(of: $0).id, knowledge.facts(of: $1).id) }
    }
  }

  func recordEntries(_ records: [RecordReference]) -> [Report.RecordEntry] {
    // Of a record that rows of data name they ask for its source alone.
    if extent == .dataRows { return records.mapInParallel(grain: 512) { namedEntry(of: $0) } }
    let grounds = records.mapInParallel(grain: 512) { record in
      RecordGrounds(
        record: record, registers: knowledge.registers, mask: mask(of: record),
        isUnreviewed: knowledge.isUnreviewed(record, at: view),
        isLearnedSince: knowledge.shownDay(of: record, in: view.edition) > view.day)
    }
    return series?.records.entries(on: grounds) { recordEntry(on: $0) }
      ?? grounds.mapInParallel(grain: 512) { recordEntry(on: $0) }
  }

  /// No more of a record than what it is, whose, and about when.
  private func namedEntry(of record: RecordReference) -> Report.RecordEntry {
    let head = operation.head(of: record)
    return Report.RecordEntry(
      id: text(head.id), table: record.table.rawValue, source: sourceID(of: head), place: placeID(head.place),
      occurred: head.occurred, entered: head.entered != nil, grade: "", status: head.status,
      summary: LocalText())
  }

  private func recordEntry(on grounds: RecordGrounds) -> Report.RecordEntry {
    let record = grounds.record
    let head = operation.head(of: record)
    let details = operation.details(of: head)
    let source = operation.source(of: head)
    var entry = Report.RecordEntry(
      id: text(head.id), table: record.table.rawValue, source: sourceID(of: head),
      origin: knowledge.originName(of: record),
      attributedTo: speaker(of: head), place: placeID(head.place),
      occurred: head.occurred,
      known: ZonedMoment(instant: knowledge.knownInstant(of: record), zone: profile.zone),
      entered: head.entered != nil, reliability: source.reliability,
      credibility: head.credibility.map(Int.init),
      grade: grade(head), status: head.status, verifiedBy: operation.names.textIfPresent(details.verifiedBy),
      locator: operation.names.textIfPresent(details.locator), summary: LocalText())
    entry.note = note(of: head)
    entry.attributionKind = head.attributionKind
    entry.learnedSince = grounds.isLearnedSince
    var codes = caveats(of: [record])
    let index = Int(record.index)
    switch record.table {
    case .estimates: fill(&entry, &codes, withEstimate: index, grounds.mask)
    case .responses: entry.summary = summary(of: operation.responses[index])
    default: entry.summary = summary(operation.record(record).summary, of: head)
    }
    entry.marks = codes.marks
    return entry
  }

  private func fill(
    _ entry: inout Report.RecordEntry, _ codes: inout CaveatSet, withEstimate index: Int,
    _ mask: SmallCounts.Mask?
  ) {
    let estimate = operation.estimates[index]
    let quantity = operation.quantities[Int(estimate.quantity)]
    let figure = Int(estimate.figure)
    entry.figure = figureID(figure)
    entry.method = estimate.method
    if let mask {
      entry.words = mask == .small ? "<5" : nil
      entry.quoted = entry.words.map { QuotedWords($0, in: "") }
      (entry.locator, entry.verifiedBy, entry.note) = (nil, nil, nil)
      codes.insert(.withheld)
    } else {
      entry.words = text(quantity.words)
      entry.quoted = operation.quoted(quantity)
      (entry.low, entry.best, entry.high) = (quantity.low, quantity.best, quantity.high)
      codes.formUnion(quantity.caveats)
    }
  }

  /// The sources of the records shown, in order of id.
  func sourceEntries(_ records: [RecordReference]) -> [Report.SourceEntry] {
    var taken = [[RecordReference]](repeating: [], count: operation.sources.count)
    for record in records { taken[Int(operation.head(of: record).source)].append(record) }
    return taken.indices.filter { !taken[$0].isEmpty }.mapInParallel(grain: 64) { [taken] index in
      let source = operation.sources[index]
      var entry = Report.SourceEntry(
        id: text(source.id), publisher: knowledge.texts.publishers[index], title: title(of: source),
        url: operation.names.textIfPresent(source.url),
        published: source.published, accessed: source.accessed,
        language: operation.names.textIfPresent(source.language),
        origin: knowledge.origins.name(of: source, in: operation).map(knowledge.texts.localName),
        relation: source.relation,
        kind: source.kind, reliability: source.reliability, records: taken[index].map(id),
        marks: source.isPublicationUnknown ? [Report.CaveatMark(.publicationUnknown)] : [])
      entry.note = operation.names.textIfPresent(source.note)
      return entry
    }
    .sorted { $0.id < $1.id }
  }

  /// A title is a name: where a language has none, it stands as it was published.
  private func title(of source: Source) -> LocalText? {
    let title = operation.localText(of: source.title, sourceLanguage: "")
    return title.isEmpty ? nil : title
  }

  /// The places that the report names, and those they lie in, in order of id.
  func placeEntries(_ records: [RecordReference], _ figures: [Report.Figure]) -> [Report.PlaceEntry] {
    var isNamed = [Bool](repeating: false, count: operation.places.count)
    for record in records {
      if let place = operation.head(of: record).place { isNamed[Int(place.index)] = true }
    }
    var wanted = Set(isNamed.indices.filter { isNamed[$0] }.compactMap { placeID(PlaceIndex($0)) })
    for index in figures.indices { wanted.insert(figures[index].place) }
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

/// What a record's entry hangs on.
struct RecordGrounds: EntryGrounds {
  let record: RecordReference
  /// The number of the registers and settings, as known then.
  let registers: Int
  let mask: SmallCounts.Mask?
  let isUnreviewed: Bool
  /// Whether readers could not know of it by the day's own cut-off.
  let isLearnedSince: Bool
}

import SitrepModel

extension DayEvidence {
  /// What is known of each place beyond the key figures, at the level that the operation asks for, in the order of rule
  /// 21; a parent's figures stay its own. The officer's paragraphs stand with the place of the first figure, before all.
  func situationEntries(
    _ figures: [Report.Figure], _ narratives: [Report.NarrativeEntry]
  ) -> [Report.PlaceSituation] {
    let places = situationPlaces()
    let sections = profile.sections ?? Section.codes
    let keyFiguresStandApart = sections.contains(Section.keyFigures.rawValue)
    var lines: [String: [Report.Line]] = [:]
    let current = figures.indices.filter { figures[$0].role != .context && !figures[$0].isExpired }
    let sentences = current.mapInParallel(grain: 256) { index in
      figures[index].headline && keyFiguresStandApart ? nil : line(of: figures[index])
    }
    for (index, line) in zip(current, sentences) {
      let place = places[figures[index].place] ?? figures[index].place
      if let line { lines[place, default: []].append(line) }
    }
    let paragraphs = narratives.filter { $0.section == Section.situation.rawValue }
    let leading = current.first.map { places[figures[$0].place] ?? figures[$0].place }
    let told = paragraphs.isEmpty ? [] : [leading].compactMap(\.self)
    let entries = placeRows(of: Set(lines.keys).union(told)).map { row in
      let id = knowledge.texts.placeIDs[row.place]
      return Report.PlaceSituation(
        place: id, placeName: knowledge.texts.placeNames[row.place], lines: lines[id] ?? [],
        narratives: id == leading ? paragraphs : [])
    }
    .filter { !$0.lines.isEmpty || !$0.narratives.isEmpty }
    if entries.isEmpty, !paragraphs.isEmpty {
      return [Report.PlaceSituation(place: "", placeName: LocalText(), lines: [], narratives: paragraphs)]
    }
    return entries.filter { !$0.narratives.isEmpty } + entries.filter(\.narratives.isEmpty)
  }

  /// The sentence of a figure: value, label, date, age, and how many stand behind it.
  func line(
    of figure: Report.Figure, key: String = "figure.line", value: Message? = nil, saidBy: Message? = nil,
    refusedBy: [Value] = []
  ) -> Report.Line {
    Report.Line(
      kind: .figure, subject: figure.id,
      message: Message(
        key,
        [
          "name": .message(figure.name), "place": .local(figure.placeName),
          "value": .message(value ?? figure.value),
          "label": .code(figure.label.code), "as_of": .date(figure.asOf), "age": figure.age,
          "stale": .flag(figure.stale), "behind": .message(behind(figure)),
          "said_by": .optional(saidBy),
          "refused_by": refusedBy.isEmpty ? .none : .list(ValueList(refusedBy)),
        ]), marks: figure.marks, records: figure.records)
  }

  /// How many origins and reports stand behind a figure.
  func behind(_ figure: Report.Figure) -> Message {
    if let coverage = figure.coverage { return coverage.message }
    return Message.figureBehind(
      reports: .whole(figure.reports), origins: .whole(figure.origins), giving: .whole(figure.giving))
  }

  /// For every place, the ancestor at the level that the operation asks for; the place itself where it has none,
  /// or more than one, as a crossing between two countries does.
  private func situationPlaces() -> [String: String] {
    guard let level = profile.situationLevel else { return [:] }
    let places = operation.places
    let above = places.parentIndexes.nearestAbove { places[$0].type == level ? places[$0].id : nil }
    var result: [String: String] = [:]
    for (place, above) in zip(places, above) {
      let found = place.type == level ? [place.id] : above
      if found.count == 1 { result[text(place.id)] = text(found[0]) }
    }
    return result
  }

  /// The officer's paragraphs of the day. One that cites a record which this edition withholds or coarsens is
  /// left out: its numbers would tell what the edition does not.
  func narrativeEntries() -> [Report.NarrativeEntry] {
    let found = knowledge.records(withIDs: operation.narratives.flatMap(\.cites))
    return operation.narratives.filter { $0.date == view.day }.compactMap { narrative in
      let records = narrative.cites.compactMap { found[$0] }
      guard records.allSatisfy(isShown) else { return nil }
      var entry = Report.NarrativeEntry(
        section: narrative.section, text: narrative.text, cites: narrative.cites.map(text).sorted(),
        marks: records.isEmpty ? [] : marks(of: records))
      if !narrative.numbers.isEmpty, !narrative.reason.isBlank {
        (entry.numbers, entry.reason) = (narrative.numbers, text(narrative.reason))
      }
      return entry
    }
  }

  func isShown(_ record: RecordReference) -> Bool {
    knowledge.isKnown(record, at: view) && !isWithheld(record)
  }
}

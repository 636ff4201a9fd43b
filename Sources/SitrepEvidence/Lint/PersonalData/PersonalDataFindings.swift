package import SitrepModel

extension Knowledge {
  /// Personal data in the free text of what is known by a viewpoint and its edition may show: summaries,
  /// words, notes, locators, the officer's own texts, titles. A finding names the entry and the column, and
  /// of what was found only where it starts and its first character.
  /// - Parameter texts: those that were read before, with the same words.
  package func personalDataFindings(
    at view: Viewpoint, _ lexicon: PersonalDataWords, besides texts: SearchedTexts = SearchedTexts()
  ) -> [LintFinding] {
    known(by: view.knownBy).findings(at: view, lexicon, besides: texts)
  }

  private func findings(
    at view: Viewpoint, _ lexicon: PersonalDataWords, besides texts: SearchedTexts
  ) -> [LintFinding] {
    func isShown(_ record: RecordReference) -> Bool { self.isShown(record, at: view) }
    let names = Set(operation.namesOnPurpose(for: view.edition, isShown))
    var search = PersonalDataSearch(
      operation, PersonalDataFinder(lexicon, registered: names), texts.take(for: view.edition, names))
    defer { texts.keep(search.texts, for: view.edition, names) }
    for table in RecordTable.allCases {
      for index in 0..<operation.count(of: table) {
        let record = RecordReference(table, index)
        if isShown(record) { search.read(record) }
      }
    }
    for source in operation.sources where source.sensitivity <= view.edition { search.read(source) }
    let named = records(
      withIDs: operation.narratives.flatMap(\.cites) + operation.decisions.map(\.record))
    for narrative in operation.narratives where narrative.date <= view.day {
      if narrative.cites.compactMap({ named[$0] }).allSatisfy(isShown) { search.read(narrative) }
    }
    for decision in operation.decisions where decision.date <= view.day {
      if named[decision.record].map(isShown) ?? true { search.read(decision) }
    }
    for followUp in operation.followUps { search.read(followUp) }
    for issue in operation.issues { search.read(issue) }
    return search.findings
  }
}

extension Operation {
  /// The names that may stand in a report: those of its registers, and of the officials and bodies that records speak
  /// of.
  /// - Parameter isShown: whether readers may know of a record.
  package func namesOnPurpose(
    for edition: Edition = .internal, _ isShown: (RecordReference) -> Bool = { _ in true }
  ) -> [String] {
    var symbols: Set<Symbol> = []
    for actor in actors {
      symbols.formUnion([actor.name, actor.office.original, actor.organisation] + actor.aliases)
      symbols.formUnion((actor.office.byLanguage + actor.nameByLanguage).map(\.text))
    }
    for place in places { symbols.formUnion(place.names) }
    for source in sources where source.sensitivity <= edition {
      symbols.formUnion([source.publisher, source.origin] + source.publisherByLanguage.map(\.text))
    }
    for (index, response) in responses.enumerated()
    where isShown(RecordReference(.responses, index)) {
      symbols.insert(response.organisation)
    }
    for table in RecordTable.allCases {
      for index in 0..<count(of: table) {
        let record = RecordReference(table, index)
        let head = head(of: record)
        guard isShown(record) else { continue }
        if head.attributionKind?.isOrigin == true || head.attributionKind == .media {
          symbols.insert(head.attributedTo)
        }
      }
    }
    symbols.remove(.blank)
    return symbols.map(text) + profile.reporter.organisation.texts.map(\.text)
  }
}

/// Looks through an operation's texts one after another; a text that stands in many cells is read once.
private struct PersonalDataSearch {
  private let operation: Operation
  private let finder: PersonalDataFinder
  private var memo: [Symbol: [PersonalDatum]] = [:]
  /// What was found in each text that was ever read.
  private(set) var texts: [String: [PersonalDatum]]
  private(set) var findings: [LintFinding] = []

  init(_ operation: Operation, _ finder: PersonalDataFinder, _ texts: [String: [PersonalDatum]]) {
    (self.operation, self.finder, self.texts) = (operation, finder, texts)
  }

  mutating func read(_ record: RecordReference) {
    let head = operation.head(of: record)
    let id = operation.text(head.id)
    let said = operation.record(record)
    for (column, text) in said.texts { read(text, column, of: id) }
    for case (let column, let index?) in said.quantities {
      read(operation.quantities[Int(index)].words, column, of: id)
    }
    read(said.summary, of: id)
    // Officials and bodies are named on purpose; residents and those affected never.
    if head.attributionKind == nil || head.attributionKind == .resident
      || head.attributionKind == .affectedPerson
    {
      read(head.attributedTo, "attributed_to", of: id)
    }
    let details = operation.details(of: head)
    read(details.verifiedBy, "verified_by", of: id)
    read(details.locator, "locator", of: id)
    read(details.note, "note", of: id)
  }

  mutating func read(_ source: Source) {
    let id = operation.text(source.id)
    read(source.title.original, "title", of: id)
    for entry in source.title.byLanguage { read(entry.text, "title_\(entry.language)", of: id) }
    read(source.note, "note", of: id)
  }

  mutating func read(_ narrative: Narrative) {
    for entry in narrative.text.texts {
      add(finder.find(in: entry.text), "text.\(entry.language)", of: "\(narrative.date) \(narrative.section)")
    }
  }

  mutating func read(_ decision: Decision) {
    let id = "\(decision.date) \(operation.text(decision.figure))"
    read(decision.reason, "reason", of: id)
    read(decision.role, "role", of: id)
  }

  mutating func read(_ followUp: FollowUp) {
    let id = operation.text(followUp.gap)
    // A gap in the officer's own words may name someone too, and then names itself no more than by its start.
    let inGap = finder.find(in: id)
    add(inGap, "gap", of: inGap.isEmpty ? id : "\(id.prefix(1))…")
    read(followUp.role, "role", of: inGap.isEmpty ? id : "\(id.prefix(1))…")
  }

  mutating func read(_ issue: Issue) {
    let id = "\(issue.date) \(issue.edition.rawValue)"
    read(issue.role, "role", of: id)
    read(issue.note, "note", of: id)
  }

  private mutating func read(_ summary: Summary, of id: String) {
    read(summary.original, "summary", of: id)
    for entry in summary.byLanguage { read(entry.text, "summary_\(entry.language)", of: id) }
  }

  private mutating func read(_ symbol: Symbol, _ column: String, of id: String) {
    if symbol.isBlank { return }
    let found = memo[symbol] ?? found(in: operation.text(symbol))
    memo[symbol] = found
    add(found, column, of: id)
  }

  private mutating func found(in text: String) -> [PersonalDatum] {
    if let known = texts[text] { return known }
    let found = finder.find(in: text)
    texts[text] = found
    return found
  }

  private mutating func add(_ found: [PersonalDatum], _ column: String, of id: String) {
    findings += found.map { datum in
      LintFinding(
        .personalData, subject: id,
        message: .lintPersonalDataLine(
          column: .text(column), character: .whole(datum.range.lowerBound + 1), kind: .code(datum.kind.code),
          start: .text(datum.hint)))
    }
  }
}

import SitrepModel

/// All that the rules make of one day, before it is put into the report's sections.
struct DayEvidence: Sendable {
  let knowledge: Knowledge
  let view: Viewpoint
  /// What changes are told against: the report before this one, as known then; where later knowledge is asked
  /// for, this day's own report as known then. nil for the first report.
  let baseline: Viewpoint?
  let decisions: Decisions
  /// In the order of the operation's figure keys.
  let figures: [FigureEvidence]
  /// The figures that may have changed since the previous report, as they were in it, by figure.
  let figuresBefore: [Int: FigureEvidence]
  let changed: Set<Int>
  let smallCounts: SmallCounts
  let totals: TotalSweep
  let wholesBelowParts: WholesBelowParts
  let headline: [Int]
  /// Key figures of the profile of which nothing current is known, as ids.
  let missingHeadlines: [String]
  /// How much of a report it is for.
  let extent: ReportExtent
  /// What other reports of a series tell of single records; nil where it is none of a series.
  let series: SeriesEntries?

  var operation: Operation { knowledge.operation }
  var profile: OperationProfile { operation.profile }

  /// - Parameters:
  ///   - since: the day whose report changes are told against; nil for the one before.
  ///   - extent: how much of a report it is for.
  ///   - series: what other reports of a series tell of single records.
  init(
    _ knowledge: Knowledge, at view: Viewpoint, since: Day? = nil, extent: ReportExtent = .whole,
    in series: SeriesEntries? = nil
  ) {
    (self.extent, self.series) = (extent, series)
    let knowledge = knowledge.known(by: view.knownBy)
    self.knowledge = knowledge
    self.view = view
    let baseline = PreviousReport.baseline(of: view, since: since, in: knowledge)
    self.baseline = baseline
    decisions = Decisions(knowledge.operation, on: view.day)
    var comparison = FigureComparison(knowledge, at: view, since: baseline, decisions: decisions)
    let smallCounts = SmallCounts(comparison.figures, in: knowledge, at: view)
    self.smallCounts = smallCounts
    comparison.compare(
      knowledge.operation.figureKeys.indices.filter {
        extent == .whole || Self.isChangeMarked(ofFigure: $0, smallCounts, in: knowledge.operation)
      })
    totals = TotalSweep(
      knowledge: knowledge,
      hidden: knowledge.totalPlan.parts.filter {
        smallCounts.mask(ofFigure: $0) != nil || smallCounts.hidesPast(ofFigure: $0)
      })
    comparison.addTotals(totals, at: view, since: baseline, decisions: decisions)
    figures = comparison.figures
    wholesBelowParts = WholesBelowParts(figures, in: knowledge.operation) {
      smallCounts.mask(ofFigure: $0) != nil
    }
    figuresBefore = comparison.figuresBefore
    changed = comparison.changed
    (headline, missingHeadlines) = Headline.figures(figures, in: knowledge)
  }

  /// Whether its change leaves a mark on a figure itself: a sum so far can't fall, and what is hidden stays so.
  static func isChangeMarked(
    ofFigure figure: Int, _ smallCounts: SmallCounts, in operation: borrowing Operation
  ) -> Bool {
    operation.figureKeys[figure].measure == .cumulative || smallCounts.hidesPast(ofFigure: figure)
  }

  func evidence(ofFigure figure: Int) -> FigureEvidence? {
    var (low, high) = (0, figures.count)
    while low < high {
      let middle = (low + high) / 2
      if figures[middle].figure < figure { low = middle + 1 } else { high = middle }
    }
    return low < figures.count && figures[low].figure == figure ? figures[low] : nil
  }

  /// In the order of their ids, which does not depend on the order of rows.
  func byID(_ figures: [FigureEvidence]) -> [FigureEvidence] {
    figures.sorted { figureID($0.figure) < figureID($1.figure) }
  }

  /// How an estimate is masked, as one behind today's figure or as one of another day.
  func mask(of record: RecordReference) -> SmallCounts.Mask? {
    guard record.table == .estimates else { return nil }
    let estimate = operation.estimates[Int(record.index)]
    let figure = Int(estimate.figure)
    return smallCounts.mask(
      of: operation.quantities[Int(estimate.quantity)], inFigure: figure,
      isCurrent: evidence(ofFigure: figure)?.current.estimates.contains { $0.index == record.index } ?? false)
  }

  // MARK: Names that sections need

  func text(_ symbol: Symbol) -> String { operation.text(symbol) }

  func id(of record: RecordReference) -> String { text(operation.head(of: record).id) }

  func ids(of estimates: [KnownEstimate]) -> [String] {
    estimates.map { text($0.id) }.sorted()
  }

  func placeID(_ index: PlaceIndex?) -> String? { index.map { knowledge.texts.placeIDs[Int($0.index)] } }
  func placeName(_ index: PlaceIndex?) -> LocalText? {
    index.map { knowledge.texts.placeNames[Int($0.index)] }
  }

  func sourceID(of head: RecordHead) -> String { knowledge.texts.sourceIDs[Int(head.source)] }
  func publisher(of head: RecordHead) -> LocalText { knowledge.texts.publishers[Int(head.source)] }

  func figureID(_ figure: Int) -> String { knowledge.texts.figureIDs[figure] }

  /// What a reader of a record should know.
  func note(of head: RecordHead) -> String? {
    operation.names.textIfPresent(operation.details(of: head).note)
  }

  /// A summary with the language it was written in first.
  func summary(_ summary: Summary, of head: RecordHead) -> LocalText {
    let language = text(operation.source(of: head).language)
    return operation.localText(of: summary, sourceLanguage: String(language.prefix { $0 != "-" }))
  }

  /// Letter and digit of the Admiralty code, a dash where one is not given.
  func grade(_ head: RecordHead) -> String {
    let letter = operation.source(of: head).reliability?.rawValue ?? "–"
    let digit = head.credibility.map(String.init) ?? "–"
    return letter + digit
  }

  /// Who is quoted: an actor by name and office, a name as spelled, or a kind of people.
  ///
  /// An affected person is never named, whatever was read. What a newsroom says itself is said by its agency, where
  /// that is named, else by who published it.
  func speaker(of head: RecordHead) -> Message? {
    if let kind = head.attributionKind, kind == .affectedPerson {
      return Message.speakerKind(kind: .code(kind.code))
    }
    if let index = knowledge.origins.actor(named: head.attributedTo, in: operation) {
      let actor = operation.actors[index]
      let name = operation.localName(of: actor)
      let office = operation.localText(of: actor.office, sourceLanguage: "")
      return office.isEmpty || office.original == name.original
        ? Message.speakerNamed(name: .local(name))
        : Message.speakerOffice(name: .local(name), office: .local(office))
    }
    if !head.attributedTo.isBlank {
      return Message.speakerNamed(name: .text(text(head.attributedTo)))
    }
    if head.attributionKind == .media {
      return Message.speakerNamed(name: .local(originOrPublisher(of: head)))
    }
    return head.attributionKind.map { Message.speakerKind(kind: .code($0.code)) }
  }

  /// Who speaks where a record names nobody: the source in its own name.
  func sourceNamed(of head: RecordHead) -> Message {
    Message.speakerNamed(name: .local(originOrPublisher(of: head)))
  }

  private func originOrPublisher(of head: RecordHead) -> LocalText {
    let source = operation.source(of: head)
    return source.origin.isBlank ? publisher(of: head) : knowledge.texts.localName(text(source.origin))
  }

  /// Caveats that any record other than an estimate carries for what stands behind it.
  func marks(
    of records: [RecordReference], topics: [Symbol] = [], and more: CaveatSet = []
  ) -> [Report.CaveatMark] {
    caveats(of: records, topics: topics, and: more).marks
  }

  func caveats(
    of records: [RecordReference], topics: [Symbol] = [], and more: CaveatSet = []
  ) -> CaveatSet {
    var codes = more
    var origins: [OriginIndex] = []
    var isVerified = false
    for record in records {
      let head = operation.head(of: record)
      let voice = knowledge.voice(of: record)
      // Whether there are two is all that is asked.
      if voice.name != nil, origins.count < 2, !origins.contains(voice.origin) {
        origins.append(voice.origin)
      }
      if head.status == .verified { isVerified = true }
      if operation.source(of: head).isPublicationUnknown { codes.insert(.publicationUnknown) }
      if head.occurred.isMarkedImprecise { codes.insert(.imprecise) }
      if knowledge.isParty(head.attributedTo, to: topics) { codes.insert(.partyToTheMatter) }
      if head.status == .disputed { codes.insert(.conflicting) }
      if knowledge.isUnreviewed(record, at: view) { codes.insert(.notReviewed) }
    }
    if origins.count < 2, !isVerified { codes.insert(.singleOrigin) }
    return codes
  }
}

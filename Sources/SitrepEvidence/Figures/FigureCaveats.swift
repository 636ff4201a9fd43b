import SitrepModel

/// The caveats that a figure carries because of the records it rests on.
enum FigureCaveats {
  static func codes(of evidence: FigureEvidence, in knowledge: Knowledge, at view: Viewpoint) -> CaveatSet {
    var codes: CaveatSet = []
    let operation = knowledge.operation
    let shown = evidence.statements.isEmpty ? evidence.current.refusals : evidence.current.estimates

    // Beside a sum, those count who speak of the whole: the parts confirm nothing of each other.
    let isConfirmed = evidence.origins >= 2 && (evidence.total == nil || evidence.label != .unverified)
    if evidence.label != .verified && !isConfirmed { codes.insert(.singleOrigin) }
    if evidence.statements.contains(where: { $0.estimate.quantity.isInWords }) {
      codes.insert(.wordsAsRange)
    }
    if evidence.staleness != .fresh { codes.insert(.carriedForward) }
    if evidence.label == .conflicting { codes.insert(.conflicting) }
    if shown.contains(where: { operation.sources[Int($0.source)].isPublicationUnknown }) {
      codes.insert(.publicationUnknown)
    }
    if evidence.statements.contains(where: { $0.estimate.isOriginKnown && $0.reports > 1 }) {
      codes.insert(.copies)
    }
    if shown.contains(where: { knowledge.isParty(toFigureOf: $0, evidence.figure) }) {
      codes.insert(.partyToTheMatter)
    }
    if !evidence.current.refusals.isEmpty { codes.insert(.noCountByAuthority) }
    if isImprecise(shown, figure: evidence.figure, in: operation) { codes.insert(.imprecise) }
    if differsInDefinition(evidence) { codes.insert(.definitionDiffers) }
    func isUnreviewed(_ estimate: KnownEstimate) -> Bool {
      knowledge.isUnreviewed(estimate.record, at: view)
    }
    if evidence.current.estimates.contains(where: isUnreviewed)
      || evidence.current.refusals.contains(where: isUnreviewed)
    {
      codes.insert(.notReviewed)
    }
    if knowledge.hasWithheldCorrection(figure: evidence.figure, at: view) { codes.insert(.withheld) }
    // A sum is shown where the figure rests on it, and beside what contradicts it.
    if let total = evidence.total, evidence.recommendedTotal != nil || evidence.agreement == .conflicting {
      codes.insert(.computed)
      for part in total.parts { codes.formUnion(Self.codes(of: part, in: knowledge, at: view)) }
    }
    return codes
  }

  /// A date marked as not sure; for a number of one moment also a date of several days. A place is imprecise
  /// where its position is known no better than to five kilometres.
  private static func isImprecise(
    _ estimates: [KnownEstimate], figure: Int, in operation: Operation
  ) -> Bool {
    let key = operation.figureKeys[figure]
    if let kilometres = operation.places[Int(key.place.index)].precisionKilometres, kilometres > 5 {
      return true
    }
    let isOfOneMoment = key.measure == .stock
    return estimates.contains {
      $0.occurred.isMarkedImprecise || (isOfOneMoment && $0.occurred.isImprecise)
    }
  }

  /// Whether the statements count in different ways, or over periods of different lengths.
  private static func differsInDefinition(_ evidence: FigureEvidence) -> Bool {
    if !evidence.current.ofAnotherPeriod.isEmpty { return true }
    let methods = evidence.statements.lazy.map(\.estimate).filter { !$0.isTotal }.compactMap(\.method)
      .filter { $0 != .wordsOnly }
    let first = methods.first { _ in true }
    return methods.contains { $0 != first }
  }
}

extension Quantity {
  /// Whether what was said is no plain number: words that gave a range, or that give none.
  fileprivate var isInWords: Bool { isInterpreted || kind == .presence || kind == .unread }
}

extension Source {
  /// Whether the source bears no date of publication: none is given, or only a time within which it must lie.
  var isPublicationUnknown: Bool {
    guard let published else { return true }
    return published.marks.contains(.interval) || published.isOpenStart || published.isOpenEnd
  }
}

extension Knowledge {
  /// Whether who is quoted is party to the figure's indicator.
  func isParty(toFigureOf estimate: KnownEstimate, _ figure: Int) -> Bool {
    let head = operation.estimates[Int(estimate.index)].head
    return isParty(head.attributedTo, to: [operation.figureKeys[figure].indicator])
  }

  /// Whether a spelling names an actor that is party to one of some topics, indicators or measures.
  func isParty(_ spelling: Symbol, to topics: [Symbol]) -> Bool {
    guard let actor = origins.actor(named: spelling, in: operation) else { return false }
    return operation.actors[actor].partyTo.contains { topics.contains($0) }
  }

  /// Whether a record waits for a second person, whom the profile asks for.
  func isUnreviewed(_ record: RecordReference, at view: Viewpoint) -> Bool {
    facts(of: record).visibility.isUnreviewed(at: view)
  }

  /// Whether a record that readers of this edition could see was replaced by one that they can't.
  func hasWithheldCorrection(figure: Int, at view: Viewpoint) -> Bool {
    figureOrder[figure].contains {
      $0.replacedDay <= view.knownBy && isCorrectionWithheld(of: $0.record, at: view)
    }
  }

  func isCorrectionWithheld(of record: RecordReference, at view: Viewpoint) -> Bool {
    guard isShown(record, at: view), isSuperseded(record, at: view) else { return false }
    return supersession.replacements(of: record).contains {
      isKnown($0, at: view) && facts(of: $0).isWithheld(at: view)
    }
  }
}

extension Message {
  /// The caveats that a sentence says in its own words: a note need not repeat them.
  ///
  /// Each key declares its own here, and takes over what the messages within it say. `NoteAuditTests` look for the
  /// words in every language.
  package var said: CaveatSet {
    var said = ownSaid
    // In place: to go through the arguments would copy each.
    for index in arguments.indices { said.formUnion(Self.said(by: arguments[index].value)) }
    // From the first of several dates to the last: that one of them is exact does not tell that its source has none.
    if isChosen("exact", "true") { said.subtract([.publicationUnknown]) }
    return said
  }

  private static func said(by value: Value) -> CaveatSet {
    switch value {
    case .message(let message): message.said
    case .code(let code) where code.vocabulary == Label.vocabulary: said(byLabel: code.value)
    // "about 28 Nov", "24–28 Nov".
    case .date(let date): .dated(date)
    // Shown with the name of its language where there is none in the reader's.
    case .local: [.notInThisLanguage]
    case .list(let values): values.reduce(into: []) { $0.formUnion(said(by: $1)) }
    default: []
    }
  }

  static func said(byLabel label: String) -> CaveatSet {
    switch Label(rawValue: label) {
    case .unverified?: [.singleOrigin]
    case .conflicting?: [.conflicting]
    default: []
    }
  }

  private var ownSaid: CaveatSet {
    switch key {
    case Key.valueWords, Key.valueUnread: [.wordsAsRange]
    case Key.valuePresence: [.wordsAsRange, .noCountByAuthority]
    case Key.valueRefusal, Key.gapNoCount: [.noCountByAuthority]
    case Key.gapRefusedBy: [.noCountByAuthority, .singleOrigin]
    case Key.gapNoNumber: [.noCountByAuthority, .wordsAsRange]
    case Key.valueCoarsened, Key.valueWithheld, Key.correctionWithheld, Key.briefGroupsTooSmall: [.withheld]
    case Key.figureBehind: [.copies]
    case Key.figureCoverage, Key.planningLine: [.computed]
    // Who says it is named, and where nobody is, that is said.
    case Key.responseSummary: [.singleOrigin]
    case Key.responseReach: count("numbers") > 1 ? [.computed] : []
    case Key.responseNeed: isGiven("covered") ? [.computed] : []
    case Key.shareLine: age.union([.computed])
    case Key.figureLine, Key.highlightFigure:
      refusals.union(age)
    case Key.gapExpired: [.carriedForward]
    case Key.conflictLine, Key.conflictValue, Key.conflictBelowParts, Key.highlightStances:
      [.conflicting, .singleOrigin]
    // Who says it, or that nobody is named.
    case Key.highlightVoice, Key.changesEvent, Key.eventLine, Key.aheadProjection, Key.lateFigure,
      Key.lateRecord:
      [.singleOrigin]
    case Key.gapStated: isGiven("speaker") ? [.singleOrigin] : []
    case Key.highlightCondition, Key.highlightNeed: sharedLabel.union(age)
    case Key.policyLine: sharedLabel.union(stageNotInForce)
    case Key.briefFigure: age.union([.copies]).union(count("refusals") > 0 ? [.noCountByAuthority] : [])
    case Key.briefGroups: age
    case Key.briefPresent: [.wordsAsRange, .noCountByAuthority]
    case Key.briefNeed, Key.briefNeeds: sharedLabel.union(age)
    case Key.briefResponse: [.singleOrigin]
    case Key.briefOutlook:
      CaveatSet([.singleOrigin, .outlook]).union(isChosen("party", "true") ? [.partyToTheMatter] : [])
    case Key.briefMeasure:
      sharedLabel.union(stageNotInForce).union(isChosen("past", "true") ? [.pastStatedEnd, .computed] : [])
    case Key.briefMeasureEnd: isChosen("basis", "computed") ? [.computed] : []
    case Key.clockPast: [.pastStatedEnd, .computed]
    case Key.clockRunning, Key.clockEndOnly, Key.aheadPolicy:
      CaveatSet(isChosen("basis", "computed") ? [.computed] : [])
        .union(isChosen("unconfirmed", "true") ? [.notConfirmedInForce] : [])
    case Key.aheadPolicyStart, Key.clockFuture: isChosen("unconfirmed", "true") ? [.notConfirmedInForce] : []
    case Key.changesPolicy:
      CaveatSet([.singleOrigin]).union(stageNotInForce)
    default: []
    }
  }

  /// A stage that is not yet in force by its name, or of which that is said.
  private var stageNotInForce: CaveatSet {
    let isBefore = code("stage").map(Self.stagesBeforeForce.contains) ?? false
    return isBefore || isChosen("unconfirmed", "true") ? [.notConfirmedInForce] : []
  }

  private static let stagesBeforeForce = [PolicyStage.pledged, .proposed, .announced].map(\.rawValue)

  private var refusals: CaveatSet { isGiven("refused_by") ? [.noCountByAuthority] : [] }

  /// A line that names no label has the one that the head of the page says for all: unverified.
  private var sharedLabel: CaveatSet { isGiven("label") ? [] : Self.said(byLabel: Label.unverified.rawValue) }

  private func isGiven(_ name: String) -> Bool {
    switch self[name] {
    case nil, .none?: false
    default: true
    }
  }

  /// "3 days old".
  private var age: CaveatSet {
    switch self["age"] {
    case .whole(let days)? where days > 0: [.carriedForward]
    case .range(_, let most?)? where most > 0: [.carriedForward]
    default: []
    }
  }

  private func count(_ name: String) -> Int {
    if case .whole(let count)? = self[name] { count } else { 0 }
  }

  private func isChosen(_ name: String, _ choice: String) -> Bool {
    switch self[name] {
    case .flag(let flag)?: choice == (flag ? "true" : "false")
    case .code(let code)?: code.value == choice
    case .text(let text)?: text == choice
    default: false
    }
  }

  private func code(_ name: String) -> String? {
    if case .code(let code)? = self[name] { code.value } else { nil }
  }
}

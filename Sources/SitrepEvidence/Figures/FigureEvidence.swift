import SitrepModel

/// What rules 4 to 9 and 11 make of one figure at one viewpoint, before any word of it.
struct FigureEvidence: Sendable {
  /// Index into the operation's figure keys.
  var figure: Int
  var measureCoversPeriod: Bool
  /// Whether it counts down to a date: its numbers are compared by the date they imply.
  var isCountdown: Bool
  var current: CurrentEvidence
  /// What its parts add up to, where that speaks for it as well as what is said of the whole.
  var total: PartsTotal?
  var statements: [OriginStatement]
  /// The index of the recommended statement; nil where there are only refusals.
  var recommended: Int?
  var step: DecidingStep?
  var agreement: Agreement?
  var label: Label
  var spread: Report.Spread?
  var asOf: DateSpan
  var ageDays: Int
  /// Its least age, in days from the latest day that it may be about.
  var ageDaysLeast: Int
  var staleness: Staleness
  /// How many origins that are named say it, or gave no count.
  var origins: Int
  /// How many sources carry it.
  var reports: Int

  /// The origins that are named, of those who say it or gave no count.
  var knownOrigins: Set<OriginIndex> {
    let speaking = statements.isEmpty ? current.refusals : statements.map(\.estimate)
    return Set(speaking.lazy.filter(\.isOriginKnown).map(\.origin)).union(total?.knownOrigins ?? [])
  }

  /// What it rests on: what one origin says, or the sum of its parts.
  var recommendedEstimate: KnownEstimate? { recommended.map { statements[$0].estimate } }

  /// The record it rests on; nil where that is a sum.
  var recommendedRecord: RecordReference? {
    recommendedEstimate.flatMap { $0.isTotal ? nil : $0.record }
  }

  var recommendedTotal: PartsTotal? { recommendedEstimate?.isTotal == true ? total : nil }

  /// All the records it rests on: of a sum those of its parts.
  var restsOn: [RecordReference] {
    recommendedTotal.map { $0.parts.flatMap(\.restsOn) } ?? recommendedRecord.map { [$0] } ?? []
  }

  /// What the figure is about, shown: the recommended statement, or the newest refusal.
  var shown: KnownEstimate? { recommendedEstimate ?? current.refusals.last }

  /// What date it is about: where values conflict all are told, and so from the first of their days to the last.
  var datesTold: DateSpan {
    guard agreement == .conflicting else { return asOf }
    return DateSpan(covering: statements.map(\.estimate.occurred)) ?? asOf
  }

  /// The statements in the order in which they are shown: the recommended one first.
  var statementsInOrder: [OriginStatement] {
    guard let recommended else { return statements }
    return [statements[recommended]] + statements[..<recommended] + statements[(recommended + 1)...]
  }
}

/// The estimates that speak for a figure now, and what stands beside them.
struct CurrentEvidence: Sendable {
  var estimates: [KnownEstimate]
  /// Estimates that are as new, but that their origins have since replaced by others.
  var earlier: [KnownEstimate]
  var refusals: [KnownEstimate]
  var ofAnotherPeriod: [KnownEstimate]
}

extension FigureEvidence {
  /// - Parameter known: estimates of one figure that count at the viewpoint, sorted by known, occurred, id.
  /// - Parameter total: what its parts add up to.
  /// - Returns: nil where nothing is known of the figure.
  init?(
    figure: Int, key: FigureKey, known: [KnownEstimate], total: PartsTotal?, at view: Viewpoint,
    rules: FigureRules, decided: Symbol?, names: TextInterner
  ) {
    let chosen = CurrentEstimates(
      of: total.map { known + [$0.asEstimate] } ?? known, measure: key.measure,
      freshnessDays: rules.freshnessDays,
      sameSituationDays: rules.sameSituationDays)
    guard !chosen.estimates.isEmpty || !chosen.refusals.isEmpty else { return nil }
    // Who has counted all the parts since has said anew what the whole is.
    let spoken =
      total.map { total in chosen.estimates.filter { $0.id == decided || !total.isSaid(since: $0) } }
      ?? chosen.estimates
    let statements = OriginStatements.of(spoken, decided: decided, names: names)
    let choice = RecommendedStatement.choose(among: statements, decided: decided, names: names)
    let isCountdown = DatedClaims.isCountdown(key, known, names: names)
    let total = statements.contains { $0.estimate.isTotal } ? total : nil
    let refusals =
      total.map { total in
        // Who has counted the parts since has given the number.
        chosen.refusals.filter {
          !(total.knownOrigins.contains($0.origin) && total.occurred.day >= $0.day)
        }
      } ?? chosen.refusals
    let agreement =
      (isCountdown ? DatedClaims.agreement(of: statements.map(\.estimate)) : nil)
      ?? AgreementRule.agreement(
        of: statements.lazy.map { Self.compared($0.estimate, total) },
        toleranceThousandths: rules.toleranceThousandths)
    let recommended = choice.map { statements[$0.position].estimate }
    guard let shown = recommended ?? refusals.last else { return nil }
    let (saying, earlier) = OriginStatements.parted(chosen.estimates, by: statements)
    // Each is by an origin of its own.
    let ownOrigins = statements.count { $0.estimate.isOriginKnown }
    let isBorneOut =
      total?.bearsOut(Set(statements.lazy.map(\.estimate).filter(\.isOriginKnown).map(\.origin))) ?? false

    self.figure = figure
    measureCoversPeriod = key.measure.coversPeriod
    self.isCountdown = isCountdown
    current = CurrentEvidence(
      estimates: saying, earlier: earlier, refusals: refusals, ofAnotherPeriod: chosen.ofAnotherPeriod)
    self.total = total
    self.statements = statements
    self.recommended = choice?.position
    step = recommended?.isTotal == true && statements.count == 1 ? .total : choice?.step
    self.agreement = agreement
    label =
      Self.label(ofSum: recommended?.isTotal == true ? total : nil, agreement, isAlone: statements.count == 1)
      ?? LabelRule.label(
        agreement: agreement, areDisputed: chosen.areDisputed, recommended: recommended,
        knownOrigins: ownOrigins + (isBorneOut ? 1 : 0))
    spread = Self.envelope(of: statements)
    asOf = shown.occurred
    ageDays = view.day - shown.day
    ageDaysLeast = view.leastAge(of: shown.occurred)
    // An IPC phase is classified for a period to come and holds until that is over; from then it ages.
    staleness = Staleness(
      ageDays: rules.isClassified ? ageDaysLeast : ageDays, freshnessDays: rules.freshnessDays,
      role: rules.role)
    let speaking = statements.isEmpty ? refusals : saying
    let carrying = total.map { speaking + $0.estimates } ?? speaking
    (origins, reports) = (ownOrigins, carrying.lazy.map(\.source).distinctCount)
    if statements.isEmpty || total != nil { origins = knownOrigins.count }
  }

  /// A sum is no surer than its weakest part, unless others say the same of the whole. A sum of some of its parts is
  /// another number than the whole: neither bears out the other.
  /// - Parameters:
  ///   - total: the sum, where it is what the figure shows.
  ///   - isAlone: whether nobody speaks of the whole.
  /// - Returns: nil where the label is that of any figure.
  private static func label(ofSum total: PartsTotal?, _ agreement: Agreement?, isAlone: Bool) -> Label? {
    guard let total, agreement != .conflicting else { return nil }
    return total.label == .conflicting || isAlone || total.isPartial ? total.label : nil
  }

  /// What a statement is held against the others by: where some of the parts are not known, the whole may be any
  /// number above their sum.
  private static func compared(_ estimate: KnownEstimate, _ total: PartsTotal?) -> Quantity {
    var quantity = estimate.quantity
    if estimate.isTotal, total?.isPartial == true { quantity.high = nil }
    return quantity
  }

  /// The envelope of all ranges, open where one of them is open; nil where there is none.
  private static func envelope(of statements: [OriginStatement]) -> Report.Spread? {
    var spread: Report.Spread?
    for quantity in statements.lazy.map(\.estimate.quantity) where quantity.hasRange {
      if let known = spread {
        spread?.low = quantity.low.flatMap { low in known.low.map { min($0, low) } }
        spread?.high = quantity.high.flatMap { high in known.high.map { max($0, high) } }
      } else {
        spread = Report.Spread(low: quantity.low, high: quantity.high)
      }
    }
    return spread
  }
}

import SitrepModel

/// What rules 4 to 9 make of one figure at one viewpoint, before any word of it.
struct FigureEvidence: Sendable {
  /// Index into the operation's figure keys.
  var figure: Int
  var measureCoversPeriod: Bool
  /// Whether it counts down to a date: its numbers are compared by the date they imply.
  var isCountdown: Bool
  var current: CurrentEvidence
  var statements: [OriginStatement]
  /// The position of the recommended among the statements; nil for nothing but refusals.
  var recommended: Int?
  var step: DecidingStep?
  var agreement: Agreement?
  var label: Label
  var spread: Report.Spread?
  var asOf: DateSpan
  var ageDays: Int
  var staleness: Staleness
  var origins: Int
  var reports: Int

  var recommendedEstimate: KnownEstimate? { recommended.map { statements[$0].estimate } }

  /// What the figure is about, shown: the recommended statement, or the newest refusal.
  var shown: KnownEstimate? { recommendedEstimate ?? current.refusals.last }
}

/// The estimates that speak for a figure now, and what stands beside them.
struct CurrentEvidence: Sendable {
  var estimates: [KnownEstimate]
  var refusals: [KnownEstimate]
  var ofAnotherPeriod: [KnownEstimate]
}

extension FigureEvidence {
  /// - Parameter known: estimates of one figure that count at the viewpoint, sorted by known, occurred, id.
  /// - Returns: nil where nothing is known of the figure.
  init?(
    figure: Int, key: FigureKey, known: [KnownEstimate], at view: Viewpoint, indicator: String,
    role: IndicatorRole, profile: OperationProfile, decided: Symbol?, names: Names
  ) {
    let freshness = profile.freshness(of: indicator)
    let chosen = CurrentEstimates(
      of: known, measure: key.measure, freshnessDays: freshness,
      sameSituationDays: profile.sameSituationDays)
    guard !chosen.estimates.isEmpty || !chosen.refusals.isEmpty else { return nil }
    let statements = OriginStatements.of(chosen.estimates, decided: decided, names: names)
    let choice = RecommendedStatement.choose(among: statements, decided: decided, names: names)
    let isCountdown = DatedClaims.isCountdown(key, known, names: names)
    let agreement =
      (isCountdown ? DatedClaims.agreement(of: statements.map(\.estimate)) : nil)
      ?? AgreementRule.agreement(
        of: statements.map(\.estimate.quantity), toleranceThousandths: profile.toleranceThousandths)
    let knownOrigins = statements.count { $0.estimate.isOriginKnown }
    let recommended = choice.map { statements[$0.position].estimate }
    guard let shown = recommended ?? chosen.refusals.last else { return nil }
    let behind = chosen.estimates.isEmpty ? chosen.refusals : chosen.estimates

    self.figure = figure
    measureCoversPeriod = key.measure.coversPeriod
    self.isCountdown = isCountdown
    current = CurrentEvidence(
      estimates: chosen.estimates, refusals: chosen.refusals, ofAnotherPeriod: chosen.ofAnotherPeriod)
    self.statements = statements
    self.recommended = choice?.position
    step = choice?.step
    self.agreement = agreement
    label = LabelRule.label(
      agreement: agreement, areDisputed: chosen.areDisputed, recommended: recommended,
      knownOrigins: knownOrigins)
    spread = Self.envelope(of: statements.map(\.estimate.quantity).filter(\.hasRange))
    asOf = shown.occurred
    ageDays = view.day - shown.day
    staleness = Staleness(ageDays: view.day - shown.day, freshnessDays: freshness, role: role)
    origins =
      chosen.estimates.isEmpty
      ? Set(chosen.refusals.lazy.filter(\.isOriginKnown).map(\.origin)).count : knownOrigins
    reports = Set(behind.lazy.map(\.source)).count
  }

  /// The envelope of all ranges, open where one of them is open; nil where there is none.
  private static func envelope(of quantities: [Quantity]) -> Report.Spread? {
    guard !quantities.isEmpty else { return nil }
    let lows = quantities.map(\.low)
    let highs = quantities.map(\.high)
    return Report.Spread(
      low: lows.contains(nil) ? nil : lows.compactMap { $0 }.min(),
      high: highs.contains(nil) ? nil : highs.compactMap { $0 }.max())
  }
}

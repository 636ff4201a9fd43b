import SitrepModel

/// Rule 11, totals: what the parts of a place add up to, lows to lows and highs to highs. It is a statement beside
/// those said for the whole, no surer than its weakest part.
struct PartsTotal: Sendable {
  let parts: [FigureEvidence]
  /// How many places it is declared to be made of.
  let declared: Int
  let quantity: Quantity
  let occurred: DateSpan
  let label: Label

  /// - Returns: nil for fewer than two parts.
  init?(of parts: [FigureEvidence], declared: Int) {
    guard parts.count > 1, let first = parts.first else { return nil }
    self.parts = parts
    self.declared = declared
    let ranges = parts.map(Self.bounds)
    let best = Self.sum(
      parts.map { $0.agreement == .conflicting ? nil : $0.recommendedEstimate?.quantity.best })
    quantity = Quantity(
      words: .blank, low: Self.sum(ranges.map(\.low)), best: best, high: Self.sum(ranges.map(\.high)),
      kind: parts.contains { $0.recommendedEstimate?.quantity.isDigitless ?? false } ? .words : .number)
    let oldest = parts.dropFirst().reduce(first) { $1.asOf.day < $0.asOf.day ? $1 : $0 }
    occurred = first.measureCoversPeriod ? oldest.asOf : Self.span(of: parts.map(\.asOf), from: oldest.asOf)
    label = parts.dropFirst().reduce(first.label) { $0.weaker(of: $1.label) }
  }

  /// Whether some of the places have no figure: the whole may then be larger, and is never smaller.
  var isPartial: Bool { parts.count < declared }

  var coverage: Report.Coverage { Report.Coverage(covered: parts.count, declared: declared) }

  /// The records behind the parts.
  var estimates: [KnownEstimate] { parts.flatMap { $0.current.estimates + ($0.total?.estimates ?? []) } }

  var knownOrigins: Set<OriginIndex> {
    parts.reduce(into: []) { $0.formUnion($1.knownOrigins) }
  }

  /// Whether each of its parts is said by an origin that is named.
  private var isOriginKnown: Bool {
    parts.allSatisfy { part in
      part.recommendedTotal.map(\.isOriginKnown) ?? part.recommendedEstimate?.isOriginKnown ?? false
    }
  }

  /// Whether it adds an origin to those who speak of the whole. A sum of some of the parts says nothing of the whole.
  func bearsOut(_ origins: Set<OriginIndex>) -> Bool {
    !isPartial && isOriginKnown && knownOrigins.isDisjoint(with: origins)
  }

  /// Whether the origin of an estimate of the whole has counted the parts since: none on an earlier day, and one of them on
  /// a later.
  func isSaid(since estimate: KnownEstimate) -> Bool {
    !estimate.isTotal && !isPartial && isOriginKnown && estimate.isOriginKnown
      && knownOrigins == [estimate.origin] && occurred.day >= estimate.day
      && parts.contains { $0.asOf.day > estimate.day }
  }

  /// The sum as the rules rank it: by the worst of what is behind it, and by its oldest part.
  var asEstimate: KnownEstimate {
    let behind = parts.compactMap(\.recommendedEstimate)
    return KnownEstimate(
      index: KnownEstimate.ofTotal, id: .blank, quantity: quantity, occurred: occurred,
      known: behind.map(\.known).max() ?? Instant(seconds: 0), source: KnownEstimate.ofTotal,
      origin: OriginIndex(index: KnownEstimate.ofTotal), isOriginKnown: false,
      status: label == .verified && !isPartial ? .verified : .reported,
      credibility: Self.worst(behind.map(\.credibility)) { $0 },
      reliability: Self.worst(behind.map(\.reliability), by: \.rank),
      method: Self.worst(behind.map(\.method), by: \.rank))
  }

  /// The worst; nil where one of them is not known.
  private static func worst<Grade, Rank: Comparable>(
    _ grades: [Grade?], by rank: (Grade) -> Rank
  ) -> Grade? {
    let known = grades.compactMap(\.self)
    return known.count == grades.count ? known.max { rank($0) < rank($1) } : nil
  }

  /// The range a part brings in: in a conflict the envelope of all that is said.
  private static func bounds(of evidence: FigureEvidence) -> (low: Amount?, high: Amount?) {
    if evidence.agreement == .conflicting { return (evidence.spread?.low, evidence.spread?.high) }
    return (evidence.recommendedEstimate?.quantity.low, evidence.recommendedEstimate?.quantity.high)
  }

  /// nil where one part is open.
  static func sum(_ amounts: [Amount?]) -> Amount? {
    amounts.reduce(Amount?.some(0)) { total, next in
      guard let total, let next else { return nil }
      return total + next
    }
  }

  /// From the first to the last day that the parts are about.
  private static func span(of spans: [DateSpan], from oldest: DateSpan) -> DateSpan {
    guard let other = spans.first(where: { $0 != oldest }) else { return oldest }
    var span = DateSpan(
      earliest: spans.map(\.day).min() ?? other.day,
      latest: spans.map { $0.isOpenEnd ? $0.day : $0.latest }.max() ?? other.day)
    if span.earliest != span.latest { span.marks = .interval }
    return span
  }
}

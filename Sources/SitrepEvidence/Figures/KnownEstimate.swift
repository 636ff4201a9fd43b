import SitrepModel

/// An estimate that counts at a viewpoint, with what the rules read of it.
struct KnownEstimate: Sendable {
  /// Index into the operation's estimates.
  var index: Int32
  var id: Symbol
  var quantity: Quantity
  var occurred: DateSpan
  var known: Instant
  var source: Int32
  var origin: OriginIndex
  var isOriginKnown: Bool
  /// Whether its source publishes again what the origin had published.
  var isCopy = false
  var status: RecordStatus
  var credibility: UInt8?
  var reliability: Reliability?
  var method: Method?
  /// For days left: the date counted to, where it was said.
  var until: DateSpan?

  var record: RecordReference { RecordReference(.estimates, Int(index)) }

  /// Stands for the index where the estimate is a sum of others, which no one record says.
  static let ofTotal: Int32 = -1

  var isTotal: Bool { index == Self.ofTotal }

  /// What it says, whatever its words are: copies are put into other words and languages.
  var content: Content {
    let isRange = quantity.hasRange
    return Content(
      low: quantity.low, best: quantity.best, high: quantity.high, kind: isRange ? nil : quantity.kind,
      words: isRange || quantity.kind != .unread ? .blank : quantity.words)
  }

  struct Content: Hashable {
    let low: Amount?
    let best: Amount?
    let high: Amount?
    let kind: Quantity.Kind?
    let words: Symbol
  }

  /// Rule 5: an estimate counts by the earliest day it is about.
  var day: Day { occurred.day }

  /// Whether whoever entered it graded it as doubtful or improbable.
  var isDoubtful: Bool { credibility == 4 || credibility == 5 }

  /// Rule 8: whether it is as good as verified by itself.
  var isVerified: Bool {
    status == .verified || (credibility == 1 && (method == .registration || method == .headcount))
  }
}

extension Knowledge {
  /// The estimates of a figure that count at a viewpoint and are about its day or one before, in order of
  /// known, occurred, id; those left out that are too old to speak for it.
  func estimates(ofFigure figure: Int, at view: Viewpoint) -> [KnownEstimate] {
    let candidates = figureOrder[figure]
    let first = firstDay(ofSituation: candidates, figure: figure, at: view)
    var result: [KnownEstimate] = []
    for candidate in candidates {
      // In order of known: what follows is not known either.
      if candidate.visibility.knownDay > view.knownBy { break }
      if candidate.day >= first, candidate.counts(at: view) { result.append(known(candidate)) }
    }
    return result
  }

  /// The first day of the situation of the newest number that nobody disputes. By rule 5 nothing older can be
  /// current, nor make anything else so; a countdown is compared with all that was ever said of it.
  private func firstDay(
    ofSituation candidates: ArraySlice<FigureEstimate>, figure: Int, at view: Viewpoint
  ) -> Day {
    if isInDays(figure) { return Day(number: .min) }
    var newest: Day?
    for candidate in candidates {
      if candidate.visibility.knownDay > view.knownBy { break }
      if candidate.saysNumber, candidate.day > newest ?? Day(number: .min), candidate.counts(at: view) {
        newest = candidate.day
      }
    }
    return newest.map { $0 - operation.profile.sameSituationDays } ?? Day(number: .min)
  }

  private func isInDays(_ figure: Int) -> Bool {
    operation.text(operation.figureKeys[figure].unit) == "days"
  }

  private func known(_ candidate: FigureEstimate) -> KnownEstimate {
    let estimate = operation.estimates[Int(candidate.index)]
    let voice = voice(of: candidate.record)
    let source = operation.source(of: estimate.head)
    return KnownEstimate(
      index: candidate.index, id: estimate.head.id, quantity: operation.quantities[Int(estimate.quantity)],
      occurred: estimate.head.occurred, known: candidate.known, source: estimate.head.source,
      origin: voice.origin, isOriginKnown: voice.name != nil, isCopy: source.relation == .republished,
      status: estimate.head.status,
      credibility: estimate.head.credibility, reliability: source.reliability,
      method: estimate.method, until: operation.details(of: estimate.head).until)
  }
}

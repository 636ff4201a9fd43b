import SitrepModel

/// The one sort: estimates by figure, then known, occurred, id.
struct FigureOrder: Sendable {
  private let estimates: [FigureEstimate]
  /// Those of figure `f` are `estimates[starts[f]..<starts[f + 1]]`.
  private let starts: [Int]

  /// - Parameter facts: those of the estimates, in the order of the table.
  init(_ operation: Operation, _ facts: [RecordFacts], known: (RecordHead) -> Instant) {
    // Into buckets by figure first, so that the comparisons stay within one figure.
    var starts = [Int](repeating: 0, count: operation.figureKeys.count + 1)
    for estimate in operation.estimates { starts[Int(estimate.figure) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var estimates = [FigureEstimate](repeating: .none, count: facts.count)
    for (index, estimate) in operation.estimates.enumerated() {
      let figure = Int(estimate.figure)
      estimates[next[figure]] = FigureEstimate(
        index: Int32(index), known: known(estimate.head), day: estimate.head.occurred.day,
        quantity: operation.quantities[Int(estimate.quantity)], status: estimate.head.status, facts[index])
      next[figure] += 1
    }
    estimates.withUnsafeMutableBufferPointer { estimates in
      Self.sort(estimates, starts) { first, second in
        if first.known != second.known { return first.known < second.known }
        if first.day != second.day { return first.day < second.day }
        return operation.names.precedes(facts[Int(first.index)].id, facts[Int(second.index)].id)
      }
    }
    self.estimates = estimates
    self.starts = starts
  }

  /// Sorts the estimates of each figure, some figures on each core: every one is a part of its own.
  private static func sort(
    _ estimates: UnsafeMutableBufferPointer<FigureEstimate>, _ starts: [Int],
    by precedes: @Sendable (FigureEstimate, FigureEstimate) -> Bool
  ) {
    nonisolated(unsafe) let estimates = estimates
    let parts = min(starts.count - 1, 64)
    inParallel(parts: parts) { part in
      for figure in stride(from: part, to: starts.count - 1, by: parts) {
        var ofFigure = UnsafeMutableBufferPointer(rebasing: estimates[starts[figure]..<starts[figure + 1]])
        if ofFigure.count > 1 { ofFigure.sort(by: precedes) }
      }
    }
  }

  /// The estimates of a figure.
  subscript(figure: Int) -> ArraySlice<FigureEstimate> { estimates[starts[figure]..<starts[figure + 1]] }
}

/// What tells whether an estimate is worth a look, beside the others of its figure.
struct FigureEstimate: Sendable {
  /// Index into the operation's estimates.
  let index: Int32
  /// The day by which it counts.
  let day: Day
  let known: Instant
  let knownDay: Day
  let replacedDay: Day
  let sensitivity: Sensitivity
  let isRetracted: Bool
  /// Whether it says a number that nobody disputes.
  let saysNumber: Bool
  /// Whether it tells of so few people that one could be known by it.
  let tellsOfFew: Bool

  init(
    index: Int32, known: Instant, day: Day, quantity: Quantity, status: RecordStatus, _ facts: RecordFacts
  ) {
    (self.index, self.known, self.day) = (index, known, day)
    (knownDay, replacedDay) = (facts.knownDay, facts.replacedDay)
    (sensitivity, isRetracted) = (facts.sensitivity, facts.isRetracted)
    saysNumber = quantity.hasRange && !quantity.isDigitless && status != .disputed
    tellsOfFew = quantity.tellsOfFew
  }

  private init() {
    (index, day, known, knownDay, replacedDay) = (-1, .never, Instant(seconds: .max), .never, .never)
    (sensitivity, isRetracted, saysNumber, tellsOfFew) = (.public, true, false, false)
  }

  /// Stands where an estimate is to come.
  fileprivate static let none = FigureEstimate()

  var record: RecordReference { RecordReference(.estimates, Int(index)) }

  /// As for any record; and it is about the day of the report or one before.
  func counts(at view: Viewpoint) -> Bool {
    knownDay <= view.knownBy && replacedDay > view.knownBy && !isRetracted && sensitivity <= view.edition
      && day <= view.day
  }
}

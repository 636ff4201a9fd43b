import SitrepModel

/// The one sort: estimates by figure, then known, occurred, id.
///
/// They are put into buckets by figure first, so that the comparisons stay within one figure. The table is worked
/// through in parts, on all cores: what each part has for each bucket is counted, and so it is known where it goes.
struct FigureOrder: Sendable {
  private let estimates: [FigureEstimate]
  /// Those of figure `f` are `estimates[starts[f]..<starts[f + 1]]`.
  private let starts: [Int]

  /// - Parameter facts: those of the estimates, in the order of the table.
  init(_ operation: Operation, _ facts: [RecordFacts], known: @Sendable (RecordHead) -> Instant) {
    let grain = max(16_384, facts.count / 16 + 1)
    let counts = operation.estimates.indices.mapPartsInParallel(grain: grain) { part in
      var counts = [Int](repeating: 0, count: operation.figureKeys.count)
      for index in part { counts[Int(operation.estimates[index].figure)] += 1 }
      return counts
    }
    var starts = [0]
    // Where the next estimate of each part and figure goes.
    var places = counts
    for figure in operation.figureKeys.indices {
      var start = starts[figure]
      for part in counts.indices {
        places[part][figure] = start
        start += counts[part][figure]
      }
      starts.append(start)
    }
    var estimates = [FigureEstimate](unsafeUninitializedCapacity: facts.count) { [places] estimates, filled in
      // Every estimate has a place of its own, so they need no lock.
      nonisolated(unsafe) let start = estimates.baseAddress
      inParallel(parts: places.count) { part in
        var places = places[part]
        for index in part * grain..<min((part + 1) * grain, facts.count) {
          let estimate = operation.estimates[index]
          let figure = Int(estimate.figure)
          (start.map { $0 + places[figure] })?.initialize(
            to: FigureEstimate(
              index: Int32(index), known: known(estimate.head), day: estimate.head.occurred.day,
              quantity: operation.quantities[Int(estimate.quantity)], status: estimate.head.status,
              facts[index]))
          places[figure] += 1
        }
      }
      filled = facts.count
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

/// As much of an estimate as decides whether the rules must read the rest of it.
struct FigureEstimate: Sendable {
  /// Index into the operation's estimates.
  let index: Int32
  /// The day by which it counts.
  let day: Day
  let known: Instant
  let visibility: Visibility
  let replacedDay: Day
  let isRetracted: Bool
  /// Whether it says a number that nobody disputes.
  let saysNumber: Bool
  /// Whether it tells of so few people that one could be known by it.
  let tellsOfFew: Bool

  init(
    index: Int32, known: Instant, day: Day, quantity: Quantity, status: RecordStatus, _ facts: RecordFacts
  ) {
    (self.index, self.known, self.day) = (index, known, day)
    (visibility, replacedDay, isRetracted) = (facts.visibility, facts.replacedDay, facts.isRetracted)
    saysNumber = quantity.hasRange && !quantity.isDigitless && status != .disputed
    tellsOfFew = quantity.tellsOfFew
  }

  var record: RecordReference { RecordReference(.estimates, Int(index)) }

  /// Whether it counts as any record does.
  func stands(at view: Viewpoint) -> Bool {
    visibility.isShown(at: view) && replacedDay > view.knownBy && !isRetracted
  }

  /// Whether it does, and is about the day of the report or an earlier one.
  func counts(at view: Viewpoint) -> Bool { day <= view.day && stands(at: view) }
}

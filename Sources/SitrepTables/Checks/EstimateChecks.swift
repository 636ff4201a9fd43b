import SitrepModel

/// What numbers say of one another that can't be right: a sum so far that falls, a part that is larger than the whole.
/// Either may be a slip, or another definition; both are warnings on the row that was entered later.
struct EstimateChecks {
  private(set) var diagnostics: [Diagnostic] = []
  private let operation: Operation
  private var replaced = SymbolSet()

  init(_ operation: Operation) {
    self.operation = operation
    let isCumulative = operation.figureKeys.map { $0.measure == .cumulative }
    let wholes = Self.wholes(of: operation.figureKeys, in: operation)
    var isWhole = [Bool](repeating: false, count: wholes.count)
    for case let whole? in wholes { isWhole[whole] = true }
    guard isCumulative.contains(true) || isWhole.contains(true) else { return }
    for estimate in operation.estimates where !estimate.head.supersedes.isBlank {
      _ = replaced.insert(estimate.head.supersedes)
    }
    // By number of the series; by number of the saying the last that says it.
    var (series, sums): (IndexedSet<Series>, [[Int]]) = (IndexedSet(), [])
    var (sayings, whole): (IndexedSet<Saying>, [Int]) = (IndexedSet(), [])
    var parts: [Int] = []
    for (index, estimate) in operation.estimates.enumerated() {
      let figure = Int(estimate.figure)
      let counts = isCumulative[figure] || wholes[figure] != nil || isWhole[figure]
      guard counts, speaks(estimate) else { continue }
      if isCumulative[figure] {
        let (number, isNew) = series.insert(Series(estimate, operation))
        if isNew { sums.append([]) }
        sums[number].append(index)
      }
      if wholes[figure] != nil { parts.append(index) }
      if isWhole[figure] {
        let (number, isNew) = sayings.insert(Saying(estimate, of: figure))
        if isNew { whole.append(index) } else { whole[number] = index }
      }
    }
    for sum in sums where sum.count > 1 { checkSeries(sum) }
    for part in parts {
      let estimate = operation.estimates[part]
      if let figure = wholes[Int(estimate.figure)],
        let number = sayings.index(of: Saying(estimate, of: figure))
      {
        check(part, isPartOf: whole[number])
      }
    }
  }

  private func speaks(_ estimate: Estimate) -> Bool {
    quantity(estimate).hasRange && estimate.head.status != .retracted && estimate.head.status != .disputed
      && !replaced.contains(estimate.head.id)
  }

  private func quantity(_ estimate: Estimate) -> Quantity { operation.quantities[Int(estimate.quantity)] }

  /// Of each figure that counts, where it is of a group, the figure of all, where there is one: the price of rice is no
  /// part of that of food.
  private static func wholes(of keys: [FigureKey], in operation: Operation) -> [Int?] {
    guard let all = operation.names.known("all") else { return keys.map { _ in nil } }
    var indices: [FigureKey: Int] = [:]
    for (index, key) in keys.enumerated() where key.group == all { indices[key] = index }
    func isOfParts(_ unit: Symbol) -> Bool {
      ![.rate, .percent].contains(UnitKind(operation.text(unit)))
    }
    return keys.map { key in
      if key.group == all || !isOfParts(key.unit) { return nil }
      var whole = key
      whole.group = all
      return indices[whole]
    }
  }

  /// In order of what they are about; each against the highest before it.
  private mutating func checkSeries(_ series: [Int]) {
    let ordered = series.sorted {
      let (one, other) = (key(of: $0), key(of: $1))
      return one == other ? $0 < $1 : one < other
    }
    var highest = ordered[0]
    for index in ordered.dropFirst() {
      let (before, now) = (quantity(operation.estimates[highest]), quantity(operation.estimates[index]))
      if let low = before.low, let high = now.high, high < low {
        note(.fallingSum, index, beside: highest) { .atLeastAs(words: $0, record: $1) }
      }
      if (now.low ?? 0) >= (before.low ?? 0) { highest = index }
    }
  }

  private func key(of index: Int) -> (Int32, Int64) {
    let head = operation.estimates[index].head
    return (head.occurred.day.number, head.entered?.seconds ?? .min)
  }

  private mutating func check(_ part: Int, isPartOf all: Int) {
    guard let low = quantity(operation.estimates[part]).low,
      let high = quantity(operation.estimates[all]).high, low > high
    else { return }
    note(.partAboveWhole, part, beside: all) { .atMostAs(words: $0, record: $1) }
  }

  /// On the row entered later. Where that one may be seen by more readers than the other, nothing is said: it would
  /// tell of the other.
  private mutating func note(
    _ message: DiagnosticMessage, _ index: Int, beside other: Int,
    expected: (_ words: String, _ record: String) -> DiagnosticText
  ) {
    let (one, second) = (operation.estimates[index].head, operation.estimates[other].head)
    let isOtherLater = (second.entered?.seconds ?? .min) > (one.entered?.seconds ?? .min)
    let (later, earlier) = isOtherLater ? (second, one) : (one, second)
    guard operation.sensitivity(of: later) >= operation.sensitivity(of: earlier) else { return }
    let location = operation.location(of: later.position)
    let words = [index, other].map { operation.text(quantity(operation.estimates[$0]).words) }
    diagnostics.append(
      Diagnostic(
        .warning, at: location, message, value: words[isOtherLater ? 1 : 0],
        expected: isOtherLater ? nil : expected(words[1], operation.text(second.id)),
        about: .rows([later.position, earlier.position])))
  }

  /// What one voice says of one figure.
  private struct Series: IndexHashable {
    let figure: Int32
    let voice: Symbol

    init(_ estimate: Estimate, _ operation: Operation) {
      let source = operation.source(of: estimate.head)
      figure = estimate.figure
      voice =
        !estimate.head.attributedTo.isBlank
        ? estimate.head.attributedTo : source.origin.isBlank ? source.publisher : source.origin
    }

    var indexHash: UInt64 {
      mixed(UInt64(truncatingIfNeeded: figure), UInt64(voice.index))
    }
  }

  /// What one source says of one figure and day.
  private struct Saying: IndexHashable {
    let figure: Int
    let source: Int32
    let day: Day

    init(_ estimate: Estimate, of figure: Int) {
      self.figure = figure
      (source, day) = (estimate.head.source, estimate.head.occurred.day)
    }

    var indexHash: UInt64 {
      mixed(
        UInt64(truncatingIfNeeded: figure),
        UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: day.number)))
    }
  }
}

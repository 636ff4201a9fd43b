import SitrepModel

/// What the records that paragraphs cite say in numbers.
struct CitedNumbers {
  private let texts: [Symbol: Set<Amount>]
  /// The group of all.
  let everyone: Symbol?
  private var quantities: [Symbol: [DerivedNumbers.Counted]] = [:]

  init(_ operation: Operation, ids: Set<Symbol>) {
    let reading = CitedTexts(operation)
    var texts: [Symbol: Set<Amount>] = [:]
    func collect<Item: Record>(_ records: [Item], _ numbers: (Item) -> Set<Amount>) {
      for record in records where ids.contains(record.head.id) {
        texts[record.head.id] = numbers(record).union(Self.amounts(of: record.head.occurred))
      }
    }
    collect(operation.estimates) { reading.numbers(ofQuantity: $0.quantity) }
    collect(operation.conditions) { reading.numbers(of: $0.summary) }
    collect(operation.policies) { policy in
      let dates = [policy.start, policy.end].compactMap(\.self).flatMap(Self.amounts)
      let duration = policy.duration.map { [Amount($0.days), Amount($0.months)] } ?? []
      return reading.numbers(of: policy.summary).union(dates).union(duration)
    }
    collect(operation.responses) { response in
      reading.numbers(of: response.summary).union(reading.numbers(ofQuantity: response.reached))
        .union(reading.numbers(ofQuantity: response.targeted))
    }
    collect(operation.events) { reading.numbers(of: $0.summary).union($0.until.map(Self.amounts) ?? []) }
    collect(operation.statements) { statement in
      reading.numbers(of: statement.summary).union(statement.horizon.map(Self.amounts) ?? [])
        .union(reading.numbers(ofQuantity: statement.value))
    }
    self.texts = texts
    everyone = operation.names.known(KnownValues.defaultGroup)
    for estimate in operation.estimates where ids.contains(estimate.head.id) {
      quantities[estimate.head.id, default: []].append(
        DerivedNumbers.Counted(
          figure: operation.figureKeys[Int(estimate.figure)], day: estimate.head.occurred.day,
          quantity: operation.quantities[Int(estimate.quantity)]))
    }
  }

  func said(in ids: [Symbol]) -> Set<Amount> { ids.reduce(into: []) { $0.formUnion(texts[$1] ?? []) } }

  func counted(in ids: [Symbol]) -> [DerivedNumbers.Counted] {
    var seen: Set<Symbol> = []
    return ids.filter { seen.insert($0).inserted }.flatMap { quantities[$0] ?? [] }
  }

  /// Days and years of a date may be named.
  static func amounts(of span: DateSpan) -> [Amount] {
    [span.earliest, span.latest].flatMap { day -> [Amount] in
      let (year, _, number) = day.components
      return [Amount(year), Amount(number)]
    }
  }
}

/// Numbers in the texts and quantities of an operation.
private struct CitedTexts {
  let operation: Operation

  init(_ operation: Operation) { self.operation = operation }

  func numbers(of summary: Summary) -> Set<Amount> {
    Set(
      ([summary.original] + summary.byLanguage.map(\.text)).flatMap {
        NarrativeNumbers.numbers(in: operation.text($0)).map(\.amount)
      })
  }

  func numbers(ofQuantity index: Int32?) -> Set<Amount> {
    guard let quantity = index.map({ operation.quantities[Int($0)] }) else { return [] }
    return Set(NarrativeNumbers.numbers(in: operation.text(quantity.words)).map(\.amount))
      .union([quantity.low, quantity.best, quantity.high].compactMap(\.self))
  }
}

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
    for table in RecordTable.allCases {
      operation.forEachHead(of: table) { index, head in
        guard ids.contains(head.id) else { return }
        texts[head.id] = reading.numbers(of: operation.record(RecordReference(table, index)))
      }
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

  func numbers(of record: any Record) -> Set<Amount> {
    let dates = ([record.head.occurred] + record.dates).compactMap(\.self)
    var numbers = Set(dates.flatMap(CitedNumbers.amounts))
    numbers.formUnion(self.numbers(of: record.summary))
    for (_, index) in record.quantities { numbers.formUnion(self.numbers(ofQuantity: index)) }
    if let duration = record.duration { numbers.formUnion([Amount(duration.days), Amount(duration.months)]) }
    return numbers
  }

  private func numbers(of summary: Summary) -> Set<Amount> {
    Set(
      ([summary.original] + summary.byLanguage.map(\.text)).flatMap {
        NarrativeNumbers.numbers(in: operation.text($0)).map(\.amount)
      })
  }

  private func numbers(ofQuantity index: Int32?) -> Set<Amount> {
    guard let quantity = index.map({ operation.quantities[Int($0)] }) else { return [] }
    return Set(NarrativeNumbers.numbers(in: operation.text(quantity.words)).map(\.amount))
      .union([quantity.low, quantity.best, quantity.high].compactMap(\.self))
  }
}

import SitrepModel

struct EstimateDecoder: RowDecoder {
  static let schema = TableSchema.estimates
  private let cells: RecordCells
  private let indicator, measure, unit, group, until, method: BoundColumn
  private let quantity: QuantityCells
  private let measures = CodeList<Measure>()
  private let methods = CodeList<Method>()
  private let everyone: Symbol

  init(_ header: TableHeader, _ store: inout TableStore) {
    cells = RecordCells(header)
    indicator = header.bound(EstimateColumn.indicator)
    measure = header.bound(EstimateColumn.measure)
    unit = header.bound(EstimateColumn.unit)
    group = header.bound(EstimateColumn.group)
    until = header.bound(EstimateColumn.until)
    method = header.bound(EstimateColumn.method)
    quantity = QuantityCells(
      value: header.bound(EstimateColumn.value), low: header.bound(EstimateColumn.low),
      high: header.bound(EstimateColumn.high))
    everyone = store.names.symbol(of: KnownValues.defaultGroup)
  }

  func decode(_ row: TableRow, into store: inout TableStore) -> Estimate? {
    store.begin(row)
    let indicator = store.listed(row, indicator, .indicator)
    let measure = store.code(row, measure, measures)
    // By pattern: comparing optionals would go through a table of functions for every row.
    let isChange = if case .change = measure { true } else { false }
    let group = store.listed(row, group, .group)
    var unit = store.listed(row, unit, .unit)
    if unit.isBlank { unit = store.usualUnit(of: indicator) }
    let method = store.code(row, method, methods)
    let until = store.date(row, until)
    let language = store.language(row, cells)
    let quantity = store.quantity(
      row, quantity, unit: &unit, language: language, measure: measure, allowsNegative: isChange)
    guard let head = store.head(row, cells, until: until), let quantity, let measure, let place = head.place
    else {
      return nil
    }
    let key = FigureKey(
      indicator: indicator, measure: measure, unit: unit, group: group.isBlank ? everyone : group,
      place: place)
    let figure = store.figureKeys.insert(key).index
    return Estimate(head: head, figure: Int32(figure), quantity: quantity, method: method)
  }
}

extension FigureKey: IndexHashable {
  var indexHash: UInt64 {
    let measure: UInt64 =
      switch measure {
      case .stock: 0
      case .flow: 1
      case .cumulative: 2
      case .peak: 3
      case .change: 4
      }
    return mixed(
      UInt64(indicator.index) | UInt64(UInt32(bitPattern: place.index)) << 32,
      UInt64(unit.index) | UInt64(group.index) << 20 | measure << 60)
  }
}

package import SitrepModel

package enum EstimateColumn {
  package static let indicator = TypedColumn(
    "indicator", .openChoice(.indicator),
    required: true, hxl: "#indicator+name", otherTags: ["#indicator+code"], example: "stranded",
    "What is counted.")
  package static let measure = TypedColumn(
    "measure", .choice(Measure.self), required: true, hxl: "#indicator+type", example: "stock",
    "What kind of number it is: how many there are, how many pass in a period, a sum so far, a maximum, a change."
  )
  package static let unit = TypedColumn(
    "unit", .openChoice(.unit),
    blank: "what the indicator is usually counted in, else \(KnownValues.defaultUnit)",
    hxl: "#indicator+unit", example: "persons", "What one of them is.")
  package static let group = TypedColumn(
    "group", .openChoice(.group),
    blank: KnownValues.defaultGroup, hxl: "#beneficiary+code", example: "children",
    "Which part of the people is counted.")
  package static let value = TypedColumn(
    "value", .quantity, required: true, hxl: "#indicator+text",
    otherTags: ["#indicator+num", "#indicator+value+num"],
    example: "dozens of migrants",
    "How many, in the words or the number as said.")
  package static let low = TypedColumn(
    "low", .number, blank: "what the words give", hxl: "#indicator+num+min", example: "20",
    "The lowest number meant, only to override what the words give.")
  package static let high = TypedColumn(
    "high", .number, blank: "what the words give", hxl: "#indicator+num+max", example: "99",
    "The highest number meant, only to override what the words give.")
  package static let until = TypedColumn(
    "until", .date, hxl: "#date+end", example: "2026-03-11",
    "For days left: the date counted to, where it is said.")
  package static let method = TypedColumn(
    "method", .choice(Method.self), hxl: "#indicator+method", example: "headcount",
    "How the number was obtained, best first in this list.")
}

extension TableSchema {
  package static let estimates = recordTable(
    "estimates", "How many: one number or vague word, as one source says it.",
    [
      EstimateColumn.indicator, EstimateColumn.measure, EstimateColumn.unit, EstimateColumn.group,
      EstimateColumn.value, EstimateColumn.low, EstimateColumn.high, EstimateColumn.until,
      EstimateColumn.method,
    ],
    asked: [
      EstimateColumn.indicator, EstimateColumn.value, RecordColumn.place, RecordColumn.occurred,
      EstimateColumn.measure, EstimateColumn.group,
    ],
    shown: [
      RecordColumn.place, EstimateColumn.indicator, EstimateColumn.measure, EstimateColumn.group,
      EstimateColumn.value,
    ])
}

/// Estimates come by the million: each asks for cells that were bound once a file and are read by calls that the
/// compiler sees through, where other tables look a column's cell up and read it by the column's own closure.
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
    let indicator = store.listed(row, indicator, .indicator)
    let measure = store.code(row, measure, measures)
    // By pattern: comparing optionals would go through a table of functions for every row.
    let isChange = if case .change = measure { true } else { false }
    let group = store.listed(row, group, .group)
    var unit = store.listed(row, unit, .unit)
    let isUnitSaid = !unit.isBlank
    if !isUnitSaid { unit = store.usualUnit(of: indicator) }
    let method = store.code(row, method, methods)
    let until = store.date(row, until)
    let language = store.language(row, cells)
    let quantity = store.quantity(
      row, quantity, unit: &unit, isUnitSaid: isUnitSaid, language: language, measure: measure,
      allowsNegative: isChange)
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

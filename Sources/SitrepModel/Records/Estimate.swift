/// How many, as one source says it. A small value without a text of its own.
package struct Estimate: Record {
  package var head: RecordHead
  package var method: Method?
  /// Index into the operation's figure keys: indicator, measure, unit, group and place.
  package var figure: Int32
  /// Index into the operation's quantities.
  package var quantity: Int32

  package init(head: RecordHead, figure: Int32, quantity: Int32, method: Method? = nil) {
    self.head = head
    self.figure = figure
    self.quantity = quantity
    self.method = method
  }

  package var subject: Int { Int(figure) }
  package var quantities: KeyValuePairs<String, Int32?> { ["value": quantity] }
}

/// What an estimate is an estimate of.
package struct FigureKey: Hashable, Sendable {
  package var indicator: Symbol
  package var measure: Measure
  package var unit: Symbol
  package var group: Symbol
  package var place: PlaceIndex

  package init(indicator: Symbol, measure: Measure, unit: Symbol, group: Symbol, place: PlaceIndex) {
    self.indicator = indicator
    self.measure = measure
    self.unit = unit
    self.group = group
    self.place = place
  }
}

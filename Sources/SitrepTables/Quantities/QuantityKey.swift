import SitrepModel

/// What tells one quantity of a table from another: the words, what overrides them, and how they are to be read.
struct QuantityKey: IndexHashable {
  var words: Symbol
  var low: Symbol
  var high: Symbol
  var unit: Symbol
  /// Whether the row names its unit; true where that settles nothing.
  var isUnitSaid = true
  /// Index into the context's languages.
  var language: UInt16
  var allowsNegative: Bool

  var indexHash: UInt64 {
    mixed(
      UInt64(words.index) | UInt64(unit.index) << 32,
      mixed(
        UInt64(low.index) | UInt64(high.index) << 32,
        UInt64(language) << 2 | (isUnitSaid ? 2 : 0) | (allowsNegative ? 1 : 0)))
  }
}

/// A quantity as read, with what is to be said of each row that has it.
struct ReadQuantity: Sendable {
  var quantity: Quantity
  /// The unit that the words name, where it is not the row's.
  var unit: Symbol?
  /// Whether it is so many in a time, which only a flow is.
  var isRate = false
  /// Whether it is so many new ones, which no sum so far and no number at one time is.
  var isOfNewOnes = false
  var remarks: [Remark] = []

  /// What is to be said where a row asks for a measure that the words do not give.
  func remark(on measure: Measure) -> Remark? {
    if isOfNewOnes, !measure.coversPeriod { return .ofNewOnes(isNone: quantity.high == 0) }
    return isRate && measure != .flow ? .rate : nil
  }

  struct Remark: Sendable {
    var severity: Diagnostic.Severity
    var cell = Cell.value
    var message: DiagnosticMessage
    var expected: DiagnosticText?
    enum Cell: Sendable { case value, low, high }
  }
}

/// A text that says how many, with what decides how it is read.
struct QuantityText: Hashable, Sendable {
  var words: String
  var unit: String
  var isUnitSaid: Bool
  var language: UInt16
  var isChange: Bool
}

/// The quantities that were read, each once.
struct QuantitiesRead: Sendable {
  var keys = IndexedSet<QuantityKey>()
  /// By index of the key.
  var values: [ReadQuantity] = []
  /// How texts were read, whatever stands beside them.
  var texts: [QuantityText: QuantityReading] = [:]
}

/// The cells of a row that a quantity is read from.
struct QuantityCells: Sendable {
  let value: BoundColumn
  var low: BoundColumn?
  var high: BoundColumn?
}

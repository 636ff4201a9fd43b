import SitrepLanguage
import SitrepModel
import SitrepTables

/// What a form holds: the texts as they were typed, by the names of the cells, and what is wrong with them.
struct TypedEntry: Sendable {
  var texts: [String: String] = [:]
  var faults: [String: FieldFault] = [:]

  subscript(name: String) -> String { texts[name] ?? "" }
}

/// What is wrong with a field, for whoever filled it in.
struct FieldFault: Sendable, Hashable {
  /// A sentence in the reader's language.
  var text: String
  /// The nearest value that would be right, as it is typed.
  var suggestion: String?
}

/// Makes the cells of a row from the fields of a form: codes for words, stored dates for spoken ones.
struct EntryReader: Sendable {
  let schema: TableSchema
  let columns: EntryColumns
  let choices: Choices
  let readings: WordReadings
  let words: PageWords
  /// On which dates are said.
  let day: Day
  let operation: Operation

  /// The cells that fields say, and what is wrong with them.
  /// - Parameter made: the ids of places and sources that are made together with the row.
  func read(_ typed: TypedEntry, made: Set<String>) -> (cells: [String: String], typed: TypedEntry) {
    var typed = typed
    var cells: [String: String] = [:]
    for column in columns.all {
      let text = typed[column.name]
      if text.isEmpty {
        if column.isNeeded, usual(column.column, typed) == nil {
          typed.faults[column.name] = FieldFault(text: words("error.needed"))
        }
        continue
      }
      if made.contains(text) {
        cells[column.name] = text
        continue
      }
      switch cell(text, of: column.column, in: typed) {
      case .success(let cell): cells[column.name] = cell
      case .failure(let fault): typed.faults[column.name] = fault.fault
      }
    }
    for column in schema.columns where cells[column.name] == nil {
      if let usual = usual(column, typed) { cells[column.name] = usual }
    }
    return (cells, typed)
  }

  /// What a column holds where its field was left as it is.
  private func usual(_ column: Column, _ typed: TypedEntry) -> String? {
    guard column == EstimateColumn.measure.column else { return nil }
    let indicator = operation.profile.indicator(typed[EstimateColumn.indicator.name])
    return (indicator?.measure ?? .stock).rawValue
  }

  private struct Refusal: Error {
    let fault: FieldFault
  }

  private func cell(_ text: String, of column: Column, in typed: TypedEntry) -> Result<String, Refusal> {
    switch column.kind {
    case .date, .day, .moment:
      if column.kind == .moment, text.contains("T") { return .success(text) }
      switch readings.date(text, on: day, language: words.language.code) {
      case .one(let date): return .success(date)
      case .several(let dates):
        return refusal(words("error.two-dates", ["dates": .text(dates.joined(separator: ", "))]), nil)
      case .unreadable: return refusal(words.expected(column.kind), nil)
      }
    case .choice:
      let code = choices.code(of: text, column.kind)
      let offered = choices.list(of: column.kind) ?? []
      if offered.contains(where: { $0.value == code }) { return .success(code) }
      return refusal(
        words.expected(column.kind), nearest(to: text, among: offered.flatMap { [$0.label, $0.value] }))
    case .openChoice: return .success(choices.code(of: text, column.kind))
    case .whole(let range):
      if let number = Int(text), range.contains(number) { return .success(text) }
      return refusal(words.expected(column.kind), nil)
    case .decimal(let range):
      let plain = text.replacing(",", with: ".")
      if let number = Double(plain), range.contains(number) { return .success(plain) }
      return refusal(words.expected(column.kind), nil)
    case .quantity:
      if let fault = fault(ofQuantity: text, typed) { return .failure(Refusal(fault: fault)) }
      return .success(text)
    case .reference(.place), .reference(.source):
      let known = choices.list(of: column.kind) ?? []
      if known.contains(where: { $0.value == text }) { return .success(text) }
      let named = known.filter { foldedName($0.label) == foldedName(text) }
      if named.count == 1 { return .success(named[0].value) }
      let near = nearest(to: text, among: known.flatMap { [$0.value, $0.label] })
      return refusal(words.expected(column.kind), near)
    default: return .success(text)
    }
  }

  /// Words that give no range are kept as they are; a number that can't be read would be lost.
  private func fault(ofQuantity text: String, _ typed: TypedEntry) -> FieldFault? {
    let reading = self.reading(ofQuantity: text, typed)
    guard reading.remark == .unreadableNumber || reading.remark == .reversed else { return nil }
    return FieldFault(text: words.expected(.quantity))
  }

  private func reading(ofQuantity text: String, _ typed: TypedEntry) -> QuantityReading {
    let source = operation.sources.first { operation.text($0.id) == typed[RecordColumn.source.name] }
    return readings.quantity(
      text, language: source.map { operation.text($0.language) } ?? "",
      unit: typed[EstimateColumn.unit.name],
      isChange: typed[EstimateColumn.measure.name] == Measure.change.rawValue)
  }

  private func refusal(_ text: String, _ suggestion: String?) -> Result<String, Refusal> {
    .failure(Refusal(fault: FieldFault(text: text, suggestion: suggestion)))
  }
}

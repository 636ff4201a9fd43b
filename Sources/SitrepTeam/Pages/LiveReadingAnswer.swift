import SitrepLanguage
import SitrepModel
import SitrepTables

/// How a quantity or a date is read, while it is typed: a sentence.
struct LiveReadingAnswer {
  let frame: PageFrame

  func answer() throws -> PageAnswer {
    let query = frame.context.request.query
    let text = query["text"]
    switch LiveReading(rawValue: query["kind"]) {
    case .quantity:
      let operation = try frame.workspace.operation()
      let source = operation.sources.first { operation.text($0.id) == query[RecordColumn.source.name] }
      let unit = query[EstimateColumn.unit.name]
      let usual = operation.profile.indicator(query[EstimateColumn.indicator.name])?.unit ?? ""
      let reading = frame.readings.quantity(
        text, language: source.map { operation.text($0.language) } ?? frame.words.language.code,
        unit: unit.isEmpty ? usual : unit,
        isChange: query[EstimateColumn.measure.name] == Measure.change.rawValue)
      return .text(frame.readings.told(reading, frame.words))
    case .date:
      let reading = frame.readings.date(
        text, on: try frame.workspace.today(), language: frame.words.language.code)
      return .text(frame.readings.told(reading, frame.words))
    case nil: return .text("", status: 404)
    }
  }
}

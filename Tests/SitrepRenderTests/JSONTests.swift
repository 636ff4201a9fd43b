import Foundation
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import Testing

private func json(_ report: Report) throws -> [String: Any] {
  let bytes = try JSONFormat().render(report, in: Language("en", templates: .builtIn), from: .builtIn)
  return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

private func schema() throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(ReportSchema.json())) as? [String: Any])
}

@Test func jsonHoldsWhatTheReportHolds() throws {
  let report = try json(richReport())
  let figures = try #require(report["figures"] as? [[String: Any]])
  #expect(figures.map { $0["id"] as? String } == (try richReport().figures.map(\.id)))
  #expect(figures[0]["low"] as? Int == 20)
  #expect(figures[0]["best"] is NSNull)
  #expect(figures[0]["label"] as? String == "unverified")
  #expect(figures[0]["as_of"] as? String == "2025-11-28~")
  #expect(figures[0]["caveats"] as? [String] == ["U1", "U2", "U11"])
  #expect(report["cutoff"] as? String == "2025-12-01T23:59:00-03:00")
  #expect(
    report["period"] as? [String: String]
      == ["from": "2025-11-30", "to": "2025-12-01", "covered": "2025-11-30/2025-12-01"])
  #expect(report["withheld"] as? Int == 1)
}

/// They are written without a look for signs to escape.
@Test func namesOfFieldsNeedNoEscapes() {
  for type in reportTypes() {
    for field in type.fields() {
      #expect(field.name.wholeMatch(of: /[a-z0-9_]+/) != nil, "\(type.name).\(field.name)")
    }
  }
}

@Test func signsThatJSONKeepsToItselfAreEscaped() throws {
  var report = try emptyReport()
  report.header.operation = "a\"b\\c\nd\te\u{1}f\u{7F}é🙂"
  #expect(try json(report)["operation"] as? String == "a\"b\\c\nd\te\u{1}f\u{7F}é🙂")
}

@Test func everyJSONIsOfTheShapeThatItsSchemaTells() throws {
  let schema = try schema()
  let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
  for report in [try richReport(), try emptyReport()] {
    #expect(faults(in: try json(report), as: schema, definitions, at: "$") == [])
  }
}

@Test func theSchemaFindsWhatIsWrong() throws {
  let schema = try schema()
  let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
  var report = try json(richReport())
  report["number"] = "four"
  report["edition"] = "secret"
  report["more"] = 1
  report["title"] = nil
  #expect(
    faults(in: report, as: schema, definitions, at: "$") == [
      "$.edition: secret", "$.more: unknown", "$.number: type", "$.title: missing",
    ])
}

/// What a value has against its schema; only what our schemas say.
private func faults(
  in value: Any, as schema: [String: Any], _ definitions: [String: [String: Any]], at path: String
) -> [String] {
  if let reference = schema["$ref"] as? String {
    let name = String(reference.dropFirst("#/$defs/".count))
    return definitions[name].map { faults(in: value, as: $0, definitions, at: path) } ?? ["\(path): \(name)"]
  }
  if let choices = schema["anyOf"] as? [[String: Any]] {
    let each = choices.map { faults(in: value, as: $0, definitions, at: path) }
    return each.contains { $0.isEmpty } ? [] : each.first ?? []
  }
  let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
  guard types.contains(where: { isOf($0, value) }) else { return ["\(path): type"] }
  if let codes = schema["enum"] as? [String], let code = value as? String, !codes.contains(code) {
    return ["\(path): \(code)"]
  }
  if let items = value as? [Any], let inner = schema["items"] as? [String: Any] {
    return items.flatMap { faults(in: $0, as: inner, definitions, at: path + "[]") }
  }
  guard let object = value as? [String: Any],
    let properties = schema["properties"] as? [String: [String: Any]]
  else { return [] }
  let missing = Set((schema["required"] as? [String]) ?? []).subtracting(object.keys)
  let found = object.keys.sorted().flatMap { key in
    properties[key].map { faults(in: object[key] ?? NSNull(), as: $0, definitions, at: "\(path).\(key)") }
      ?? ["\(path).\(key): unknown"]
  }
  return (found + missing.map { "\(path).\($0): missing" }).sorted()
}

private func isOf(_ type: String, _ value: Any) -> Bool {
  switch type {
  case "null": value is NSNull
  case "boolean": (value as? NSNumber).map { isBoolean($0) } ?? false
  case "integer":
    (value as? NSNumber).map { !isBoolean($0) && $0.doubleValue == $0.doubleValue.rounded() } ?? false
  case "number": (value as? NSNumber).map { !isBoolean($0) } ?? false
  case "string": value is String
  case "array": value is [Any]
  default: value is [String: Any]
  }
}

private func isBoolean(_ number: NSNumber) -> Bool {
  number.objCType.pointee == 99
}

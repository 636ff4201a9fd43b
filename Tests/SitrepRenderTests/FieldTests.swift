import SitrepEvidence
import Testing

@testable import SitrepModel
@testable import SitrepRender

/// Each type of the report declares its fields once: what it stores is declared, and what is declared is walked.
@Suite struct FieldTests {
  /// One of each type of the report.
  private static let items = Result { try fullReport().parts }

  @Test("the report has a part of every type")
  func types() throws {
    // These are made of others when they are asked for.
    let computed: Set = ["brief_caveat", "period"]
    let found = Set(try Self.items.get().map { type(of: $0).typeName })
    #expect(Set(reportTypes().map(\.name)).subtracting(found) == computed)
  }

  @Test("what a type stores is a field of it")
  func stored() throws {
    var undeclared: Set<String> = []
    for item in try Self.items.get() {
      for property in item.properties where item.field(of: property.name) == nil {
        undeclared.insert("\(type(of: item).typeName).\(property.name)")
      }
    }
    #expect(undeclared.subtracting(StoredProperty.outsideData) == [])
    #expect(StoredProperty.outsideData.subtracting(undeclared) == [], "declared by now")
  }

  @Test("parts, records and words of records are walked")
  func walked() throws {
    var unwalked: Set<String> = []
    for item in try Self.items.get() {
      for property in item.properties {
        guard let kind = property.kind(in: item), let field = item.field(of: property.name) else { continue }
        if field != kind { unwalked.insert("\(type(of: item).typeName).\(property.name)") }
      }
    }
    // The caveats of the first are told with the sentences it stands for; those of the others are not of each record.
    #expect(
      unwalked == ["brief_line.short", "response_summary.records", "share.records", "source.records"])
  }

  @Test("whatever carries caveats is visited, in every list")
  func marked() throws {
    var report = try fullReport()
    var visited: [String] = []
    report.forEachMarked(in: "en") { subject, _, _ in visited.append(subject) }
    #expect(visited.sorted() == report.notedParts.map(\.subject).sorted())
  }

  @Test("what carries caveats and names records is linked to them")
  func linked() throws {
    let report = try fullReport()
    var linked: Set<String> = []
    report.forEachBasis { subject, _ in linked.insert(subject) }
    let naming = report.notedParts.filter { part in
      part.properties.contains { part.field(of: $0.name) == .records && $0.isGiven }
    }
    #expect(naming.count > 5)
    #expect(Set(naming.map(\.subject)).subtracting(linked) == [])
  }

  @Test("the order of a page names fields")
  func order() throws {
    for item in try Self.items.get() {
      let type = type(of: item)
      #expect(type.pageOrder.filter { !type.names.contains($0) } == [], "\(type.typeName)")
    }
  }
}

/// A property of a type of the report, as it is stored.
private struct StoredProperty {
  let name: String
  let value: Any

  /// What is stored and not told by that name: what other fields are made of.
  static let outsideData: Set<String> = [
    // Where its row stands in the table of changes, which tells the name.
    "change.place",
    "figure.isExpired", "figure.isUsualMeasure", "figure.people",
    "group_table.said", "matrix_row.said",
    // Drawn.
    "policy.bar",
    "report.header",
  ]

  /// What the field of a property is called where it is not by the property's own name.
  static let spelledOtherwise = [
    "brief_line.lead": "text", "correction.isNew": "since", "history_point.isNew": "new_information",
    "figure.hxlTag": "indicator_tag", "group_table.others": "other_groups", "place.latitude": "lat",
    "place.longitude": "lon", "place.precisionKilometres": "precision_km", "outline.rings": "rings",
  ]

  /// Whether it holds an id, or a list of some.
  var isGiven: Bool { value is String || (value as? [String])?.isEmpty == false }

  /// Of any type.
  static let usualSpelling = ["marks": "caveats", "message": "text", "quoted": "told"]

  /// What must be declared of it.
  func kind(in owner: any Reported) -> FieldKind? {
    switch value {
    case is any Reported, is any ReportedList, is any ReportedOption: return .parts
    case is LocalText where name == "summary", is Message where name == "message":
      return owner is any Marked ? .told : nil
    default: return ["record", "records", "cites", "replacedBy"].contains(name) ? .records : nil
    }
  }
}

private enum FieldKind {
  case value, told, records, parts
}

private protocol ReportedList {
  var reported: [any Reported] { get }
}

extension Array: ReportedList where Element: Reported {
  fileprivate var reported: [any Reported] { self }
}

private protocol ReportedOption {
  var reported: [any Reported] { get }
}

extension Optional: ReportedOption where Wrapped: Reported {
  fileprivate var reported: [any Reported] { map { [$0] } ?? [] }
}

extension Reported {
  fileprivate static var names: Set<String> { Set(fields.map(\.name)) }

  fileprivate var properties: [StoredProperty] {
    Mirror(reflecting: self).children.map { StoredProperty(name: $0.label ?? "", value: $0.value) }
  }

  /// What the field of a property holds; nil where there is none.
  fileprivate func field(of property: String) -> FieldKind? {
    let name =
      StoredProperty.spelledOtherwise["\(Self.typeName).\(property)"]
      ?? StoredProperty.usualSpelling[property] ?? property.inSnakeCase
    return Self.fields.first { $0.name == name }.map { field in
      switch field.content {
      case .value: .value
      case .told: .told
      case .records: .records
      case .parts: .parts
      }
    }
  }

  /// It, and all parts that are stored in it.
  fileprivate var parts: [any Reported] {
    [self] + properties.flatMap { $0.parts.flatMap(\.parts) }
  }

  /// All that carries caveats of which it has notes: those of lines in brief are their owner's, and planning figures
  /// stand in one line.
  fileprivate var notedParts: [any Marked] {
    let own = (self as? any Marked).map { [$0] } ?? []
    if self is Report.BriefLine { return own }
    return own
      + properties.filter { $0.name != "planning" }.flatMap { $0.parts.flatMap(\.notedParts) }
  }
}

extension StoredProperty {
  fileprivate var parts: [any Reported] {
    switch value {
    case let part as any Reported: [part]
    case let list as any ReportedList: list.reported
    case let option as any ReportedOption: option.reported
    default: []
    }
  }
}

extension String {
  fileprivate var inSnakeCase: String {
    map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined()
  }
}

/// The rich report, with what that has not.
private func fullReport() throws -> Report {
  var report = try richReport()
  let date = DateSpan(report.header.date)
  report.figures[0].coverage = Report.Coverage(covered: 1, declared: 2)
  let (first, other) = (report.figures[0], report.figures[1])
  let message = Message("value.refusal")
  report.shares = [
    Report.Share(
      kind: .caseFatalityAll, part: first, whole: other, sector: nil, label: .unverified, message: message,
      marks: [])
  ]
  report.placeMatrix = Report.PlaceMatrix(
    columns: [
      Report.MatrixColumn(indicator: "stranded", measure: .stock, unit: "persons", name: first.name)
    ],
    rows: [
      Report.MatrixRow(
        place: first.place, placeName: first.placeName, type: .crossing, pcode: nil, country: nil, level: 0,
        figures: [first])
    ])
  let cell = Report.FigureCell(first)
  report.groupTables = [
    Report.GroupTable(
      first, name: first.name, whole: first,
      bands: [Report.GroupBand(ages: message, female: cell, male: cell, anySex: cell)],
      others: [Report.GroupLine(group: "children", cell: cell)], missing: [message], figures: [first])
  ]
  var summary = Report.ResponseSummary(
    sector: .wsh, place: nil, placeName: nil, period: date, records: ["resp-001"], marks: [])
  var reach = Report.Reach(
    id: "reach", indicator: nil, name: nil, unit: "persons", group: "all", numbers: 1)
  reach.need = Report.Need(
    figure: first.id, value: message, label: .unverified, asOf: date, saidBy: nil, covered: nil,
    message: message)
  summary.reaches = [reach]
  report.responseSummaries = [summary]
  report.outlines = [Report.Outline(place: first.place, rings: [])]
  return report
}

import SitrepModel
import SitrepTestSupport

/// A report made by hand that has everything a report can have: figures that are verified, not verified,
/// conflicting and refused, words in two languages and in one, measures with a clock, gaps, corrections.
func richReport(_ language: String = "en") throws -> Report {
  var header = Report.Header(
    operation: "chile-peru-2025",
    title: both("Chile–Peru border: people stranded", "Frontera Chile–Perú: personas varadas"),
    languages: ["en", "es"], date: try day("2025-12-01"),
    cutoff: ZonedMoment(instant: santiago.instant(day: try day("2025-12-01"), second: 86_340), zone: santiago)
  )
  header.language = language
  header.number = 4
  header.previous = try day("2025-11-30")
  header.periodFrom = try day("2025-11-30")
  header.nextReport = DateSpan(try day("2025-12-02"))
  header.reporter = Reporter(organisation: "Example organisation", contactRole: "Information officer")
  header.reconstructed = true
  header.warnings = 2
  header.glide = "OT-2025-000001-CHL"
  header.countries = ["CHL", "PER"]
  header.sections = Section.codes
  var report = Report(header: header)
  report.figures = try richFigures()
  report.conflicts = try richConflicts()
  report.highlights = try richHighlights()
  try addSituation(to: &report)
  try addPolicies(to: &report)
  try addVoices(to: &report)
  try addRegisters(to: &report)
  report.inBrief = richBrief()
  report.withheld = 1
  report.caveats = caveatOrder.map { code in
    Report.Caveat(code: code, message: Message("caveat.\(code.rawValue)"), appliesTo: ["est-008"])
  }
  report.notes = caveatOrder.enumerated().map { index, code in
    Report.Note(number: index + 1, codes: [code], appliesTo: ["est-008"])
  }
  return report
}

/// A line that says all, and one that leaves a caveat to its note.
private func richBrief() -> [Report.BriefLine] {
  func line(_ key: String, _ marks: [Report.CaveatMark] = []) -> Report.Line {
    Report.Line(kind: .gap, subject: key, message: Message(key), marks: marks)
  }
  var undated = Report.BriefLine(
    kind: .needs, lead: line("brief.no-needs", marks(.u5)), also: [line("gap.no-response")])
  undated.marks = marks(.u5)
  undated.isNew = true
  return [Report.BriefLine(kind: .access, lead: line("brief.no-access")), undated]
}

/// A report of the first day on which nothing is known.
func emptyReport() throws -> Report {
  let first = try day("2025-11-28")
  var header = Report.Header(
    operation: "empty", title: both("Empty operation", "Operación vacía"), languages: ["en"], date: first,
    cutoff: ZonedMoment(instant: santiago.instant(day: first, second: 86_340), zone: santiago))
  header.sections = Section.codes
  header.nextReport = DateSpan(first + 1)
  return Report(header: header)
}

let santiago = ZoneRules(
  name: "America/Santiago", changes: [.init(start: Instant(seconds: 0), offset: -10_800)])

private let caveatOrder: [CaveatCode] = [.u1, .u2, .u3, .u4, .u5, .u7, .u8, .u9, .u10, .u11, .u12, .u16]

func marks(_ codes: CaveatCode...) -> [Report.CaveatMark] {
  // Each note of the fixture tells one caveat: that of the first.
  let number = codes.first.flatMap(caveatOrder.firstIndex(of:)).map { $0 + 1 } ?? 0
  return codes.map { Report.CaveatMark($0, number: number) }
}

func day(_ iso: String) throws -> Day {
  try DateSpan(edtf: iso).earliest
}

func span(_ edtf: String) throws -> DateSpan {
  try DateSpan(edtf: edtf)
}

func both(_ english: String, _ spanish: String) -> LocalText {
  LocalText([.init("en", english), .init("es", spanish)])
}

// MARK: Figures

let stranded = both("People stranded", "Personas varadas")
let crossing = "Chacalluta–Santa Rosa"

private func words(_ words: String, _ low: Amount?, _ high: Amount?) -> Message {
  Message.valueWords(range: .range(low, high), words: .text(words), unit: .code(Code("unit", "persons")))
}

private func number(_ amount: Amount, _ unit: String = "persons") -> Message {
  Message.valueNumber(unit: .code(Code("unit", unit)), amount: .amount(amount))
}

private func figure(
  _ indicator: String, _ name: LocalText, group: String = "all", unit: String = "persons",
  role: IndicatorRole = .caseload, words: String, value: Message, asOf: String, age: Int, label: Label,
  low: Amount? = nil, best: Amount? = nil, high: Amount? = nil, origins: Int = 0, reports: Int = 1,
  marks: [Report.CaveatMark] = []
) throws -> Report.Figure {
  var figure = Report.Figure(
    id: "\(indicator)/stock/\(unit)/\(group)/chacalluta-santa-rosa", indicator: indicator,
    indicatorName: name,
    role: role, measure: .stock, unit: unit, group: group, place: "chacalluta-santa-rosa",
    placeName: LocalText(inAll: crossing),
    words: words, value: value, asOf: try span(asOf), ageDays: age, label: label)
  (figure.low, figure.best, figure.high) = (low, best, high)
  (figure.origins, figure.reports) = (origins, reports)
  figure.marks = marks
  figure.headline = role == .caseload
  figure.records = ["est-008"]
  return figure
}

private func richFigures() throws -> [Report.Figure] {
  var first = try figure(
    "stranded", stranded, words: "dozens of migrants", value: words("dozens of migrants", 20, 99),
    asOf: "2025-11-28~", age: 3, label: .unverified, low: 20, high: 99, reports: 2,
    marks: marks(.u1, .u2, .u11))
  first.change = Report.FigureChange(
    kind: .noNewInformation,
    message: .changeNoNewInformation(asOf: .date(first.asOf)))
  first.agreement = .single
  first.recommended = "est-008"
  first.rule = .single
  first.statements = [
    try statement(nil, "Global South World", words("dozens of migrants", 20, 99), "2025-11-28~", "est-008")
  ]
  var conflicting = try figure(
    "denied-entry", both("People denied entry", "Personas a quienes se negó el ingreso"), words: "hundreds",
    value: Message.valueConflict(values: .messages([words("hundreds", 200, 999), number(45)])),
    asOf: "2025-12-01", age: 0, label: .conflicting, origins: 2, reports: 3, marks: marks(.u2, .u4))
  conflicting.agreement = .conflicting
  conflicting.spread = Report.Spread(low: 45, high: 999)
  conflicting.change = Report.FigureChange(
    kind: .notComparable, from: .amount(45), to: .text("hundreds"), reason: .conflict,
    message: .changeNotComparable(
      to: .message(words("hundreds", 200, 999)), from: .message(number(45)),
      reason: .code(ChangeReason.conflict.code)))
  conflicting.statements = try deniedStatements()
  var decided = try figure(
    "households", both("Households in shelters", "Hogares en albergues"), unit: "households", words: "1,250",
    value: number(1250, "households"), asOf: "2025-12-01", age: 0, label: .verified, low: 1250, best: 1250,
    high: 1250, origins: 1)
  decided.decisionReason = "Register seen by our team"
  decided.change = Report.FigureChange(
    kind: .increased, from: .amount(900), to: .amount(1250),
    message: .changeIncreased(
      from: .message(number(900, "households")), to: .message(number(1250, "households"))))
  var refused = try figure(
    "stranded", stranded, group: "children", words: "present", value: Message("value.presence"),
    asOf: "2025-11-28", age: 3, label: .unverified, marks: marks(.u1))
  refused.ofWhom = true
  let none = try figure(
    "stranded", stranded, group: "older-people", words: "no figure given", value: Message("value.refusal"),
    asOf: "2025-11-28", age: 3, label: .none, marks: marks(.u9))
  let context = try figure(
    "undocumented-population",
    both("Undocumented people living in the country", "Personas sin documentos que viven en el país"),
    role: .context, words: "roughly 330,000", value: words("roughly 330,000", 297_000, 363_000),
    asOf: "2024", age: 335, label: .unverified, low: 297_000, high: 363_000, marks: marks(.u1, .u2))
  return [first, refused, none, conflicting, decided, context]
}

private func statement(
  _ origin: LocalText?, _ publisher: LocalText, _ value: Message, _ asOf: String, _ record: String
) throws -> Report.FigureStatement {
  Report.FigureStatement(
    origin: origin, publisher: publisher, words: "as said", value: value, low: nil, best: nil, high: nil,
    asOf: try span(asOf), record: record, grade: "D3", recommended: false, reports: 1)
}

private func deniedStatements() throws -> [Report.FigureStatement] {
  [
    try statement("Governor of Arica", "UPI", words("hundreds", 200, 999), "2025-12-01", "est-021"),
    try statement(nil, "A | B <News>", number(45), "2025-12-01~", "est-022"),
  ]
}

private func richConflicts() throws -> [Report.Conflict] {
  let statements = try deniedStatements()
  let values = statements.map { statement in
    Message.conflictValue(
      value: .message(statement.value), coverage: .none, origin: .optional(statement.origin),
      publisher: .local(statement.publisher), grade: .text(statement.grade), asOf: .date(statement.asOf))
  }
  return [
    Report.Conflict(
      figure: "denied-entry/stock/persons/all/chacalluta-santa-rosa",
      message: .conflictLine(
        name: .message(
          Report.Figure.name(
            of: both("People denied entry", "Personas a quienes se negó el ingreso"), measure: .stock,
            group: "all")), place: .text(crossing), below: .flag(false), values: .messages(values)),
      spread: Report.Spread(low: 45, high: 999), statements: statements, marks: marks(.u2, .u4))
  ]
}

private func richHighlights() throws -> [Report.Line] {
  let behind = Message.figureBehind(reports: .whole(2), origins: .whole(0), giving: .whole(0))
  let figure = Message.highlightFigure(
    name: .message(Report.Figure.name(of: stranded, measure: .stock, group: "all")), place: .text(crossing),
    value: .message(words("dozens of migrants", 20, 99)), saidBy: .none, label: .code(Label.unverified.code),
    asOf: .date(try span("2025-11-28~")), age: .whole(3), stale: .flag(false), behind: .message(behind),
    refusedBy: .list([
      .message(
        Message.gapRefusedBy(
          speaker: .text("Undersecretary"), publisher: .text("UPI"), occurred: .date(try span("2025-12-01~")))
      )
    ]))
  let silent = Message.highlightSilentSectors(
    sectors: .list([.code(Sector.edu.code), .code(Sector.wsh.code), .code(Sector.hea.code)]),
    noResponse: .flag(true))
  return [
    Report.Line(kind: .figure, subject: "stranded", message: figure, marks: marks(.u1, .u2, .u11)),
    Report.Line(kind: .gap, subject: "sectors", message: silent),
  ]
}

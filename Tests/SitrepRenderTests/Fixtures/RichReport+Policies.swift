import SitrepEvidence
import SitrepModel
import SitrepTestSupport

func addPolicies(to report: inout Report) throws {
  let summary = both(
    "An emergency of 60 days was declared in Tacna.", "Se declaró una emergencia de 60 días en Tacna.")
  let end = try span("2026-01-26/2026-01-28")
  let clock = Message.clockRunning(
    unconfirmed: .flag(true), start: .date(try span("2025-11-28/2025-11-30")), day: .range(2, 4),
    total: .whole(60), end: .date(end), basis: .code(EndBasis.computed.code), soon: .flag(false))
  let steps = [
    try step("pol-001", "2025-11-28", .announced, "The Independent"),
    try step("pol-004", "2025-11-28/2025-11-30", .adopted, "UPI"),
  ]
  var emergency = Report.Policy(
    measure: "pe-emergency-2025", type: "state-of-emergency", actor: "José Jerí", country: "PER",
    place: "tacna", placeName: LocalText(inAll: "Tacna"), stage: .adopted, stageLabel: .unverified,
    start: try span("2025-11-28/2025-11-30"), startLabel: .unverified, startOrigins: ["UPI"],
    duration: "P60D", durationLabel: .unverified, durationOrigins: ["UPI"], end: end, endBasis: .computed,
    endDayAfter: try span("2026-01-27/2026-01-29"), dayLow: 2, dayHigh: 4, ofDays: 60, daysLeft: 56,
    background: false, clock: clock, message: line(summary, .adopted, clock), summary: summary, origins: 1,
    steps: steps, marks: marks(.u8, .u10, .u11))
  let past = both("Two months of emergency in 2023.", "Dos meses de emergencia en 2023.")
  let precedent = Report.Policy(
    measure: "pe-emergency-2023", type: "state-of-emergency", country: "PER", stage: .ended,
    stageLabel: .unverified, startOrigins: [], durationOrigins: [], background: true,
    message: line(past, .ended, nil), summary: past, origins: 0, steps: [])
  emergency.day = nil
  emergency.bar = PolicyBar(emergency, on: report.header.date)
  report.policies = [emergency, precedent]
  report.datesAhead = [
    Report.DateAhead(
      date: try span("2025-12-14"), daysAhead: 13, subject: "evt-006",
      message: .eventLine(
        summary: .local(both("Run-off of the election in Chile.", "Segunda vuelta en Chile.")),
        origin: .text("AP"))),
    Report.DateAhead(
      date: end, daysAhead: 56, subject: "pe-emergency-2025",
      message: .aheadPolicy(
        type: .code(Code("policy_type", "state-of-emergency")), place: .text("Tacna"),
        unconfirmed: .flag(true),
        start: .date(try span("2025-11-28/2025-11-30")), basis: .code(EndBasis.computed.code)),
      marks: marks(.u10, .u11)),
  ]
  report.events = [
    Report.EventEntry(
      id: "evt-006", kind: .keyDate, occurred: try span("2025-12-14"), ahead: true, daysAhead: 13,
      summary: both("Run-off of the election in Chile.", "Segunda vuelta en Chile."), source: "independent")
  ]
  report.planning = [planning(.water, 300, 1485, "litres-a-day"), planning(.toilets, 1, 2, "toilets")]
  report.planningLine = Report.Line(
    kind: .planning, subject: "stranded",
    message: .planningLine(
      persons: .range(20, 99),
      name: .message(Report.Figure.name(of: stranded, measure: .stock, group: "all")), place: .text(crossing),
      needs: .messages(report.planning.map(\.message))), marks: marks(.u2, .u10), records: ["est-008"])
}

private func step(
  _ record: String, _ date: String, _ stage: PolicyStage, _ publisher: LocalText
) throws -> Report.PolicyStepEntry {
  Report.PolicyStepEntry(
    record: record, date: try span(date), stage: stage, source: "upi", publisher: publisher,
    summary: both("A step.", "Un paso."))
}

private func line(_ summary: LocalText, _ stage: PolicyStage, _ clock: Message?) -> Message {
  .policyLine(
    part: .none, country: .text("Peru"), summary: .local(summary), stage: .code(stage.code),
    label: .code(Label.unverified.code), unconfirmed: .flag(stage == .adopted), clock: .optional(clock))
}

private func planning(
  _ item: PlanningItem, _ low: Amount, _ high: Amount, _ unit: String
) -> Report.PlanningFigure {
  Report.PlanningFigure(
    item: item, low: low, high: high, unit: unit, figure: "stranded", personsLow: 20, personsHigh: 99,
    standard: "Sphere 2018",
    message: .planningNeed(item: .code(item.code), need: .range(low, high), unit: .code(Code("unit", unit))),
    marks: marks(.u2, .u10))
}

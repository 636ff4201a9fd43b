import SitrepModel
import SitrepTestSupport

private let shelter = both(
  "Families sleep in the open near the crossing.", "Familias duermen a la intemperie cerca del paso.")

func addSituation(to report: inout Report) throws {
  let item = Report.ConditionItem(
    record: "con-002", severity: 4, summary: shelter, asOf: try span("2025-11-24/2025-11-28"), ageDays: 3,
    source: "gsw", label: .unverified, marks: marks(.u1))
  let group = Report.ConditionGroup(
    place: "chacalluta-santa-rosa", placeName: LocalText(inAll: "Chacalluta–Santa Rosa"), sector: .shl,
    severity: 4,
    asOf: item.asOf, ageDays: 3, items: [item], records: ["con-002"], marks: marks(.u1))
  let response = Report.ResponseEntry(
    id: "resp-001", organisation: "Police of Peru", sector: .wsh, activity: "Drinking water",
    reached: Message("value.refusal"), place: "chacalluta-santa-rosa",
    placeName: LocalText(inAll: "Chacalluta–Santa Rosa"),
    occurred: try span("2025-11-28/2025-12-04"),
    summary: LocalText([.init("es", "La policía peruana da agua a personas expuestas al calor.")]),
    source: "afp", marks: marks(.u16))
  let silent = Report.Gap(
    id: "sector:EDU", kind: .silentSector, sector: .edu,
    message: .gapSector(sector: .code(Sector.edu.code)))
  report.conditions = [group]
  report.responses = [response]
  report.sectors = [
    Report.SectorStatus(sector: .shl, watched: true, severity: 4, needs: [group], responses: [], gaps: []),
    Report.SectorStatus(sector: .wsh, watched: true, needs: [], responses: [response], gaps: []),
    Report.SectorStatus(sector: .edu, watched: true, needs: [], responses: [], gaps: [silent]),
  ]
  let line = Message.figureLine(
    name: .message(
      Report.Figure.name(
        of: both("People leaving", "Personas que salen"), measure: .flow, group: "children")),
    value: .message(
      Message.valueWords(range: .range(20, 99), words: .text("dozens"), unit: .code(Code("unit", "persons")))),
    label: .code(Label.unverified.code), asOf: .date(try span("2025-11-28~")), age: .whole(3),
    behind: .message(
      Message.figureBehind(reports: .whole(2), origins: .whole(0), giving: .whole(0))))
  let narrative = Report.NarrativeEntry(
    section: "situation",
    text: both(
      "No new number. Another Chilean official confirms that people remain, again without a count.",
      "Sin cifras nuevas. Otra autoridad chilena confirma que hay personas, de nuevo sin conteo."),
    cites: ["est-017"], marks: marks(.u9))
  report.narratives = [narrative]
  report.situation = [
    Report.PlaceSituation(
      place: "chacalluta-santa-rosa", placeName: LocalText(inAll: "Chacalluta–Santa Rosa"),
      lines: [Report.Line(kind: .figure, subject: "stranded", message: line, marks: marks(.u1, .u2))],
      narratives: [narrative]),
    Report.PlaceSituation(place: "arica", placeName: LocalText(inAll: "Arica"), lines: [], narratives: []),
  ]
  report.gaps = [
    silent,
    Report.Gap(
      id: "st-016", kind: .stated,
      message: .gapStated(
        speaker: .message(
          Message.speakerOffice(name: .text("Diego Paco"), office: .text("Governor"))),
        summary: .local(both("There is no contingency plan.", "No hay plan de contingencia."))),
      role: "Coordination officer", due: try day("2025-12-03"), state: .inProgress, marks: marks(.u7)),
  ]
  try addChanges(to: &report)
}

private func addChanges(to report: inout Report) throws {
  let meeting = Message.changesEvent(
    summary: .local(
      both("The foreign ministers met by video.", "Los cancilleres se reunieron por video.")), origin: .none,
    date: .date(try span("2025-12-01")))
  report.changes = [
    Report.Change(kind: .new, subject: "evt-005", message: meeting, records: ["evt-005"], marks: marks(.u1))
  ]
  report.corrections = [
    Report.Correction(
      record: "est-003", replacedBy: "est-003-2", from: "dozens", to: "40", isNew: true,
      message: .correctionReplaced(
        record: .text("est-003"), from: .message(.told(QuotedWords("dozens", in: "en"))),
        to: .message(.told(QuotedWords("40", in: "en")))))
  ]
  report.late = [
    Report.LateAddition(
      record: "evt-002", occurred: try span("2025-11-28"),
      message: .lateRecord(
        summary: .local(both("People went back to Arica.", "Personas volvieron a Arica.")),
        publisher: .text("Global South World"), occurred: .date(try span("2025-11-28"))), marks: marks(.u5))
  ]
  report.history = [
    Report.FigureHistory(
      figure: "stranded", indicatorName: both("People stranded", "Personas varadas"),
      placeName: LocalText(inAll: "Chacalluta–Santa Rosa"),
      points: [
        Report.HistoryPoint(
          date: try day("2025-11-29"), low: 20, high: 99, words: "dozens", label: .unverified,
          asOf: try span("2025-11-28~"), ageDays: 1, isNew: true),
        Report.HistoryPoint(date: try day("2025-11-30"), isNew: false),
        Report.HistoryPoint(
          date: try day("2025-12-01"), low: 20, high: 99, words: "dozens", label: .unverified,
          asOf: try span("2025-11-28~"), ageDays: 3, isNew: true),
      ])
  ]
}

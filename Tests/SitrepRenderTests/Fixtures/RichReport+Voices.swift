import SitrepModel
import SitrepTestSupport

func addVoices(to report: inout Report) throws {
  let minister = Message.speakerOffice(
    name: .text("Víctor Ramos"), office: .text("Undersecretary of the Interior"))
  let denies = try voice(
    "st-010", .position, "crisis-at-border", .denies, minister, party: true,
    both("There is no crisis at the borders.", "No hay crisis en las fronteras."))
  let affirms = try voice(
    "st-001", .position, "crisis-at-border", .affirms,
    Message.speakerKind(kind: .code(AttributionKind.resident.code)), party: false,
    both("Residents speak of growing chaos.", "Residentes hablan de un caos creciente."))
  var outlook = try voice(
    "st-015", .outlook, "number-stranded", nil, minister, party: false,
    both("Many more could be stranded.", "Muchas más personas podrían quedar varadas."))
  outlook.horizon = try span("2025-12-21/2026-03-31")
  outlook.marks = marks(.u12)
  let position = try voice(
    "st-017", .position, "reason", .affirms, nil, party: false,
    both("Security is given as the reason.", "Se da la seguridad como motivo."))
  let context = try voice(
    "st-003", .context, "hostility", nil, nil, party: false,
    both("Lawyers see more xenophobia.", "Abogados ven más xenofobia."))
  report.statements = [affirms, denies, outlook, position, context]
  report.stances = [
    Report.OpposedStances(
      topic: "crisis-at-border",
      topicName: both("whether there is a crisis at the border", "si hay una crisis en la frontera"),
      statements: [affirms, denies], marks: marks(.u7))
  ]
  report.claims = [
    Report.DatedClaim(
      indicator: "days-left", indicatorName: both("Days left", "Días que quedan"), agreement: .consistent,
      earliest: try day("2026-03-11"), latest: try day("2026-03-11"),
      message: .claimConsistent(
        indicator: .local(both("Days left", "Días que quedan")),
        claims: .messages([
          Message.claimSaid(
            words: .message(.told(QuotedWords("111 days", in: "en"))),
            occurred: .date(try span("2025-11-17/2025-11-23"))),
          Message.claimSaid(
            words: .message(.told(QuotedWords("103 days", in: "en"))),
            occurred: .date(try span("2025-11-28~"))),
        ]), target: .date(try span("2026-03-11"))),
      claims: [
        Report.Claim(
          record: "est-005", words: "111 days", occurred: try span("2025-11-17/2025-11-23"),
          earliest: try day("2026-03-08"), latest: try day("2026-03-14"), origin: "A candidate")
      ], marks: marks(.u11))
  ]
}

private func voice(
  _ id: String, _ kind: StatementKind, _ topic: String, _ stance: Stance?, _ speaker: Message?, party: Bool,
  _ summary: LocalText
) throws -> Report.StatementEntry {
  Report.StatementEntry(
    id: id, kind: kind, topic: topic, stance: stance, speaker: speaker, party: party,
    place: "chacalluta-santa-rosa", occurred: try span("2025-12-01~"), value: nil, horizon: nil,
    summary: summary, origin: nil, source: "upi", marks: party ? marks(.u7) : [])
}

func addRegisters(to report: inout Report) throws {
  report.sources = [
    Report.SourceEntry(
      id: "independent", publisher: "The Independent", title: "Peru to declare a state of emergency",
      url: "https://example.org/news?a=1&b=[2]", published: try span("2025-11-28T19:28:00Z"),
      accessed: try span("2025-12-05~"), language: "en", origin: "AP", relation: .republished, kind: .media,
      reliability: .b, records: ["est-001", "pol-001"]),
    Report.SourceEntry(
      id: "afp", publisher: "Unnamed publisher", url: "javascript:alert(1)", records: ["est-020"],
      marks: marks(.u5)),
  ]
  report.places = [
    Report.PlaceEntry(
      id: "chacalluta-santa-rosa", name: "Chacalluta–Santa Rosa", type: .crossing,
      parents: ["arica", "tacna"],
      latitude: -18.3, longitude: -70.317, precisionKilometres: 1),
    Report.PlaceEntry(id: "tacna", name: "Tacna", type: .adm1, parents: ["peru"], pcode: "PE23"),
    Report.PlaceEntry(id: "peru", name: "Perú", type: .country, parents: [], iso3: "PER"),
  ]
  report.records = [
    Report.RecordEntry(
      id: "est-008", table: "estimates", source: "independent", occurred: try span("2025-11-28~"),
      known: ZonedMoment(instant: Instant(seconds: 1_764_358_080), zone: santiago), entered: false,
      figure: "stranded", words: "dozens", low: 20, high: 99, method: .wordsOnly, reliability: .d,
      credibility: 3, grade: "D3", status: .reported, summary: LocalText(), marks: marks(.u1, .u2, .u11))
  ]
}

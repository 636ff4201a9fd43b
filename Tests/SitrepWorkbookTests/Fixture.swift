import SitrepEvidence
import SitrepModel
import SitrepTestSupport

/// A small report with one of everything, of a flood that never was.
enum Fixture {
  static let day = Day(number: 20_423)  // 2025-12-01

  static var report: Report {
    var report = empty
    report.figures = [stranded, households, conflicting, refused]
    report.conflicts = [
      Report.Conflict(
        figure: conflicting.id, message: Message("fixture", ["text": .text("two camps of opinion")]),
        spread: Report.Spread(low: 100, high: 330), statements: conflicting.statements,
        marks: [mark(.conflicting, 3)])
    ]
    report.records = [
      record("e1", figure: stranded.id, words: "dozens", low: 20, high: 99),
      record("e3", figure: conflicting.id, words: "=100", low: 100, best: 100, high: 100),
      record("e4", figure: conflicting.id, words: "about 300", low: 270, high: 330),
      record("e2", figure: stranded.id, words: "at least 20", low: 20, high: nil),
      record("e9", figure: nil, words: "many", low: nil, high: nil),
    ]
    report.conditions = [conditionGroup]
    report.sectors = [
      Report.SectorStatus(
        sector: .wsh, watched: true, needs: [conditionGroup], responses: [response], gaps: [])
    ]
    report.responses = [response]
    report.policies = [emergency, pledge].map { policy in
      var drawn = policy
      drawn.bar = PolicyBar(policy, on: day)
      return drawn
    }
    report.events = [
      Report.EventEntry(
        id: "ev1", kind: .keyDate, occurred: DateSpan(day + 13), ahead: true, daysAhead: 13,
        summary: text("Run-off", "Segunda vuelta"), source: "s1", marks: [mark(.singleOrigin, 1)])
    ]
    report.changes = [
      Report.Change(
        kind: .increased, subject: stranded.id, from: .amount(10), to: .text("dozens"),
        message: Message("fixture", ["text": .text("more than before")]), records: ["e1"],
        marks: [mark(.singleOrigin, 1)])
    ]
    report.corrections = [
      Report.Correction(
        record: "e0", replacedBy: "e1", figure: stranded.id, from: "200", to: "dozens", isNew: true,
        message: Message("fixture", ["text": .text("200 was a slip")]))
    ]
    report.late = [
      Report.LateAddition(
        record: "e2", figure: stranded.id, occurred: DateSpan(day - 2),
        message: Message("fixture", ["text": .text("came late")]), marks: [mark(.publicationUnknown, 2)])
    ]
    report.gaps = [
      Report.Gap(
        id: "g1", kind: .silentSector, sector: .hea,
        message: Message("fixture", ["text": .text("no word of health")]),
        role: "field lead", due: day + 2, state: .open)
    ]
    let dozens = Report.Line(
      kind: .figure, subject: stranded.id,
      message: Message("fixture", ["text": .text("Dozens are stranded")]),
      marks: [mark(.singleOrigin, 1), mark(.publicationUnknown, 1)], records: ["e1"])
    let inForce = Report.Line(
      kind: .policy, subject: emergency.measure,
      message: Message("fixture", ["text": .text("An emergency was declared")]),
      marks: [mark(.publicationUnknown, 2)], records: ["p1"])
    var people = Report.BriefLine(kind: .people, lead: dozens)
    people.marks = dozens.marks
    report.inBrief = [people]
    report.highlights = [dozens, inForce]
    report.narratives = [
      Report.NarrativeEntry(section: "policy", text: text("The officer adds a word."), cites: ["p1"])
    ]
    report.caveats = [
      caveat(.singleOrigin, [stranded.id]), caveat(.publicationUnknown, ["s2"]),
      caveat(.conflicting, [conflicting.id]),
    ]
    report.notes = [
      Report.Note(number: 1, codes: [.singleOrigin, .publicationUnknown], appliesTo: [stranded.id]),
      Report.Note(number: 2, codes: [.conflicting], appliesTo: [conflicting.id]),
    ]
    report.history = [history]
    report.places = [
      Report.PlaceEntry(
        id: "ford", name: "The Ford", type: .crossing, parents: ["north", "south"], latitude: -18.3,
        longitude: -70.3),
      Report.PlaceEntry(id: "north", name: "North", type: .adm1, parents: ["nn"], pcode: "NN01"),
      Report.PlaceEntry(id: "south", name: "South", type: .adm1, parents: ["ss"], pcode: "SS02"),
      Report.PlaceEntry(id: "nn", name: "Northland", type: .country, parents: [], iso3: "NNN"),
      Report.PlaceEntry(id: "ss", name: "Southland", type: .country, parents: [], iso3: "SSS"),
    ]
    report.sources = [
      source("s1", url: "https://example.org/one", published: "2025-11-28"),
      source("s2", url: "javascript:alert(1)", published: nil),
      source("s3", url: nil, published: "2025-11-28T19:28:00Z"),
    ]
    return report
  }

  /// A report of a day on which nothing is known.
  static var empty: Report {
    var header = Report.Header(
      operation: "flood-2025", title: text("The flood", "La inundación"), languages: ["en", "es"], date: day,
      cutoff: ZonedMoment(
        instant: Instant(day: day, second: 86_340, offset: -10_800),
        zone: ZoneRules(
          name: "America/Santiago",
          changes: [ZoneRules.Change(start: Instant(seconds: 0), offset: -10_800)])))
    header.number = 4
    header.previous = day - 1
    header.periodFrom = day - 1
    header.reconstructed = true
    header.reporter = Reporter(organisation: "Rivers & Roads", contactRole: "information officer")
    header.sections = Section.codes
    return Report(header: header)
  }

  /// A report with so many estimates of one figure.
  static func report(estimates count: Int) -> Report {
    var report = empty
    var figure = stranded
    figure.records = (0..<count).map { "e\($0)" }
    figure.recommended = count > 0 ? "e0" : nil
    report.figures = count > 0 ? [figure] : []
    report.records = (0..<count).map {
      record("e\($0)", figure: figure.id, words: "\($0)", low: Amount($0), high: nil)
    }
    return report
  }

  // MARK: Figures

  static var stranded: Report.Figure {
    var figure = figure("stranded", "dozens", .unverified, headline: true)
    (figure.low, figure.high) = (20, 99)
    figure.spread = Report.Spread(low: 20, high: nil)
    figure.asOf = DateSpan(earliest: day - 3, latest: day - 3, marks: .approximate)
    (figure.ageDaysLeast, figure.ageDays) = (3, 3)
    figure.recommended = "e1"
    figure.rule = .newest
    figure.origins = 0
    figure.reports = 2
    figure.records = ["e1", "e2"]
    figure.marks = [mark(.singleOrigin, 1), mark(.publicationUnknown, 2)]
    figure.change = Report.FigureChange(
      kind: .noNewInformation, message: Message("fixture", ["text": .text("nothing new")]))
    return figure
  }

  static var households: Report.Figure {
    var figure = figure("households", "0", .verified, headline: false)
    (figure.low, figure.best, figure.high) = (0, 0, 0)
    figure.unit = "households"
    figure.origins = 1
    figure.reports = 1
    return figure
  }

  static var conflicting: Report.Figure {
    var figure = figure("arrivals", "=100", .conflicting, headline: true)
    figure.agreement = .conflicting
    figure.statements = [
      statement("Mayor", "=100", low: 100, best: 100, high: 100, record: "e3"),
      statement(nil, "about 300", low: 270, best: nil, high: 330, record: "e4"),
    ]
    figure.records = ["e3", "e4"]
    figure.spread = Report.Spread(low: 100, high: 330)
    figure.marks = [mark(.conflicting, 3)]
    return figure
  }

  static var refused: Report.Figure {
    var figure = figure("departures", "no figure given", .none, headline: false)
    figure.marks = [mark(.noCountByAuthority, 4)]
    return figure
  }

  private static func figure(_ indicator: String, _ words: String, _ label: Label, headline: Bool)
    -> Report.Figure
  {
    var figure = Report.Figure(
      id: "\(indicator)/stock/persons/all/ford", indicator: indicator,
      indicatorName: text("Number of \(indicator)", "Número: \(indicator)"), role: .caseload, measure: .stock,
      unit: "persons", group: "all", place: "ford", placeName: LocalText(inAll: "The Ford"), words: words,
      value: Message("fixture", ["text": .text(words)]), asOf: DateSpan(day - 1), ageDays: 1, label: label)
    figure.headline = headline
    return figure
  }

  private static func statement(
    _ origin: LocalText?, _ words: String, low: Amount?, best: Amount?, high: Amount?, record: String
  ) -> Report.FigureStatement {
    Report.FigureStatement(
      origin: origin, publisher: "The Daily", words: words, value: Message("fixture", ["text": .text(words)]),
      low: low, best: best, high: high, asOf: DateSpan(day - 1), record: record, grade: "B3",
      recommended: best != nil, reports: 1)
  }

  // MARK: The rest

  private static var conditionGroup: Report.ConditionGroup {
    Report.ConditionGroup(
      place: "ford", placeName: LocalText(inAll: "The Ford"), sector: .wsh, severity: 3,
      asOf: DateSpan(day - 2), ageDays: 2,
      items: [
        Report.ConditionItem(
          record: "c1", severity: 3, summary: text("Water is short.", "Falta agua."), asOf: DateSpan(day - 2),
          ageDays: 2, source: "s1", label: .unverified, marks: [mark(.singleOrigin, 1)])
      ], records: ["c1"], marks: [mark(.singleOrigin, 1)])
  }

  private static var response: Report.ResponseEntry {
    Report.ResponseEntry(
      id: "r1", organisation: "Well Diggers", sector: .wsh, activity: "water trucking", low: 40, high: 40,
      place: "ford", placeName: LocalText(inAll: "The Ford"), occurred: DateSpan(day),
      summary: text("Water is trucked in."),
      source: "s1", marks: [mark(.singleOrigin, 1)])
  }

  static var emergency: Report.Policy {
    Report.Policy(
      measure: "emergency", type: "state-of-emergency", actor: "Government", country: "NNN", place: "north",
      placeName: LocalText(inAll: "North"), stage: .inForce, stageLabel: .unverified,
      start: DateSpan(earliest: day - 3, latest: day - 1, marks: .interval), startOrigins: [],
      duration: "P60D",
      durationOrigins: [], end: DateSpan(earliest: day + 56, latest: day + 58, marks: .interval),
      endBasis: .computed, dayLow: 2, dayHigh: 4, ofDays: 60, daysLeft: 56, background: false,
      message: Message("fixture", ["text": .text("Emergency, day 2–4 of 60")]), summary: text("Emergency"),
      origins: 1, steps: [step("p1", .announced), step("p2", .inForce)], marks: [mark(.publicationUnknown, 2)]
    )
  }

  static var pledge: Report.Policy {
    Report.Policy(
      measure: "pledge", stage: .pledged, stageLabel: .conflicting, startOrigins: [], durationOrigins: [],
      background: false, message: Message("fixture", ["text": .text("A pledge")]), summary: text("A pledge"),
      origins: 0, steps: [])
  }

  private static func step(_ record: String, _ stage: PolicyStage) -> Report.PolicyStepEntry {
    Report.PolicyStepEntry(
      record: record, date: DateSpan(day - 2), stage: stage, source: "s1", publisher: "The Daily",
      summary: text("Step \(record)"), marks: [mark(.singleOrigin, 1)])
  }

  private static var history: Report.FigureHistory {
    Report.FigureHistory(
      figure: stranded.id, indicatorName: stranded.indicatorName, placeName: LocalText(inAll: "The Ford"),
      points: [
        Report.HistoryPoint(date: day - 3, isNew: false),
        Report.HistoryPoint(
          date: day - 2, low: 20, high: 99, words: "dozens", label: .unverified, isNew: true),
        Report.HistoryPoint(
          date: day - 1, low: 20, high: 99, words: "dozens", label: .unverified, isNew: false),
        Report.HistoryPoint(
          date: day, low: 20, best: nil, high: 99, words: "dozens", label: .unverified, ageDays: 3,
          isNew: false),
      ])
  }

  static func record(
    _ id: String, figure: String?, words: String, low: Amount?, best: Amount? = nil, high: Amount?
  ) -> Report.RecordEntry {
    Report.RecordEntry(
      id: id, table: "estimates", source: "s1", place: "ford", occurred: DateSpan(day - 1),
      known: ZonedMoment(instant: Instant(day: day, second: 3600, offset: 0), zone: .utc), entered: true,
      figure: figure, words: words, low: low, best: best, high: high, method: .wordsOnly, reliability: .b,
      credibility: 3, grade: "B3", status: .reported, summary: LocalText(), marks: [mark(.singleOrigin, 1)])
  }

  private static func source(_ id: String, url: String?, published: String?) -> Report.SourceEntry {
    Report.SourceEntry(
      id: id, publisher: "The Daily", title: LocalText(inAll: "Title of \(id)"), url: url,
      published: published.flatMap { try? DateSpan(edtf: $0) }, relation: .original, kind: .media,
      reliability: .b,
      records: ["e1"], marks: [])
  }

  private static func caveat(_ code: CaveatCode, _ ids: [String]) -> Report.Caveat {
    Report.Caveat(code: code, message: Message("caveat.\(code.rawValue)"), appliesTo: ids)
  }

  static func mark(_ code: CaveatCode, _ number: Int) -> Report.CaveatMark {
    Report.CaveatMark(code, number: number)
  }

  static func text(_ english: String, _ spanish: String? = nil) -> LocalText {
    LocalText([LocalText.Entry("en", english)] + (spanish.map { [LocalText.Entry("es", $0)] } ?? []))
  }
}

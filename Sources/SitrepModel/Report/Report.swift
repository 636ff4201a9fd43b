/// One day's report, complete and in no language: codes and typed arguments, never sentences.
///
/// A renderer shows it; it computes nothing, chooses nothing and leaves nothing out.
package struct Report: Hashable, Sendable {
  package var header: Header
  /// Every figure known, in a fixed order: key figures first, then by id.
  package var figures: [Figure] = []
  /// Figures as parts of others, computed.
  package var shares: [Share] = []
  /// The figures that lead, by place; nil where there is but one place to tell of.
  package var placeMatrix: PlaceMatrix?
  /// Figures by sex and age.
  package var groupTables: [GroupTable] = []
  package var conflicts: [Conflict] = []
  /// Sides that contradict each other on a topic.
  package var stances: [OpposedStances] = []
  /// Claims of days left, compared by the date they imply.
  package var claims: [DatedClaim] = []
  package var conditions: [ConditionGroup] = []
  package var sectors: [SectorStatus] = []
  package var situation: [PlaceSituation] = []
  package var policies: [Policy] = []
  package var planning: [PlanningFigure] = []
  /// The planning figures in one sentence; nil where there are none.
  package var planningLine: Line?
  package var changes: [Change] = []
  package var corrections: [Correction] = []
  package var late: [LateAddition] = []
  package var events: [EventEntry] = []
  package var datesAhead: [DateAhead] = []
  package var gaps: [Gap] = []
  package var statements: [StatementEntry] = []
  package var responses: [ResponseEntry] = []
  /// The same by sector and place.
  package var responseSummaries: [ResponseSummary] = []
  /// What is asked first, answered in six lines.
  package var inBrief: [BriefLine] = []
  package var highlights: [Line] = []
  package var narratives: [NarrativeEntry] = []
  package var history: [FigureHistory] = []
  package var caveats: [Caveat] = []
  package var notes: [Note] = []
  package var places: [PlaceEntry] = []
  /// Where places end, of those of which a file says so.
  package var outlines: [Outline] = []
  package var records: [RecordEntry] = []
  package var sources: [SourceEntry] = []
  /// How many records are above the edition's sensitivity.
  package var withheld = 0
  /// How many records were taken out for a person's safety, whatever the day.
  package var erased = 0
  /// How many records the edition leaves out because no second person has accepted them.
  package var unreviewed = 0

  package init(header: Header) {
    self.header = header
  }

  /// The corrections that pages tell one by one: all while they are few, afterwards the new ones.
  package var correctionsTold: [Correction] {
    corrections.count <= 10 ? corrections : corrections.filter(\.isNew)
  }

  /// How many corrections pages only count.
  package var correctionsCounted: Int { corrections.count - correctionsTold.count }
}

extension Report: Reported {
  package static let typeName = "report"

  package static let pageOrder = [
    "in_brief", "highlights", "figures", "shares", "place_matrix", "group_tables", "changes", "late",
    "situation", "events", "sectors", "conditions", "responses", "response_summaries", "policies",
    "dates_ahead", "planning_line", "planning", "statements", "gaps", "conflicts", "stances", "claims",
    "narratives", "sources", "records",
  ]

  package static let fields: [Field<Report>] =
    Header.fields.map { field in
      Field(
        field.name, field.description.type, field.description.meaning, unit: field.description.unit,
        hxl: field.description.hxl
      ) { field.value($0.header) }
    } + [
      Field(parts: "figures", "Every figure known, key figures first.", \.figures),
      Field(view: "key_figures", "The figures that lead the report, in its order.") {
        $0.figures.filter(\.headline)
      },
      Field(view: "context_figures", "The figures that give background, not caseload.") {
        $0.figures.filter { $0.role == .context }
      },
      Field(parts: "shares", "Figures as parts of others, computed: case fatality, funding.", \.shares),
      Field(part: "place_matrix", "The figures that lead, by place.", \.placeMatrix),
      Field(view: "place_bands", "The same in parts of four columns, for a narrow page.") {
        $0.placeMatrix?.bands(of: PlaceMatrix.narrow) ?? []
      },
      Field(parts: "group_tables", "Figures by sex and age, and what is not said.", \.groupTables),
      Field(parts: "conflicts", "Figures whose sources disagree, with every value.", \.conflicts),
      Field(parts: "stances", "Topics on which sides contradict each other.", \.stances),
      Field(parts: "claims", "Claims of days left, by the date they imply.", \.claims),
      Field(parts: "conditions", "Current conditions by place and sector.", \.conditions),
      Field(parts: "sectors", "Needs, response and gaps by sector.", \.sectors),
      Field(parts: "situation", "What is known of each place, in sentences.", \.situation),
      Field(parts: "policies", "Measures of authorities, the next to expire first.", \.policies),
      Field(
        parts: "planning", "Planning figures by the Sphere Handbook 2018.", \.planning,
        // On a page they stand in one line.
        isNoted: { $0.planningLine == nil }),
      Field(part: "planning_line", "The planning figures in one sentence.", \.planningLine),
      Field(parts: "changes", "What is new or different since the previous report.", \.changes),
      Field(view: "figure_changes", "Those of them that compare a figure, by place.") {
        $0.changes.filter(\.isOfFigure)
      },
      Field(view: "other_changes", "All others of them.") {
        $0.changes.filter { !$0.isOfFigure }
      },
      Field(parts: "corrections", "Records replaced or taken back.", \.corrections),
      Field(
        view: "corrections_told", "All of them where they are ten or fewer, else those learned since then."
      ) { $0.correctionsTold },
      Field("corrections_counted", .whole, "How many of them are left out there.") {
        .whole($0.correctionsCounted)
      },
      Field(parts: "late", "Records that came late, about a time before it.", \.late),
      Field(view: "late_unmentioned", "Those of them that no change tells of.") { report in
        let told = Set(report.changes.flatMap(\.records))
        return report.late.filter { !told.contains($0.record) }
      },
      Field(parts: "events", "What happened or is to happen on a date.", \.events),
      Field(view: "past_events", "Those of the events that are not to come.") {
        $0.events.filter { !$0.ahead }
      },
      Field(parts: "dates_ahead", "Dates to come, events and ends of measures.", \.datesAhead),
      Field(parts: "gaps", "What is not known.", \.gaps),
      Field("gaps_beside", .whole, "How many of them the lines in brief do not tell.") { report in
        .whole(report.gaps.count { $0.kind != .unanswered })
      },
      Field(parts: "statements", "Positions, outlooks and context, by speaker.", \.statements),
      Field(view: "outlooks", "The statements that look ahead.") {
        $0.statements.filter { $0.kind == .outlook }
      },
      Field(view: "positions", "Positions on which nobody contradicts.") { report in
        let opposed = Set(report.stances.map(\.topic))
        return report.statements.filter { $0.kind == .position && !opposed.contains($0.topic ?? "") }
      },
      Field(view: "context", "The statements that give background.") {
        $0.statements.filter { $0.kind == .context }
      },
      Field(parts: "responses", "Who does what.", \.responses),
      Field(parts: "response_summaries", "Who does what, by sector and place.", \.responseSummaries),
      Field(parts: "in_brief", "What is asked first, answered in six lines.", \.inBrief),
      Field(view: "brief_caveats", "The caveats of those lines that their words do not say.") {
        $0.briefCaveats
      },
      Field(parts: "highlights", "At most six lines that weigh most.", \.highlights),
      Field(
        view: "highlights_beside", "Those that neither the lines in brief nor key figures nor changes tell."
      ) {
        $0.highlightsBeside
      },
      Field(parts: "narratives", "The officer's own paragraphs.", \.narratives),
      Field(parts: "history", "Headline figures, the last 30 reports, as known then.", \.history),
      Field(parts: "caveats", "The reservations, by code.", \.caveats),
      Field(parts: "notes", "What the words of lines do not say of their caveats.", \.notes),
      Field(parts: "places", "The places named in the report.", \.places),
      Field(parts: "outlines", "Where places end, of those of which a file says so.", \.outlines),
      Field(parts: "records", "Every record shown.", \.records),
      Field(parts: "sources", "The documents and messages used.", \.sources),
      Field("withheld", .whole, "How many records are above the edition's sensitivity.") {
        .whole($0.withheld)
      },
      Field(
        "unreviewed", .whole,
        "How many records wait for a second person's review, and are left out until then."
      ) {
        .whole($0.unreviewed)
      },
      Field("erased", .whole, "How many records were taken out for a person's safety, whatever the day.") {
        .whole($0.erased)
      },
    ]
}

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
  package var correctionsUntold: Int { corrections.count - correctionsTold.count }
}

extension Report: Reported {
  package static let typeName = "report"

  package static let fields: [Field<Report>] =
    Header.fields.map { field in
      Field(
        field.name, field.description.type, field.description.meaning, unit: field.description.unit,
        hxl: field.description.hxl
      ) { field.value($0.header) }
    } + [
      Field("figures", .objects(Figure.self), "Every figure known, key figures first.") {
        .objects($0.figures)
      },
      Field("key_figures", .objects(Figure.self), "The figures that lead the report, in its order.") {
        .objects($0.figures.filter(\.headline))
      },
      Field("context_figures", .objects(Figure.self), "The figures that give background, not caseload.") {
        .objects($0.figures.filter { $0.role == .context })
      },
      Field("shares", .objects(Share.self), "Figures as parts of others, computed: case fatality, funding.") {
        .objects($0.shares)
      },
      Field("place_matrix", .optional(.object(PlaceMatrix.self)), "The figures that lead, by place.") {
        .optionalObject($0.placeMatrix)
      },
      Field(
        "place_bands", .objects(PlaceMatrix.self), "The same in parts of four columns, for a narrow page."
      ) { .objects($0.placeMatrix?.bands(of: PlaceMatrix.narrow) ?? []) },
      Field("group_tables", .objects(GroupTable.self), "Figures by sex and age, and what is not said.") {
        .objects($0.groupTables)
      },
      Field("conflicts", .objects(Conflict.self), "Figures whose sources disagree, with every value.") {
        .objects($0.conflicts)
      },
      Field("stances", .objects(OpposedStances.self), "Topics on which sides contradict each other.") {
        .objects($0.stances)
      },
      Field("claims", .objects(DatedClaim.self), "Claims of days left, by the date they imply.") {
        .objects($0.claims)
      },
      Field("conditions", .objects(ConditionGroup.self), "Current conditions by place and sector.") {
        .objects($0.conditions)
      },
      Field("sectors", .objects(SectorStatus.self), "Needs, response and gaps by sector.") {
        .objects($0.sectors)
      },
      Field("situation", .objects(PlaceSituation.self), "What is known of each place, in sentences.") {
        .objects($0.situation)
      },
      Field("policies", .objects(Policy.self), "Measures of authorities, the next to expire first.") {
        .objects($0.policies)
      },
      Field("planning", .objects(PlanningFigure.self), "Planning figures by the Sphere Handbook 2018.") {
        .objects($0.planning)
      },
      Field("planning_line", .optional(.object(Line.self)), "The planning figures in one sentence.") {
        .optionalObject($0.planningLine)
      },
      Field("changes", .objects(Change.self), "What is new or different since the previous report.") {
        .objects($0.changes)
      },
      Field("figure_changes", .objects(Change.self), "Those of them that compare a figure, by place.") {
        .objects($0.changes.filter(\.isOfFigure))
      },
      Field("other_changes", .objects(Change.self), "All others of them.") {
        .objects($0.changes.filter { !$0.isOfFigure })
      },
      Field("corrections", .objects(Correction.self), "Records replaced or taken back.") {
        .objects($0.corrections)
      },
      Field(
        "corrections_told", .objects(Correction.self),
        "All of them where they are ten or fewer, else those learned since then."
      ) { .objects($0.correctionsTold) },
      Field("corrections_untold", .whole, "How many of them are left out there.") {
        .whole($0.correctionsUntold)
      },
      Field("late", .objects(LateAddition.self), "Records that came late, about a time before it.") {
        .objects($0.late)
      },
      Field("late_untold", .objects(LateAddition.self), "Those of them that no change tells of.") { report in
        let told = Set(report.changes.flatMap(\.records))
        return .objects(report.late.filter { !told.contains($0.record) })
      },
      Field("events", .objects(EventEntry.self), "What happened or is to happen on a date.") {
        .objects($0.events)
      },
      Field("past_events", .objects(EventEntry.self), "Those of the events that are not to come.") {
        .objects($0.events.filter { !$0.ahead })
      },
      Field("dates_ahead", .objects(DateAhead.self), "Dates to come, events and ends of measures.") {
        .objects($0.datesAhead)
      },
      Field("gaps", .objects(Gap.self), "What is not known.") { .objects($0.gaps) },
      Field("statements", .objects(StatementEntry.self), "Positions, outlooks and context, by speaker.") {
        .objects($0.statements)
      },
      Field("outlooks", .objects(StatementEntry.self), "The statements that look ahead.") {
        .objects($0.statements.filter { $0.kind == .outlook })
      },
      Field("positions", .objects(StatementEntry.self), "Positions on which nobody contradicts.") { report in
        let opposed = Set(report.stances.map(\.topic))
        return .objects(
          report.statements.filter { $0.kind == .position && !opposed.contains($0.topic ?? "") })
      },
      Field("context", .objects(StatementEntry.self), "The statements that give background.") {
        .objects($0.statements.filter { $0.kind == .context })
      },
      Field("responses", .objects(ResponseEntry.self), "Who does what.") { .objects($0.responses) },
      Field("response_summaries", .objects(ResponseSummary.self), "Who does what, by sector and place.") {
        .objects($0.responseSummaries)
      },
      Field("in_brief", .objects(BriefLine.self), "What is asked first, answered in six lines.") {
        .objects($0.inBrief)
      },
      Field(
        "brief_caveats", .objects(BriefCaveat.self), "The caveats of those lines that their words do not say."
      ) { .objects($0.briefCaveats) },
      Field("highlights", .objects(Line.self), "At most six lines that weigh most.") {
        .objects($0.highlights)
      },
      Field(
        "highlights_beside", .objects(Line.self),
        "Those that neither the lines in brief nor key figures tell."
      ) { .objects($0.highlightsBeside) },
      Field("narratives", .objects(NarrativeEntry.self), "The officer's own paragraphs.") {
        .objects($0.narratives)
      },
      Field("history", .objects(FigureHistory.self), "Headline figures, the last 30 reports, as known then.")
      {
        .objects($0.history)
      },
      Field("caveats", .objects(Caveat.self), "The reservations, by code.") { .objects($0.caveats) },
      Field("notes", .objects(Note.self), "What the words of lines do not say of their caveats.") {
        .objects($0.notes)
      },
      Field("places", .objects(PlaceEntry.self), "The places named in the report.") { .objects($0.places) },
      Field("outlines", .objects(Outline.self), "Where places end, of those of which a file says so.") {
        .objects($0.outlines)
      },
      Field("records", .objects(RecordEntry.self), "Every record shown.") { .objects($0.records) },
      Field("sources", .objects(SourceEntry.self), "The documents and messages used.") {
        .objects($0.sources)
      },
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

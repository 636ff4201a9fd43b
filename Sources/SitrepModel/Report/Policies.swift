extension Report {
  /// One measure of an authority: its stage on the day, and its clock.
  package struct Policy: Hashable, Sendable {
    package var measure: String
    package var type: String?
    package var actor: LocalText?
    package var country: String?
    package var place: String?
    package var placeName: LocalText?
    package var stage: PolicyStage
    package var stageLabel: Label
    package var start: DateSpan?
    package var startBasis: StartBasis?
    package var startLabel: Label?
    package var startOrigins: [LocalText]
    package var duration: String?
    package var durationLabel: Label?
    package var durationOrigins: [LocalText]
    package var end: DateSpan?
    package var endBasis: EndBasis?
    package var endDayAfter: DateSpan?
    package var day: Int?
    package var dayLow: Int?
    package var dayHigh: Int?
    package var ofDays: Int?
    package var daysLeft: Int?
    package var background: Bool
    package var clock: Message?
    /// Who gives the start and the length.
    package var basis: Message?
    package var message: Message
    package var summary: LocalText
    package var origins: Int
    package var steps: [PolicyStepEntry]
    package var marks: [CaveatMark]
    /// What charts draw; the dates that it comes from stand in fields of their own.
    package var bar: PolicyBar?

    package init(
      measure: String, type: String? = nil, actor: LocalText? = nil, country: String? = nil,
      place: String? = nil, placeName: LocalText? = nil, stage: PolicyStage, stageLabel: Label,
      start: DateSpan? = nil, startBasis: StartBasis? = nil, startLabel: Label? = nil,
      startOrigins: [LocalText], duration: String? = nil, durationLabel: Label? = nil,
      durationOrigins: [LocalText], end: DateSpan? = nil, endBasis: EndBasis? = nil,
      endDayAfter: DateSpan? = nil, day: Int? = nil, dayLow: Int? = nil, dayHigh: Int? = nil,
      ofDays: Int? = nil, daysLeft: Int? = nil, background: Bool, clock: Message? = nil, message: Message,
      summary: LocalText, origins: Int, steps: [PolicyStepEntry], marks: [CaveatMark] = []
    ) {
      self.measure = measure
      self.type = type
      self.actor = actor
      self.country = country
      self.place = place
      self.placeName = placeName
      self.stage = stage
      self.stageLabel = stageLabel
      self.start = start
      self.startBasis = startBasis
      self.startLabel = startLabel
      self.startOrigins = startOrigins
      self.duration = duration
      self.durationLabel = durationLabel
      self.durationOrigins = durationOrigins
      self.end = end
      self.endBasis = endBasis
      self.endDayAfter = endDayAfter
      self.day = day
      self.dayLow = dayLow
      self.dayHigh = dayHigh
      self.ofDays = ofDays
      self.daysLeft = daysLeft
      self.background = background
      self.clock = clock
      self.message = message
      self.summary = summary
      self.origins = origins
      self.steps = steps
      self.marks = marks
    }
  }

  /// One step of a measure, as one record tells it.
  package struct PolicyStepEntry: Hashable, Sendable {
    package var record: String
    package var date: DateSpan
    package var stage: PolicyStage
    package var start: DateSpan?
    package var end: DateSpan?
    package var duration: String?
    package var legalReference: String?
    package var origin: LocalText?
    package var source: String
    package var publisher: LocalText
    package var summary: LocalText
    package var note: String?
    package var marks: [CaveatMark]

    package init(
      record: String, date: DateSpan, stage: PolicyStage, start: DateSpan? = nil, end: DateSpan? = nil,
      duration: String? = nil, legalReference: String? = nil, origin: LocalText? = nil, source: String,
      publisher: LocalText, summary: LocalText, marks: [CaveatMark] = []
    ) {
      self.record = record
      self.date = date
      self.stage = stage
      self.start = start
      self.end = end
      self.duration = duration
      self.legalReference = legalReference
      self.origin = origin
      self.source = source
      self.publisher = publisher
      self.summary = summary
      self.marks = marks
    }
  }
}

extension Report.Policy: Marked {
  package static let typeName = "policy"
  package var subject: String { measure }
  package static let fields: [Field<Report.Policy>] =
    [
      Field("measure", .text, "Id of the measure.", hxl: "#operations+code") { .text($0.measure) },
      Field(
        "type", .optional(.openCode(vocabulary: "policy_type")), "What kind of measure it is.",
        hxl: "#operations+type"
      ) { $0.type.map { .code(Code("policy_type", $0)) } ?? .none },
      Field("actor", .optional(.localText), "Who takes it.") { .optional($0.actor) },
      Field("country", .optional(.text), "ISO 3166-1 alpha-3.", hxl: "#country+code+v_iso3") {
        .optional($0.country)
      },
      Field("place", .optional(.text), "Id of the place.") { .optional($0.place) },
      Field("place_name", .optional(.localText), "Where it holds.") { .optional($0.placeName) },
      Field("stage", .code(PolicyStage.self), "The stage on the day of the report.", hxl: "#status") {
        .code($0.stage.code)
      },
      Field("stage_label", .code(Label.self), "How sure the stage is.") { .code($0.stageLabel.code) },
      Field(
        "start", .optional(.date), "First day in force; where none is said, the day of the declaration.",
        hxl: "#date+start"
      ) { .optional($0.start) },
      Field("start_basis", .optional(.code(StartBasis.self)), "Where the start comes from.") {
        .coded($0.startBasis)
      },
      Field("start_label", .optional(.code(Label.self)), "How sure the start is.") { .coded($0.startLabel) },
      Field("start_origins", .list(.localText), "Who gives the start.") { .locals($0.startOrigins) },
      Field("duration", .optional(.text), "How long, ISO 8601.") { .optional($0.duration) },
      Field("duration_label", .optional(.code(Label.self)), "How sure the duration is.") {
        .coded($0.durationLabel)
      },
      Field("duration_origins", .list(.localText), "Who gives the duration.") {
        .locals($0.durationOrigins)
      },
      Field(
        "end", .optional(.date), "Last day in force; a range where the start is imprecise.", hxl: "#date+end"
      ) { .optional($0.end) },
      Field("end_basis", .optional(.code(EndBasis.self)), "Where the end comes from.") {
        .coded($0.endBasis)
      },
      Field(
        "end_day_after", .optional(.date),
        "The last day if day one is the day after the start; null where the source says which."
      ) { .optional($0.endDayAfter) },
      Field(
        "day", .optional(.whole), "Which day of the measure it is; null where the start is imprecise.",
        unit: "days"
      ) { .optional($0.day) },
      Field("day_low", .optional(.whole), "Which day it is at least.", unit: "days") { .optional($0.dayLow) },
      Field("day_high", .optional(.whole), "Which day it is at most.", unit: "days") {
        .optional($0.dayHigh)
      },
      Field("of_days", .optional(.whole), "How many days it lasts.", unit: "days") { .optional($0.ofDays) },
      Field(
        "days_left", .optional(.whole), "Days to its last day, at least; negative once past.", unit: "days"
      ) { .optional($0.daysLeft) },
      Field("background", .flag, "Whether it was over before the first report.") { .flag($0.background) },
      Field("clock", .optional(.message), "The clock in words.") { .optional($0.clock) },
      Field("basis", .optional(.message), "Who gives the start and the length, and how sure each is.") {
        .optional($0.basis)
      },
      Field(told: "text", "The measure in one sentence.") { $0.message },
      Field(told: "summary", "What the measure does.") { $0.summary },
      Field("origins", .whole, "How many known origins speak of it.") { .whole($0.origins) },
      Field(parts: "steps", "What was said of it, in order of time.", \.steps),
    ] + caveatFields
}

extension Report.PolicyStepEntry: Marked {
  package static let typeName = "policy_step"
  package var subject: String { record }
  package static let fields: [Field<Report.PolicyStepEntry>] =
    [
      Field(record: "record", "Id of the record.") { $0.record },
      Field("date", .date, "What date it is about.") { .date($0.date) },
      Field("stage", .code(PolicyStage.self), "The stage.") { .code($0.stage.code) },
      Field("start", .optional(.date), "First day in force.") { .optional($0.start) },
      Field("end", .optional(.date), "Last day in force.") { .optional($0.end) },
      Field("duration", .optional(.text), "How long, ISO 8601.") { .optional($0.duration) },
      Field("legal_reference", .optional(.text), "The legal text.") { .optional($0.legalReference) },
      Field.origin { $0.origin },
      Field.source { $0.source },
      Field("publisher", .localText, "Who published it.") { .local($0.publisher) },
      Field(told: "summary", "The step, in a sentence.") { $0.summary },
      Field.note { $0.note },
    ] + caveatFields
}

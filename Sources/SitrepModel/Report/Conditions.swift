extension Report {
  /// All current conditions of one sector at one place.
  package struct ConditionGroup: Hashable, Sendable {
    package var place: String?
    package var placeName: LocalText?
    package var sector: Sector
    package var severity: Int?
    package var asOf: DateSpan
    package var ageDays: Int
    package var items: [ConditionItem]
    package var records: [String]
    package var marks: [CaveatMark]

    package init(
      place: String? = nil, placeName: LocalText? = nil, sector: Sector, severity: Int? = nil, asOf: DateSpan,
      ageDays: Int, items: [ConditionItem], records: [String], marks: [CaveatMark] = []
    ) {
      self.place = place
      self.placeName = placeName
      self.sector = sector
      self.severity = severity
      self.asOf = asOf
      self.ageDays = ageDays
      self.items = items
      self.records = records
      self.marks = marks
    }
  }

  /// One condition, as one record tells it.
  package struct ConditionItem: Hashable, Sendable {
    package var record: String
    package var severity: Int?
    package var summary: LocalText
    package var asOf: DateSpan
    /// From the earliest day that it may be about.
    package var ageDays: Int
    /// From the latest.
    package var ageDaysLeast: Int
    package var origin: LocalText?
    package var source: String
    package var label: Label
    /// nil where the head of the page says the label for all such lines.
    package var ownLabel: Label?
    package var note: String?
    package var marks: [CaveatMark]

    package init(
      record: String, severity: Int? = nil, summary: LocalText, asOf: DateSpan, ageDays: Int,
      origin: LocalText? = nil, source: String, label: Label, marks: [CaveatMark] = []
    ) {
      self.record = record
      self.severity = severity
      self.summary = summary
      self.asOf = asOf
      self.ageDays = ageDays
      self.ageDaysLeast = ageDays
      self.origin = origin
      self.source = source
      self.label = label
      self.ownLabel = label
      self.marks = marks
    }

    /// In days, from the latest to the earliest day that it may be about.
    package var age: Value { .range(Amount(ageDaysLeast), Amount(ageDays)) }
  }

  /// Needs, response and gaps of one sector.
  package struct SectorStatus: Hashable, Sendable {
    package var sector: Sector
    package var watched: Bool
    package var severity: Int?
    package var needs: [ConditionGroup]
    package var responses: [ResponseEntry]
    package var gaps: [Gap]

    package init(
      sector: Sector, watched: Bool, severity: Int? = nil, needs: [ConditionGroup],
      responses: [ResponseEntry], gaps: [Gap]
    ) {
      self.sector = sector
      self.watched = watched
      self.severity = severity
      self.needs = needs
      self.responses = responses
      self.gaps = gaps
    }
  }

  /// Who does what for the people affected.
  package struct ResponseEntry: Hashable, Sendable {
    package var id: String
    package var organisation: LocalText?
    package var sector: Sector?
    package var activity: String?
    /// How far it is; nil where that is not said.
    package var status: ActivityStatus?
    /// Whom or what it is for.
    package var indicator: String?
    package var indicatorName: LocalText?
    /// What one of those reached is; where that is not said, of those targeted.
    package var unit: String?
    package var group: String?
    package var targeted: Message?
    package var targetedLow: Amount?
    package var targetedHigh: Amount?
    package var reached: Message?
    package var low: Amount?
    package var high: Amount?
    package var place: String?
    package var placeName: LocalText?
    package var occurred: DateSpan
    package var summary: LocalText
    package var origin: LocalText?
    package var source: String
    package var until: DateSpan?
    package var note: String?
    package var marks: [CaveatMark]

    /// What is done, for a reader of any language: its summary where several tell it, else the activity's name, which
    /// is in the language of the summary beside it.
    package var told: LocalText? {
      guard summary.texts.count < 2, let activity else {
        return summary.isEmpty ? nil : summary.withoutFinalPoint
      }
      return LocalText([LocalText.Entry(summary.texts.first?.language ?? "", activity)])
    }

    /// Who says it, where that is not the organisation itself.
    package var toldBy: LocalText? { origin == organisation ? nil : origin }

    package init(
      id: String, organisation: LocalText? = nil, sector: Sector? = nil, activity: String? = nil,
      reached: Message? = nil, low: Amount? = nil, high: Amount? = nil, place: String? = nil,
      placeName: LocalText? = nil, occurred: DateSpan, summary: LocalText, origin: LocalText? = nil,
      source: String,
      marks: [CaveatMark] = []
    ) {
      self.id = id
      self.organisation = organisation
      self.sector = sector
      self.activity = activity
      self.reached = reached
      self.low = low
      self.high = high
      self.place = place
      self.placeName = placeName
      self.occurred = occurred
      self.summary = summary
      self.origin = origin
      self.source = source
      self.marks = marks
    }
  }
}

extension Report.ConditionGroup: Marked {
  package static let typeName = "condition"
  package var subject: String { "\(sector.rawValue)/\(place ?? "")" }
  package static let fields: [Field<Report.ConditionGroup>] =
    [
      Field("place", .optional(.text), "Id of the place.", hxl: "#loc+code") { .optional($0.place) },
      Field("place_name", .optional(.localText), "Name of the place.", hxl: "#loc+name") {
        .optional($0.placeName)
      },
      Field("sector", .code(Sector.self), "The sector.", hxl: "#sector+code+v_ocha_clusters") {
        .code($0.sector.code)
      },
      Field(
        "severity", .optional(.whole), "The worst severity, 1 to 5; null where none was assessed.",
        hxl: "#severity+code"
      ) { .optional($0.severity) },
      Field("as_of", .date, "The newest date they are about.", hxl: "#date+occurred") { .date($0.asOf) },
      Field("age_days", .whole, "Age of the newest on the day of the report.", unit: "days") {
        .whole($0.ageDays)
      },
      Field(parts: "items", "Each condition.", \.items, isTold: true),
      Field(records: "records", "Ids of the records.") { $0.records },
    ] + caveatFields
}

extension Report.ConditionItem: Marked {
  package static let typeName = "condition_item"
  package var subject: String { record }
  package static let fields: [Field<Report.ConditionItem>] =
    [
      Field(record: "record", "Id of the record.") { $0.record },
      Field("severity", .optional(.whole), "Severity, 1 to 5; null where not assessed.") {
        .optional($0.severity)
      },
      Field(told: "summary", "What it is like.") { $0.summary },
      Field("as_of", .date, "What date it is about.") { .date($0.asOf) },
      Field("age_days", .whole, "Age from the earliest day it may be about.", unit: "days") {
        .whole($0.ageDays)
      },
      Field("age_days_least", .whole, "Age from the latest day it may be about.", unit: "days") {
        .whole($0.ageDaysLeast)
      },
      Field("age", .message, "Its age in words: “3–7 days old”.") {
        .message(.figureAge(days: $0.age))
      },
      Field.origin { $0.origin },
      Field.source { $0.source },
      Field("label", .code(Label.self), "How sure it is.") { .code($0.label.code) },
      Field("own_label", .optional(.code(Label.self)), "The same, where the head does not say it for all.") {
        .coded($0.ownLabel)
      },
      Field.note { $0.note },
    ] + caveatFields
}

extension Report.SectorStatus: Reported {
  package static let typeName = "sector_status"
  package static let fields: [Field<Report.SectorStatus>] = [
    Field("sector", .code(Sector.self), "The sector.") { .code($0.sector.code) },
    Field("watched", .flag, "Whether the operation watches it.") { .flag($0.watched) },
    Field("severity", .optional(.whole), "The worst severity, 1 to 5; null where none was assessed.") {
      .optional($0.severity)
    },
    Field(parts: "needs", "Current conditions, by place.", \.needs),
    Field(parts: "responses", "Who does what.", \.responses),
    Field(parts: "gaps", "What is not known.", \.gaps),
  ]
}

extension Report.ResponseEntry: Marked {
  package static let typeName = "response"
  package var subject: String { id }
  package static let fields: [Field<Report.ResponseEntry>] =
    [
      Field(record: "id", "Id of the record.") { $0.id },
      Field("organisation", .optional(.localText), "Who acts.", hxl: "#org+name") {
        .optional($0.organisation)
      },
      Field("sector", .optional(.code(Sector.self)), "The sector.") { .coded($0.sector) },
      Field("activity", .optional(.text), "What is done.") { .optional($0.activity) },
      Field("status", .optional(.code(ActivityStatus.self)), "How far that is.") { .coded($0.status) },
      Field("indicator", .optional(.text), "Id of whom or what it is for.") { .optional($0.indicator) },
      Field("indicator_name", .optional(.localText), "Whom or what it is for.") {
        .optional($0.indicatorName)
      },
      Field("unit", .optional(.openCode(vocabulary: OpenVocabulary.unit)), "What one of those reached is.") {
        $0.unit.map { .code(Code(OpenVocabulary.unit, $0)) } ?? .none
      },
      Field("group", .optional(.openCode(vocabulary: OpenVocabulary.group)), "Which part of the people.") {
        $0.group.map { .code(Code(OpenVocabulary.group, $0)) } ?? .none
      },
      Field("targeted", .optional(.message), "How many are to be reached, and what one of them is.") {
        .optional($0.targeted)
      },
      Field("targeted_low", .optional(.amount), "Lowest number targeted; null is open or unknown.") {
        .optional($0.targetedLow)
      },
      Field("targeted_high", .optional(.amount), "Highest number targeted; null is open or unknown.") {
        .optional($0.targetedHigh)
      },
      Field("reached", .optional(.message), "How many were reached, and what one of them is.") {
        .optional($0.reached)
      },
      Field("low", .optional(.amount), "Lowest number reached; null is open or unknown.") {
        .optional($0.low)
      },
      Field("high", .optional(.amount), "Highest number reached; null is open or unknown.") {
        .optional($0.high)
      },
      Field("place", .optional(.text), "Id of the place.") { .optional($0.place) },
      Field("place_name", .optional(.localText), "Name of the place.") { .optional($0.placeName) },
      Field("occurred", .date, "What date it is about.") { .date($0.occurred) },
      Field(told: "summary", "What is done, in a sentence.") { $0.summary },
      Field.origin { $0.origin },
      Field("told_by", .optional(.localText), "The same, where that is not the organisation itself.") {
        .optional($0.toldBy)
      },
      Field.source { $0.source },
      Field("until", .optional(.date), "The last day of the activity.") { .optional($0.until) },
      Field.note { $0.note },
    ] + caveatFields
}

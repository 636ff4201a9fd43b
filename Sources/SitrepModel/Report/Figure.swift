extension Report {
  /// What the report says for one indicator, measure, unit, group and place on its date.
  package struct Figure: Hashable, Sendable {
    package var id: String
    package var headline: Bool
    package var indicator: String
    package var indicatorName: LocalText
    /// For the head of a column.
    package var indicatorShort: LocalText
    /// Hashtag and attributes by HXL, those of the group included; nil where the indicator has none.
    package var hxlTag: String?
    package var role: IndicatorRole
    package var measure: Measure
    package var unit: String
    package var group: String
    package var place: String
    package var placeName: LocalText
    /// Whether its kind of number is the indicator's usual one, which its name need not say.
    package var isUsualMeasure = false
    /// Whether it is about a sub-group of those of the key figure above it.
    package var ofWhom = false
    /// The recommended statement's words, as said.
    package var words: String
    /// The figure as a reader sees it: words with their range, a number, or each of the values that conflict.
    package var value: Message
    package var low: Amount?
    package var best: Amount?
    package var high: Amount?
    package var spread: Spread?
    /// Of households, how many people live in them, computed from the profile's size of a household.
    package var people: Spread?
    /// A number with its noun: "19 people killed"; nil where it is none, or the indicator has no noun.
    package var counted: Message?
    package var asOf: DateSpan
    /// From the earliest day that it may be about.
    package var ageDays: Int
    /// From the latest.
    package var ageDaysLeast: Int
    package var stale: Bool
    /// Too old to stand for its day (rule 9).
    package var isExpired = false
    package var label: Label
    package var agreement: Agreement?
    package var recommended: String?
    package var rule: DecidingStep?
    /// The officer's reason, where a decision chose the statement.
    package var decisionReason: String?
    /// Who gives the value; nil where several give different ones.
    package var saidBy: Message?
    package var origins: Int
    package var reports: Int
    package var records: [String]
    package var statements: [FigureStatement]
    /// Of a figure that gives background: what was said of earlier days, the oldest first.
    package var earlier: [FigureStatement] = []
    package var change: FigureChange?
    package var marks: [CaveatMark]
    /// Whether it rests on a record that became known after the day's own cut-off.
    package var learnedSince: Bool
    /// For a total: the places added up, and how many of those declared had a figure.
    package var coverage: Coverage?

    package init(
      id: String, indicator: String, indicatorName: LocalText, role: IndicatorRole, measure: Measure,
      unit: String, group: String, place: String, placeName: LocalText, words: String, value: Message,
      asOf: DateSpan, ageDays: Int, label: Label
    ) {
      self.id = id
      self.headline = false
      self.indicator = indicator
      self.indicatorName = indicatorName
      self.indicatorShort = indicatorName
      self.role = role
      self.measure = measure
      self.unit = unit
      self.group = group
      self.place = place
      self.placeName = placeName
      self.words = words
      self.value = value
      self.asOf = asOf
      self.ageDays = ageDays
      self.ageDaysLeast = ageDays
      self.stale = false
      self.label = label
      self.origins = 0
      self.reports = 0
      self.learnedSince = false
      self.records = []
      self.statements = []
      self.marks = []
    }

    /// What is counted, of whom: a number that is no count of those present says what kind it is.
    package var name: Message {
      Self.name(of: indicatorName, measure: isUsualMeasure ? nil : measure, group: group)
    }

    /// "1–7" where it is not about one day.
    package var age: Value { .range(Amount(ageDaysLeast), Amount(ageDays)) }

    /// - Parameter measure: nil where it goes without saying.
    package static func name(of indicator: LocalText, measure: Measure?, group: String) -> Message {
      Message.figureName(
        indicator: .local(indicator), measure: measure.map { .code($0.code) } ?? .none,
        group: .code(Code(OpenVocabulary.group, group)))
    }
  }

  /// How many of the places that a total is made of had a figure.
  package struct Coverage: Hashable, Sendable {
    package var covered: Int
    package var declared: Int
    package init(covered: Int, declared: Int) {
      self.covered = covered
      self.declared = declared
    }

    package var message: Message {
      Message.figureCoverage(covered: .whole(covered), declared: .whole(declared))
    }
  }
}

extension Report.Coverage: Reported {
  package static let typeName = "coverage"
  package static let fields: [Field<Report.Coverage>] = [
    Field("covered", .whole, "How many of the places had a figure.", unit: "places") { .whole($0.covered) },
    Field("declared", .whole, "How many places the total is made of.", unit: "places") {
      .whole($0.declared)
    },
  ]
}

extension Report.Figure {
  /// How many of its reports give the value that leads, where others say something else that agrees with it; 0 where all
  /// do, and where each of the values that conflict is told.
  package var giving: Int {
    if agreement == .conflicting { return 0 }
    guard let leading = statements.first(where: \.recommended) else { return 0 }
    let giving = statements.filter { $0.record == leading.record || $0.hasSameNumbers(as: leading) }
      .reduce(0) { $0 + $1.reports }
    return giving < reports ? giving : 0
  }
}

extension Report.Figure: Marked {
  package static let typeName = "figure"
  package var subject: String { id }
  package static let fields: [Field<Report.Figure>] = identityFields + valueFields + evidenceFields

  private static let identityFields: [Field<Report.Figure>] = [
    Field("id", .text, "indicator/measure/unit/group/place", hxl: "#meta+id+figure") { .text($0.id) },
    Field("headline", .flag, "Whether it leads the report.", hxl: "#meta+headline") { .flag($0.headline) },
    Field("indicator", .text, "Id of what is counted.", hxl: "#indicator+code") { .text($0.indicator) },
    Field("indicator_name", .localText, "What is counted.", hxl: "#indicator+name") {
      .local($0.indicatorName)
    },
    Field("name", .message, "What is counted, of whom: “People leaving (flow)”.") { .message($0.name) },
    Field("of_whom", .flag, "Whether it is a sub-group of the key figure above it.") { .flag($0.ofWhom) },
    Field(
      "role", .code(IndicatorRole.self),
      "What it is in the report: impact, caseload, flow, response, resource or context."
    ) { .code($0.role.code) },
    Field("indicator_short", .localText, "What is counted, for the head of a column.") {
      .local($0.indicatorShort)
    },
    Field(
      "indicator_tag", .optional(.text), "Its hashtag and attributes by HXL, those of the group included."
    ) {
      .optional($0.hxlTag)
    },
    Field("measure", .code(Measure.self), "Stock, flow, cumulative, peak or change.", hxl: "#indicator+type")
    {
      .code($0.measure.code)
    },
    Field("unit", .openCode(vocabulary: OpenVocabulary.unit), "What one is.", hxl: "#indicator+unit") {
      .code(Code(OpenVocabulary.unit, $0.unit))
    },
    Field("group", .openCode(vocabulary: OpenVocabulary.group), "Who is counted.", hxl: "#beneficiary+code") {
      .code(Code(OpenVocabulary.group, $0.group))
    },
    Field("place", .text, "Id of the place.", hxl: "#loc+code") { .text($0.place) },
    Field("place_name", .localText, "Name of the place.", hxl: "#loc+name") { .local($0.placeName) },
  ]

  private static let valueFields: [Field<Report.Figure>] = [
    Field("words", .text, "The words or number as said.", hxl: "#indicator+text") { .text($0.words) },
    Field("value", .message, "The words with the range they allow, or each value in a conflict.") {
      .message($0.value)
    },
    Field("counted", .optional(.message), "A number with its noun: “19 people killed”.") {
      .optional($0.counted)
    },
    Field("low", .optional(.amount), "Lowest number; null is open or unknown.", hxl: "#indicator+num+min") {
      .optional($0.low)
    },
    Field("best", .optional(.amount), "The number, where a point was said.", hxl: "#indicator+num") {
      .optional($0.best)
    },
    Field("high", .optional(.amount), "Highest number; null is open or unknown.", hxl: "#indicator+num+max") {
      .optional($0.high)
    },
    Field(part: "spread", "The envelope of all statements.", \.spread),
    Field("as_of", .date, "What date it is about.", hxl: "#date+occurred") { .date($0.asOf) },
    Field("age_days", .whole, "Age from the earliest day it may be about.", unit: "days") {
      .whole($0.ageDays)
    },
    Field(
      "people_low", .optional(.amount),
      "For households: how many people at the least, computed from the size of a household.", unit: "persons"
    ) { .optional($0.people?.low) },
    Field("people_high", .optional(.amount), "How many at the most.", unit: "persons") {
      .optional($0.people?.high)
    },
    Field("age_days_least", .whole, "Age from the latest day it may be about.", unit: "days") {
      .whole($0.ageDaysLeast)
    },
    Field("age", .message, "Its age in words: “1–7 days old”.") {
      .message(.figureAge(days: $0.age))
    },
    Field("stale", .flag, "Whether it is older than the operation's limit and carried forward.") {
      .flag($0.stale)
    },
  ]

  private static let evidenceFields: [Field<Report.Figure>] =
    [
      Field("label", .code(Label.self), "How sure it is.", hxl: "#status+verification") {
        .code($0.label.code)
      },
      Field("agreement", .optional(.code(Agreement.self)), "How its statements stand to one another.") {
        .coded($0.agreement)
      },
      Field("recommended", .optional(.text), "Id of the record the figure rests on.") {
        .optional($0.recommended)
      },
      Field("rule", .optional(.code(DecidingStep.self)), "The step that chose it.") { .coded($0.rule) },
      Field("decision_reason", .optional(.text), "The officer's reason, where a decision chose it.") {
        .optional($0.decisionReason)
      },
      Field("said_by", .optional(.message), "Who gives the value; null where several give different ones.") {
        .optional($0.saidBy)
      },
      Field("giving", .whole, "How many of its reports give the value that leads; 0 where all do.") {
        .whole($0.giving)
      },
      Field("origins", .whole, "How many known origins say it.", hxl: "#meta+origins+num") {
        .whole($0.origins)
      },
      Field("reports", .whole, "How many sources carry it, copies included.", hxl: "#meta+reports+num") {
        .whole($0.reports)
      },
      Field(records: "records", "Ids of the records behind it.", hxl: "#meta+id+list") { $0.records },
      Field(parts: "statements", "What each origin says.", \.statements),
      Field(parts: "earlier", "Of a figure that gives background: what was said of earlier days.", \.earlier),
      Field(part: "change", "Change since the previous report.", \.change),
      Field("learned_since", .flag, "Whether it rests on a record learned after the day's own cut-off.") {
        .flag($0.learnedSince)
      },
      Field(part: "coverage", "Where it is a sum of places: how many had a figure.", \.coverage),
    ] + caveatFields
}

extension Report {
  /// A headline figure through the last reports, each as known then.
  package struct FigureHistory: Hashable, Sendable {
    package var figure: String
    package var indicatorName: LocalText
    package var placeName: LocalText
    package var points: [HistoryPoint]

    package init(
      figure: String, indicatorName: LocalText, placeName: LocalText, points: [HistoryPoint]
    ) {
      self.figure = figure
      self.indicatorName = indicatorName
      self.placeName = placeName
      self.points = points
    }
  }

  /// A headline figure in one report.
  package struct HistoryPoint: Hashable, Sendable {
    package var date: Day
    package var low: Amount?
    package var best: Amount?
    package var high: Amount?
    package var words: String?
    /// The words in the languages that tell them.
    package var quoted: QuotedWords?
    package var label: Label?
    package var asOf: DateSpan?
    package var ageDays: Int?
    package var isNew: Bool

    package init(
      date: Day, low: Amount? = nil, best: Amount? = nil, high: Amount? = nil, words: String? = nil,
      label: Label? = nil, asOf: DateSpan? = nil, ageDays: Int? = nil, isNew: Bool
    ) {
      self.date = date
      self.low = low
      self.best = best
      self.high = high
      self.words = words
      self.quoted = words.map { QuotedWords($0, in: "") }
      self.label = label
      self.asOf = asOf
      self.ageDays = ageDays
      self.isNew = isNew
    }
  }
}

extension Report.FigureHistory: Reported {
  package static let typeName = "figure_history"
  package static let fields: [Field<Report.FigureHistory>] = [
    Field("figure", .text, "Id of the figure.") { .text($0.figure) },
    Field("indicator_name", .localText, "What is counted.") { .local($0.indicatorName) },
    Field("place_name", .localText, "Name of the place.") { .local($0.placeName) },
    Field(parts: "points", "One report a point, oldest first.", \.points),
  ]
}

extension Report.HistoryPoint: Reported {
  package static let typeName = "history_point"
  package static let fields: [Field<Report.HistoryPoint>] = [
    Field("date", .day, "Day of the report.", hxl: "#date+reported") { .day($0.date) },
    Field("low", .optional(.amount), "Lowest number; null is open or unknown.") { .optional($0.low) },
    Field("best", .optional(.amount), "The number, where a point was said.") { .optional($0.best) },
    Field("high", .optional(.amount), "Highest number; null is open or unknown.") { .optional($0.high) },
    Field("words", .optional(.text), "The words as said; null where nothing was known.") {
      .optional($0.words)
    },
    Field(
      "told", .optional(.message),
      "The words in quotes, in the report's language where it tells them, the original beside them."
    ) { .optional($0.quoted.map(Message.told)) },
    Field("label", .optional(.code(Label.self)), "How sure it was; null where nothing was known.") {
      .coded($0.label)
    },
    Field("as_of", .optional(.date), "What date it was about.") { .optional($0.asOf) },
    Field("age_days", .optional(.whole), "Its age on that day.", unit: "days") { .optional($0.ageDays) },
    Field("new_information", .flag, "Whether the report knew something about it that the one before did not.")
    { .flag($0.isNew) },
  ]
}

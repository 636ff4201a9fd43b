extension Report {
  /// What one origin says of a figure.
  package struct FigureStatement: Hashable, Sendable {
    /// nil is "origin not named".
    package var origin: LocalText?
    package var publisher: LocalText
    package var words: String
    package var value: Message
    package var low: Amount?
    package var best: Amount?
    package var high: Amount?
    package var asOf: DateSpan
    package var record: String
    package var grade: String
    package var recommended: Bool
    /// How many sources carry it, copies included.
    package var reports: Int
    /// Where it is the sum of places, which no one says: how many had a figure. The publisher is then who gives
    /// those, and there is no record.
    package var coverage: Coverage?

    package init(
      origin: LocalText?, publisher: LocalText, words: String, value: Message, low: Amount?, best: Amount?,
      high: Amount?, asOf: DateSpan, record: String, grade: String, recommended: Bool, reports: Int
    ) {
      self.origin = origin
      self.publisher = publisher
      self.words = words
      self.value = value
      self.low = low
      self.best = best
      self.high = high
      self.asOf = asOf
      self.record = record
      self.grade = grade
      self.recommended = recommended
      self.reports = reports
    }

    package func hasSameNumbers(as other: FigureStatement) -> Bool {
      (low != nil || high != nil) && (low, best, high) == (other.low, other.best, other.high)
    }
  }

  /// The envelope of all statements; nil is open.
  package struct Spread: Hashable, Sendable {
    package var low: Amount?
    package var high: Amount?
    package init(low: Amount?, high: Amount?) {
      self.low = low
      self.high = high
    }
  }

  /// A figure whose sources disagree, with every value and who gives it.
  package struct Conflict: Hashable, Sendable {
    package var figure: String
    package var message: Message
    package var spread: Spread?
    package var statements: [FigureStatement]
    package var marks: [CaveatMark]

    package init(
      figure: String, message: Message, spread: Spread?, statements: [FigureStatement], marks: [CaveatMark]
    ) {
      self.figure = figure
      self.message = message
      self.spread = spread
      self.statements = statements
      self.marks = marks
    }
  }
}

extension Report.FigureStatement: Reported {
  package static let typeName = "figure_statement"
  package static let fields: [Field<Report.FigureStatement>] = [
    Field.origin { $0.origin },
    Field("publisher", .localText, "Who published it.") { .local($0.publisher) },
    Field("words", .text, "The words or number as said.") { .text($0.words) },
    Field("value", .message, "The words with the range they allow.") { .message($0.value) },
    Field("low", .optional(.amount), "Lowest number they allow; null is open.") { .optional($0.low) },
    Field("best", .optional(.amount), "The number, where a point was said.") { .optional($0.best) },
    Field("high", .optional(.amount), "Highest number they allow; null is open.") { .optional($0.high) },
    Field("as_of", .date, "What date it is about.") { .date($0.asOf) },
    Field(record: "record", "Id of the record; blank for a sum.") { $0.record },
    Field("grade", .text, "Reliability and credibility, Admiralty code.") { .text($0.grade) },
    Field("recommended", .flag, "Whether the figure rests on it.") { .flag($0.recommended) },
    Field("reports", .whole, "How many sources carry it.", unit: "sources") { .whole($0.reports) },
    Field(
      part: "coverage", "Where it is a sum of places, said by no one: how many had a figure.", \.coverage),
  ]
}

extension Report.Spread: Reported {
  package static let typeName = "spread"
  package static let fields: [Field<Report.Spread>] = [
    Field("low", .optional(.amount), "Lowest number that any statement allows; null is open.") {
      .optional($0.low)
    },
    Field("high", .optional(.amount), "Highest number that any statement allows; null is open.") {
      .optional($0.high)
    },
  ]
}

extension Report.Conflict: MarkedSentence {
  package static let typeName = "conflict"
  package var subject: String { figure }
  package static let fields: [Field<Report.Conflict>] =
    [
      Field("figure", .text, "Id of the figure.") { .text($0.figure) },
      Field(told: "text", "The disagreement in one sentence.") { $0.message },
      Field(part: "spread", "The envelope of all statements.", \.spread),
      Field(parts: "statements", "What each origin says.", \.statements),
    ] + caveatFields
}

extension Report {
  /// What a number of people needs by a standard: to plan with, not an assessed need.
  package struct PlanningFigure: Hashable, Sendable {
    package var item: PlanningItem
    package var low: Amount?
    package var high: Amount?
    package var unit: String
    package var figure: String
    package var personsLow: Amount?
    package var personsHigh: Amount?
    package var standard: String
    package var message: Message
    package var marks: [CaveatMark]

    package init(
      item: PlanningItem, low: Amount? = nil, high: Amount? = nil, unit: String, figure: String,
      personsLow: Amount? = nil, personsHigh: Amount? = nil, standard: String, message: Message,
      marks: [CaveatMark] = []
    ) {
      self.item = item
      self.low = low
      self.high = high
      self.unit = unit
      self.figure = figure
      self.personsLow = personsLow
      self.personsHigh = personsHigh
      self.standard = standard
      self.message = message
      self.marks = marks
    }
  }
}

extension Report.PlanningFigure: MarkedSentence {
  package static let typeName = "planning_figure"
  package var subject: String { figure }
  package static let fields: [Field<Report.PlanningFigure>] =
    [
      Field("item", .code(PlanningItem.self), "What is needed.") { .code($0.item.code) },
      Field("low", .optional(.amount), "For the lowest number of people.") { .optional($0.low) },
      Field("high", .optional(.amount), "For the highest number of people; null is open.") {
        .optional($0.high)
      },
      Field("unit", .openCode(vocabulary: OpenVocabulary.unit), "What one is.") {
        .code(Code(OpenVocabulary.unit, $0.unit))
      },
      Field("figure", .text, "Id of the figure it is made from.") { .text($0.figure) },
      Field("persons_low", .optional(.amount), "The lowest number of people.", unit: "persons") {
        .optional($0.personsLow)
      },
      Field(
        "persons_high", .optional(.amount), "The highest number of people; null is open.", unit: "persons"
      ) { .optional($0.personsHigh) },
      Field("standard", .text, "The standard and the ratio.") { .text($0.standard) },
      Field(told: "text", "The planning figure in one sentence.") { $0.message },
    ] + caveatFields
}

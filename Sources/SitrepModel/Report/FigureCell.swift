extension Report {
  /// A figure as a cell of a table; all of it is nil where the table has a place for a figure that nobody gives.
  package struct FigureCell: Hashable, Sendable {
    /// The id of the figure.
    package var figure: String?
    package var value: Message?
    package var low: Amount?
    package var best: Amount?
    package var high: Amount?
    package var asOf: DateSpan?
    package var label: Label?
    /// Of a sum of places: how many of them had a figure.
    package var coverage: Coverage?

    /// A place in a table for which nobody gives a figure.
    package static let empty = FigureCell()

    private init() {}

    package init(_ figure: Figure) {
      self.figure = figure.id
      value = figure.value
      (low, best, high) = (figure.low, figure.best, figure.high)
      asOf = figure.asOf
      label = figure.label
      coverage = figure.coverage
    }

    /// The caveats of its figure that its own words do not say: of a row of cells, one note tells those of all.
    package static func unsaid(of figure: Figure) -> CaveatSet {
      var unsaid = CaveatSet(figure.marks)
      unsaid.subtract(figure.saidByCell)
      return unsaid
    }
  }
}

extension Report.FigureCell: Reported {
  package static let typeName = "figure_cell"
  package static let fields: [Field<Report.FigureCell>] = [
    Field("figure", .optional(.text), "Id of the figure; null where nobody gives one.") {
      .optional($0.figure)
    },
    Field("value", .optional(.message), "The figure as a reader sees it.") { .optional($0.value) },
    Field("low", .optional(.amount), "Lowest number; null is open or unknown.") { .optional($0.low) },
    Field("best", .optional(.amount), "The number, where a point was said.") { .optional($0.best) },
    Field("high", .optional(.amount), "Highest number; null is open or unknown.") { .optional($0.high) },
    Field("as_of", .optional(.date), "What date it is about.") { .optional($0.asOf) },
    Field("label", .optional(.code(Label.self)), "How sure it is.") { .coded($0.label) },
    Field(part: "coverage", "Where it is a sum of places: how many had a figure.", \.coverage),
  ]
}

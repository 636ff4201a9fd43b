extension Report {
  /// One figure as a part of another of the same place, in per cent: case fatality, the money received of what is
  /// required. Computed, and no surer than the weaker of the two.
  package struct Share: Hashable, Sendable {
    package var kind: ShareKind
    package var place: String
    package var placeName: LocalText
    /// Of money that is said for one sector; nil is all of it.
    package var sector: Sector?
    /// In per cent; nil is open.
    package var low: Amount?
    package var best: Amount?
    package var high: Amount?
    /// Ids of the figures.
    package var part: String
    package var whole: String
    /// What the part is about.
    package var asOf: DateSpan
    package var ageDays: Int
    package var label: Label
    package var message: Message
    package var records: [String]
    package var marks: [CaveatMark]

    package init(
      kind: ShareKind, part: Figure, whole: Figure, sector: Sector?, label: Label, message: Message,
      marks: [CaveatMark]
    ) {
      self.kind = kind
      (place, placeName) = (part.place, part.placeName)
      self.sector = sector
      (self.part, self.whole) = (part.id, whole.id)
      (asOf, ageDays) = (part.asOf, part.ageDays)
      self.label = label
      self.message = message
      records = Set(part.records + whole.records).sorted()
      self.marks = marks
    }

    package var id: String {
      "\(kind.rawValue)/\(place)" + (sector.map { "/\($0.rawValue)" } ?? "")
    }
  }
}

extension Report.Share: MarkedSentence {
  package static let typeName = "share"
  package var subject: String { id }
  package static let fields: [Field<Report.Share>] =
    [
      Field("id", .text, "kind/place, and the sector where it is of one.") { .text($0.id) },
      Field("kind", .code(ShareKind.self), "What is divided by what.") { .code($0.kind.code) },
      Field("place", .text, "Id of the place.", hxl: "#loc+code") { .text($0.place) },
      Field("place_name", .localText, "Name of the place.", hxl: "#loc+name") { .local($0.placeName) },
      Field("sector", .optional(.code(Sector.self)), "Of money: the sector it is said for; null is all.") {
        .coded($0.sector)
      },
      Field("low", .optional(.amount), "Lowest share; null is open.", unit: "percent") { .optional($0.low) },
      Field("best", .optional(.amount), "The share, where both are exact numbers.", unit: "percent") {
        .optional($0.best)
      },
      Field("high", .optional(.amount), "Highest share; null is open.", unit: "percent") {
        .optional($0.high)
      },
      Field("part", .text, "Id of the figure that is divided.") { .text($0.part) },
      Field("whole", .text, "Id of the figure that it is divided by.") { .text($0.whole) },
      Field("as_of", .date, "What date the part is about.", hxl: "#date+occurred") { .date($0.asOf) },
      Field("age_days", .whole, "Its age from the earliest day it may be about.", unit: "days") {
        .whole($0.ageDays)
      },
      Field("label", .code(Label.self), "How sure the less sure of the two is.") { .code($0.label.code) },
      Field(told: "text", "The share with its basis, in one sentence.") { $0.message },
      // Not what each caveat rests on: some hold of one of those that it is made of, which have their own.
      Field("records", .list(.text), "Ids of the records behind both.") { .texts($0.records) },
    ] + caveatFields
}

extension Report {
  /// Something that is not known.
  package struct Gap: Hashable, Sendable {
    package var id: String
    package var kind: GapKind
    package var sector: Sector?
    package var figure: String?
    package var place: String?
    package var record: String?
    package var message: Message
    package var role: String?
    package var due: Day?
    package var state: FollowUpState?
    package var marks: [CaveatMark]

    package init(
      id: String, kind: GapKind, sector: Sector? = nil, figure: String? = nil, place: String? = nil,
      record: String? = nil, message: Message, role: String? = nil, due: Day? = nil,
      state: FollowUpState? = nil, marks: [CaveatMark] = []
    ) {
      self.id = id
      self.kind = kind
      self.sector = sector
      self.figure = figure
      self.place = place
      self.record = record
      self.message = message
      self.role = role
      self.due = due
      self.state = state
      self.marks = marks
    }
  }
}

extension Report.Gap: MarkedSentence {
  package static let typeName = "gap"
  package var subject: String { id }
  package static let fields: [Field<Report.Gap>] =
    [
      Field("id", .text, "Id of the gap.") { .text($0.id) },
      Field("kind", .code(GapKind.self), "What kind of gap.") { .code($0.kind.code) },
      Field("sector", .optional(.code(Sector.self)), "The sector.") { .coded($0.sector) },
      Field("figure", .optional(.text), "Id of the figure.") { .optional($0.figure) },
      Field("place", .optional(.text), "Id of the place.") { .optional($0.place) },
      Field(record: "record", "Id of the record that says so.") { $0.record },
      Field(told: "text", "What is not known, in a sentence.") { $0.message },
      Field("role", .optional(.text), "The role that has taken it on.") { .optional($0.role) },
      Field("due", .optional(.day), "By when.") { .optional($0.due) },
      Field("state", .optional(.code(FollowUpState.self)), "How far that is.") { .coded($0.state) },
    ] + caveatFields
}

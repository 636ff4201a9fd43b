extension Report {
  /// Something that happened or is to happen on a date.
  package struct EventEntry: Hashable, Sendable {
    package var id: String
    package var kind: EventKind?
    package var occurred: DateSpan
    package var until: DateSpan?
    package var ahead: Bool
    package var daysAhead: Int?
    package var place: String?
    package var placeName: LocalText?
    package var summary: LocalText
    package var origin: LocalText?
    package var source: String
    package var note: String?
    package var marks: [CaveatMark]

    package init(
      id: String, kind: EventKind? = nil, occurred: DateSpan, until: DateSpan? = nil, ahead: Bool,
      daysAhead: Int? = nil, place: String? = nil, placeName: LocalText? = nil, summary: LocalText,
      origin: LocalText? = nil, source: String, marks: [CaveatMark] = []
    ) {
      self.id = id
      self.kind = kind
      self.occurred = occurred
      self.until = until
      self.ahead = ahead
      self.daysAhead = daysAhead
      self.place = place
      self.placeName = placeName
      self.summary = summary
      self.origin = origin
      self.source = source
      self.marks = marks
    }

    /// What happens, and who says it.
    package var message: Message {
      Message.eventLine(summary: .local(summary), origin: .optional(origin))
    }
  }

  /// A date to come.
  package struct DateAhead: Hashable, Sendable {
    package var date: DateSpan
    package var daysAhead: Int
    package var subject: String
    package var message: Message
    /// The record that says so, where one does by itself: a number for a time to come.
    package var record: String?
    package var marks: [CaveatMark]

    /// Days until the last day that the date allows, where that is another than the first.
    package var daysAheadLatest: Int? {
      date.isOpenEnd || date.latest == date.earliest ? nil : daysAhead + (date.latest - date.earliest)
    }

    package init(
      date: DateSpan, daysAhead: Int, subject: String, message: Message, marks: [CaveatMark] = []
    ) {
      self.date = date
      self.daysAhead = daysAhead
      self.subject = subject
      self.message = message
      self.marks = marks
    }
  }
}

extension Report.EventEntry: Marked {
  package static let typeName = "event"
  package var subject: String { id }
  package static let fields: [Field<Report.EventEntry>] =
    [
      Field(record: "id", "Id of the record.") { $0.id },
      Field("kind", .optional(.code(EventKind.self)), "Incident, movement, meeting or key date.") {
        .coded($0.kind)
      },
      Field("occurred", .date, "On which date.", hxl: "#date+occurred") { .date($0.occurred) },
      Field("until", .optional(.date), "To which date.") { .optional($0.until) },
      Field("ahead", .flag, "Whether it lies ahead.") { .flag($0.ahead) },
      Field("days_ahead", .optional(.whole), "Days until it.", unit: "days") { .optional($0.daysAhead) },
      Field("place", .optional(.text), "Id of the place.") { .optional($0.place) },
      Field("place_name", .optional(.localText), "Name of the place.") { .optional($0.placeName) },
      Field(told: "summary", "What happens.", hxl: "#event+description") { $0.summary },
      Field("text", .message, "What happens and who says it, in one sentence.") { .message($0.message) },
      Field.origin { $0.origin },
      Field.source { $0.source },
      Field.note { $0.note },
    ] + caveatFields
}

extension Report.DateAhead: MarkedSentence {
  package static let typeName = "date_ahead"
  package static let fields: [Field<Report.DateAhead>] =
    [
      Field("date", .date, "The date.") { .date($0.date) },
      Field("days_ahead", .whole, "Days until it, at least.", unit: "days") { .whole($0.daysAhead) },
      Field(
        "days_ahead_latest", .optional(.whole), "Days until it, at most, where the date is a range.",
        unit: "days"
      ) {
        .optional($0.daysAheadLatest)
      },
      Field("subject", .text, "Id of the event's record or of the measure.") { .text($0.subject) },
      Field(told: "text", "What is on that date.") { $0.message },
      Field(record: "record", "Id of the record of a number for a time to come.") { $0.record },
    ] + caveatFields
}

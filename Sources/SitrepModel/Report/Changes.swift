extension Report {
  /// One thing that is new or different since the previous report.
  package struct Change: Hashable, Sendable {
    package var kind: ChangeKind
    package var subject: String
    package var from: Value
    package var to: Value
    package var reason: ChangeReason?
    package var message: Message
    package var records: [String]
    /// Of a figure: its place, those above it in the table, and how sure it is.
    package var place: String?
    package var above: [String] = []
    package var label: Label?
    package var marks: [CaveatMark]

    package init(
      kind: ChangeKind, subject: String, from: Value = .none, to: Value = .none,
      reason: ChangeReason? = nil, message: Message, records: [String], marks: [CaveatMark] = []
    ) {
      self.kind = kind
      self.subject = subject
      self.from = from
      self.to = to
      self.reason = reason
      self.message = message
      self.records = records
      self.marks = marks
    }
  }

  /// A record that was replaced or taken back.
  package struct Correction: Hashable, Sendable {
    package var record: String
    package var replacedBy: String?
    package var figure: String?
    package var from: String?
    package var to: String?
    package var isNew: Bool
    package var message: Message

    package init(
      record: String, replacedBy: String? = nil, figure: String? = nil, from: String? = nil,
      to: String? = nil, isNew: Bool, message: Message
    ) {
      self.record = record
      self.replacedBy = replacedBy
      self.figure = figure
      self.from = from
      self.to = to
      self.isNew = isNew
      self.message = message
    }
  }

  /// A record learned since the previous report, about a time before it.
  package struct LateAddition: Hashable, Sendable {
    package var record: String
    package var figure: String?
    package var occurred: DateSpan
    package var message: Message
    package var marks: [CaveatMark]

    package init(
      record: String, figure: String? = nil, occurred: DateSpan, message: Message, marks: [CaveatMark] = []
    ) {
      self.record = record
      self.figure = figure
      self.occurred = occurred
      self.message = message
      self.marks = marks
    }
  }
}

extension Report.Change: MarkedSentence {
  package static let typeName = "change"
  package static let fields: [Field<Report.Change>] =
    [
      Field("kind", .code(ChangeKind.self), "What kind of change.") { .code($0.kind.code) },
      Field("subject", .text, "Id of the figure, measure or record.") { .text($0.subject) },
      Field("from", .optional(.quantity), "How it was.") { $0.from },
      Field("to", .optional(.quantity), "How it is.") { $0.to },
      Field("reason", .optional(.code(ChangeReason.self)), "Why the two can't be compared.") {
        .coded($0.reason)
      },
      Field(told: "text", "The change in one sentence.") { $0.message },
      Field(records: "records", "Ids of the records it rests on.") { $0.records },
    ] + tableFields + caveatFields
}

extension Report.Correction: Reported {
  package static let typeName = "correction"
  package static let fields: [Field<Report.Correction>] = [
    Field(record: "record", "Id of the record that left the figures.") { $0.record },
    Field(record: "replaced_by", "Id of the record that replaced it; null where it was taken back.") {
      $0.replacedBy
    },
    Field("figure", .optional(.text), "Id of the figure it counted in.") { .optional($0.figure) },
    Field("from", .optional(.text), "What it said.") { .optional($0.from) },
    Field("to", .optional(.text), "What replaced it.") { .optional($0.to) },
    Field("since", .flag, "Whether this was learned since the previous report.") { .flag($0.isNew) },
    Field("text", .message, "The correction in one sentence.") { .message($0.message) },
  ]
}

extension Report.LateAddition: MarkedSentence {
  package static let typeName = "late_addition"
  package var subject: String { record }
  package static let fields: [Field<Report.LateAddition>] =
    [
      Field(record: "record", "Id of the record.") { $0.record },
      Field("figure", .optional(.text), "Id of the figure.") { .optional($0.figure) },
      Field("occurred", .date, "What date it is about.") { .date($0.occurred) },
      Field(told: "text", "The addition in one sentence.") { $0.message },
    ] + caveatFields
}

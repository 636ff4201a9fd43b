extension Report {
  /// A sentence of the report, with the caveats of what it says and the records it rests on.
  package struct Line: Hashable, Sendable {
    /// What kind of sentence: figure, policy, change, conflict, condition, gap …
    package var kind: String
    /// The id of what it is about: a figure, a measure, a topic.
    package var subject: String
    package var message: Message
    package var marks: [CaveatMark]
    package var records: [String]

    package init(
      kind: String, subject: String, message: Message, marks: [CaveatMark] = [], records: [String] = []
    ) {
      self.kind = kind
      self.subject = subject
      self.message = message
      self.marks = marks
      self.records = records
    }
  }
}

extension Report.Line: MarkedSentence {
  package static let typeName = "line"
  package static let fields: [Field<Report.Line>] =
    [
      Field("kind", .text, "What kind of sentence it is.") { .text($0.kind) },
      Field("subject", .text, "Id of the figure, measure or topic it is about.") { .text($0.subject) },
      Field(told: "text", "The sentence.") { $0.message },
      Field(records: "records", "Ids of the records it rests on.") { $0.records },
    ] + caveatFields
}

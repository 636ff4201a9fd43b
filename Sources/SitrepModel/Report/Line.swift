extension Report {
  /// A sentence of the report, with the caveats of what it says and the records it rests on.
  package struct Line: Hashable, Sendable {
    package var kind: Kind
    /// The id of what it is about: a figure, a measure, a topic.
    package var subject: String
    package var message: Message
    package var marks: [CaveatMark]
    package var records: [String]

    /// What kind of sentence it is. The highlights stand in this order.
    package enum Kind: String, CaseIterable, Comparable, Sendable {
      case figure, policy, change, conflict, condition, outlook, gap, group, response, date, planning
      /// How much a cut list leaves out.
      case leftOut = "left-out"

      package static func < (first: Kind, second: Kind) -> Bool { first.order < second.order }

      private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package init(
      kind: Kind, subject: String, message: Message, marks: [CaveatMark] = [], records: [String] = []
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
      Field("kind", .text, "What kind of sentence it is.") { .text($0.kind.rawValue) },
      Field("subject", .text, "Id of the figure, measure or topic it is about.") { .text($0.subject) },
      Field(told: "text", "The sentence.") { $0.message },
      Field(records: "records", "Ids of the records it rests on.") { $0.records },
    ] + caveatFields
}

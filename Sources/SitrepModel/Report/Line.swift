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

  /// A caveat where it stands: its code, and its number in this report.
  package struct CaveatMark: Hashable, Sendable {
    package var code: CaveatCode
    /// 0 until the report's caveats are numbered.
    package var number: Int

    package init(_ code: CaveatCode, number: Int = 0) {
      self.code = code
      self.number = number
    }
  }

  /// A numbered reservation, and all it qualifies.
  package struct Caveat: Hashable, Sendable {
    package var number: Int
    package var code: CaveatCode
    package var message: Message
    /// Ids of figures, measures, records, topics and sources, sorted.
    package var appliesTo: [String]

    package init(number: Int, code: CaveatCode, message: Message, appliesTo: [String]) {
      self.number = number
      self.code = code
      self.message = message
      self.appliesTo = appliesTo
    }
  }
}

extension Report.Line: Reported {
  package static let typeName = "line"
  package static let fields: [Field<Report.Line>] =
    [
      Field("kind", .text, "What kind of sentence it is.") { .text($0.kind) },
      Field("subject", .text, "Id of the figure, measure or topic it is about.") { .text($0.subject) },
      Field("text", .message, "The sentence.") { .message($0.message) },
      Field("records", .list(.text), "Ids of the records it rests on.") { .texts($0.records) },
    ] + caveatFields { $0.marks }
}

extension Report.Caveat: Reported {
  package static let typeName = "caveat"
  package static let fields: [Field<Report.Caveat>] = [
    Field("number", .whole, "The number by which the report refers to it.") { .whole($0.number) },
    Field("code", .code(CaveatCode.self), "Its code, the same in all reports.") { .text($0.code.rawValue) },
    Field("text", .message, "What it means.") { .message($0.message) },
    Field("applies_to", .list(.text), "Ids of all that it qualifies.") { .texts($0.appliesTo) },
  ]
}

/// The two fields by which anything carries its caveats: their codes for machines, their numbers for readers.
package func caveatFields<Owner: Sendable>(
  _ marks: @escaping @Sendable (Owner) -> [Report.CaveatMark]
) -> [Field<Owner>] {
  [
    Field("caveats", .list(.code(CaveatCode.self)), "Codes of the caveats that qualify it.") {
      .texts(marks($0).map(\.code.rawValue))
    },
    Field("marks", .list(.whole), "The numbers of those caveats in this report.") {
      .list(ValueList(marks($0).map { .whole($0.number) }))
    },
  ]
}

extension Report {
  /// What someone holds, expects or does not know.
  package struct StatementEntry: Hashable, Sendable {
    package var id: String
    package var kind: StatementKind?
    package var topic: String?
    package var stance: Stance?
    /// Who says it: name and office, or "residents"; nil where nobody is named.
    package var speaker: Message?
    package var party: Bool
    package var place: String?
    package var occurred: DateSpan
    package var value: String?
    package var horizon: DateSpan?
    package var summary: LocalText
    package var origin: LocalText?
    package var source: String
    package var note: String?
    package var marks: [CaveatMark]

    package init(
      id: String, kind: StatementKind?, topic: String?, stance: Stance?, speaker: Message?, party: Bool,
      place: String?, occurred: DateSpan, value: String?, horizon: DateSpan?, summary: LocalText,
      origin: LocalText?, source: String, marks: [CaveatMark]
    ) {
      self.id = id
      self.kind = kind
      self.topic = topic
      self.stance = stance
      self.speaker = speaker
      self.party = party
      self.place = place
      self.occurred = occurred
      self.value = value
      self.horizon = horizon
      self.summary = summary
      self.origin = origin
      self.source = source
      self.marks = marks
    }
  }

  /// A topic that some affirm and others deny, both sides together.
  package struct OpposedStances: Hashable, Sendable {
    package var topic: String
    package var topicName: LocalText
    package var statements: [StatementEntry]
    package var marks: [CaveatMark]

    package init(topic: String, topicName: LocalText, statements: [StatementEntry], marks: [CaveatMark]) {
      self.topic = topic
      self.topicName = topicName
      self.statements = statements
      self.marks = marks
    }
  }

  /// Claims of days left, said on different days, and whether they point to one date.
  package struct DatedClaim: Hashable, Sendable {
    package var indicator: String
    package var indicatorName: LocalText
    package var agreement: Agreement
    /// The first and last day that all claims allow, or that any of them does where they conflict.
    package var earliest: Day
    package var latest: Day
    package var message: Message
    package var claims: [Claim]
    package var marks: [CaveatMark]

    package init(
      indicator: String, indicatorName: LocalText, agreement: Agreement, earliest: Day, latest: Day,
      message: Message, claims: [Claim], marks: [CaveatMark]
    ) {
      self.indicator = indicator
      self.indicatorName = indicatorName
      self.agreement = agreement
      self.earliest = earliest
      self.latest = latest
      self.message = message
      self.claims = claims
      self.marks = marks
    }
  }

  package struct Claim: Hashable, Sendable {
    package var record: String
    package var words: String
    /// The words in the languages that tell them.
    package var quoted: QuotedWords
    package var occurred: DateSpan
    package var earliest: Day
    package var latest: Day
    package var origin: LocalText?

    package init(
      record: String, words: String, occurred: DateSpan, earliest: Day, latest: Day, origin: LocalText?
    ) {
      self.record = record
      self.words = words
      self.quoted = QuotedWords(words, in: "")
      self.occurred = occurred
      self.earliest = earliest
      self.latest = latest
      self.origin = origin
    }
  }
}

extension Report.StatementEntry: Marked {
  package static let typeName = "statement"
  package var subject: String { id }
  package static let fields: [Field<Report.StatementEntry>] =
    [
      Field(record: "id", "Id of the record.") { $0.id },
      Field("kind", .optional(.code(StatementKind.self)), "Context, outlook, position or gap.") {
        .coded($0.kind)
      },
      Field("topic", .optional(.text), "What it is about.") { .optional($0.topic) },
      Field("stance", .optional(.code(Stance.self)), "Whether it affirms or denies.") { .coded($0.stance) },
      Field("speaker", .optional(.message), "Who says it.") { .optional($0.speaker) },
      Field("party", .flag, "Whether the speaker is party to the matter.") { .flag($0.party) },
      Field("place", .optional(.text), "Id of the place.") { .optional($0.place) },
      Field("occurred", .date, "When it was said.") { .date($0.occurred) },
      Field("value", .optional(.text), "The number or words in it, as said.") { .optional($0.value) },
      Field("horizon", .optional(.date), "The time an outlook is about.") { .optional($0.horizon) },
      Field(told: "summary", "What was said.") { $0.summary },
      Field.origin { $0.origin },
      Field.source { $0.source },
      Field.note { $0.note },
    ] + caveatFields
}

extension Report.OpposedStances: Marked {
  package static let typeName = "opposed_stances"
  package var subject: String { topic }
  package static let fields: [Field<Report.OpposedStances>] =
    [
      Field("topic", .text, "Id of what they disagree on.") { .text($0.topic) },
      Field("topic_name", .localText, "What they disagree on.") { .local($0.topicName) },
      Field(parts: "statements", "Both sides, those who affirm first.", \.statements),
    ] + caveatFields
}

extension Report.Claim: Reported {
  package static let typeName = "claim"
  package static let fields: [Field<Report.Claim>] = [
    Field(record: "record", "Id of the record.") { $0.record },
    Field("words", .text, "The number as said.") { .text($0.words) },
    Field(
      "told", .message,
      "The words in quotes, in the report's language where it tells them, the original beside them."
    ) { .message(.told($0.quoted)) },
    Field("occurred", .date, "When it was said.") { .date($0.occurred) },
    Field("earliest", .day, "First day it can point to.") { .day($0.earliest) },
    Field("latest", .day, "Last day it can point to.") { .day($0.latest) },
    Field("origin", .optional(.localText), "Who said it.") { .optional($0.origin) },
  ]
}

extension Report.DatedClaim: MarkedSentence {
  package static let typeName = "dated_claim"
  package var subject: String { indicator }
  package static let fields: [Field<Report.DatedClaim>] =
    [
      Field("indicator", .text, "Id of what is counted down.") { .text($0.indicator) },
      Field("indicator_name", .localText, "What is counted down.") { .local($0.indicatorName) },
      Field("agreement", .code(Agreement.self), "Whether the claims point to one date.") {
        .code($0.agreement.code)
      },
      Field("earliest", .day, "First day they point to.") { .day($0.earliest) },
      Field("latest", .day, "Last day they point to.") { .day($0.latest) },
      Field(told: "text", "The comparison in one sentence.") { $0.message },
      Field(parts: "claims", "Each claim.", \.claims),
    ] + caveatFields
}

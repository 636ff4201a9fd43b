extension Report {
  /// A caveat where it stands: its code, and the note by which a reader sees it.
  package struct CaveatMark: Hashable, Sendable {
    package var code: CaveatCode
    /// The number of the note that tells it with the others of its line; 0 where the line's own words say it, or
    /// where no page shows the line.
    package var number: Int

    package init(_ code: CaveatCode, number: Int = 0) {
      self.code = code
      self.number = number
    }
  }

  /// A reservation, and all it qualifies.
  package struct Caveat: Hashable, Sendable {
    package var code: CaveatCode
    package var message: Message
    /// Ids of figures, measures, records, topics and sources, sorted.
    package var appliesTo: [String]

    package init(code: CaveatCode, message: Message, appliesTo: [String]) {
      self.code = code
      self.message = message
      self.appliesTo = appliesTo
    }
  }

  /// What a reader sees of caveats: a distinct set of those that the words of a line do not say, as one numbered text.
  package struct Note: Hashable, Sendable {
    /// By order of first use on a page.
    package var number: Int
    package var codes: [CaveatCode]
    /// Ids of the lines that carry it, sorted.
    package var appliesTo: [String]

    package init(number: Int, codes: [CaveatCode], appliesTo: [String]) {
      self.number = number
      self.codes = codes
      self.appliesTo = appliesTo
    }

    /// A sentence a caveat, in the order of the codes.
    package var message: Message { Self.message(codes[...]) }

    private static func message(_ codes: ArraySlice<CaveatCode>) -> Message {
      let first = Message("caveat.\(codes.first?.rawValue ?? "")")
      if codes.count < 2 { return first }
      return Message.noteSentences(first: .message(first), rest: .message(message(codes.dropFirst())))
    }
  }
}

extension Report.Caveat: Reported {
  package static let typeName = "caveat"
  package static let fields: [Field<Report.Caveat>] = [
    Field("code", .code(CaveatCode.self), "Its code, the same in all reports.") { .text($0.code.rawValue) },
    Field("text", .message, "What it means.") { .message($0.message) },
    Field("applies_to", .list(.text), "Ids of all that it qualifies.") { .texts($0.appliesTo) },
  ]
}

extension Report.Note: Reported {
  package static let typeName = "note"
  package static let fields: [Field<Report.Note>] = [
    Field("number", .whole, "The number by which lines refer to it.") { .whole($0.number) },
    Field("codes", .list(.code(CaveatCode.self)), "Codes of its caveats.") {
      .texts($0.codes.map(\.rawValue))
    },
    Field("text", .message, "What they mean, a sentence each.") { .message($0.message) },
    Field("applies_to", .list(.text), "Ids of the lines that carry it.") { .texts($0.appliesTo) },
  ]
}

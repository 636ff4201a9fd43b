extension Report {
  /// One of the lines that answer what is asked first: how many, who, what authorities did, access, needs and who
  /// responds, what is expected.
  package struct BriefLine: Hashable, Sendable {
    package var kind: Kind
    /// The first sentence, which is always told.
    package var lead: Line
    /// Told with it: who responds.
    package var also: [Line]
    /// Told where there is room.
    package var more: [Line]
    /// Told in place of the first sentence and what is told with it where there is no room for these.
    package var short: [Line] = []
    /// Whether it rests on something that is new or different since the previous report.
    package var isNew = false
    /// Of all its sentences.
    package var marks: [CaveatMark]

    /// What it answers.
    package enum Kind: String, Sendable { case people, groups, authorities, access, needs, expected }

    package init(kind: Kind, lead: Line, also: [Line] = [], more: [Line] = []) {
      self.kind = kind
      self.lead = lead
      self.also = also
      self.more = more
      let parts = [lead] + also + more
      marks = CaveatSet(parts.flatMap(\.marks)).marks
    }

    package var parts: [Line] { [lead] + also + more }

    /// Those told where there is room that need no caveat but what is told of the others.
    package var unburdened: [Line] {
      let told = Self.unsaid(in: [lead] + also)
      return more.filter { line in
        var unsaid = Self.unsaid(in: [line])
        unsaid.subtract(told)
        return unsaid.isEmpty
      }
    }

    /// What each of the sentences that carry it says.
    package var said: CaveatSet {
      var said = CaveatSet(marks)
      said.subtract(Self.unsaid(in: parts))
      return said
    }

    /// What the words of some of its sentences do not say of them.
    fileprivate static func unsaid(in parts: [Line]) -> CaveatSet {
      parts.reduce(into: CaveatSet()) { unsaid, part in
        var codes = CaveatSet(part.marks)
        codes.subtract(part.message.said)
        unsaid.formUnion(codes)
      }
    }
  }

  /// A caveat of the lines in brief that their words do not say, and the numbers of those lines.
  package struct BriefCaveat: Hashable, Sendable {
    package var code: CaveatCode
    package var lines: [Int]
  }

  /// Of the sentences that a brief always tells, by the order of the codes.
  package var briefCaveats: [BriefCaveat] {
    let unsaid = inBrief.map { BriefLine.unsaid(in: [$0.lead] + $0.also) }
    return CaveatCode.allCases.compactMap { code in
      let lines = unsaid.indices.filter { unsaid[$0].contains(code) }.map { $0 + 1 }
      return lines.isEmpty ? nil : BriefCaveat(code: code, lines: lines)
    }
  }

  /// The highlights that neither the lines in brief nor the key figures nor the section on changes tell.
  package var highlightsBeside: [Line] {
    var told = Set(inBrief.lazy.flatMap(\.parts).flatMap { [$0.subject] + $0.records })
    told.formUnion(figures.lazy.filter(\.headline).map(\.id))
    let tellsChanges = header.sections.contains(Section.changes.rawValue)
    return highlights.filter { line in
      !(tellsChanges && line.kind == .change) && !told.contains(line.subject)
        && (line.records.isEmpty || line.records.contains { !told.contains($0) })
    }
  }
}

extension Report.BriefLine: Marked {
  package static let typeName = "brief_line"
  package var subject: String { "brief/\(kind.rawValue)" }
  package static let fields: [Field<Report.BriefLine>] =
    [
      Field("kind", .text, "What it answers: people, groups, authorities, access, needs or expected.") {
        .text($0.kind.rawValue)
      },
      Field(sentence: "text", "Its first sentence.", \.lead),
      Field(
        parts: "also", "Sentences that are told with it: who responds.", \.also, isTold: true,
        isNoted: { _ in false }),
      Field(
        parts: "more", "Its other sentences, told where there is room.", \.more, isTold: true,
        isNoted: { _ in false }),
      Field(
        view: "unburdened",
        "Those of its other sentences that need no caveat but what is told of the first."
      ) { $0.unburdened },
      Field(view: "short", "Shorter sentences for where the first ones have no room.") { $0.short },
      Field("is_new", .flag, "Whether it rests on something new or different since the previous report.") {
        .flag($0.isNew)
      },
    ] + caveatFields
}

extension Report.BriefCaveat: Reported {
  package static let typeName = "brief_caveat"
  package static let fields: [Field<Report.BriefCaveat>] = [
    Field("code", .code(CaveatCode.self), "Code of the caveat.") { .text($0.code.rawValue) },
    Field("lines", .list(.whole), "The numbers of the lines in brief that it qualifies.") {
      .list(ValueList($0.lines.map { .whole($0) }))
    },
  ]
}

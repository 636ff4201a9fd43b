// Which caveats the lines that templates put together say in words, as messages declare for themselves. Each part
// named here stands in every full format beside what it qualifies.

extension CaveatSet {
  /// "about 28 Nov", "24–28 Nov": not an exact date, nor one that the source's own would make exact. The list of
  /// sources tells between which days each was published.
  static func dated(_ date: DateSpan) -> CaveatSet {
    date.isImprecise ? [.imprecise, .publicationUnknown] : []
  }

  package func union(_ other: CaveatSet) -> CaveatSet {
    var union = self
    union.formUnion(other)
    return union
  }
}

extension Report.Figure {
  /// Its label, its words with their range, its age, what it is added up of, and its reports and origins.
  package var said: CaveatSet {
    saidByCell.union([.copies, .notInThisLanguage]).union(ageDays > 0 ? [.carriedForward] : [])
  }

  /// In a cell of a table: its label, its words with their range, its date and what it is added up of.
  var saidByCell: CaveatSet {
    var said = value.said.union(Message.said(byLabel: label.rawValue)).union(.dated(asOf))
    if coverage != nil { said.insert(.computed) }
    if label == .none { said.formUnion([.noCountByAuthority, .singleOrigin]) }
    return said
  }
}

extension Report.ConditionGroup {
  /// All: pages show its conditions one by one, each with its own note.
  package var said: CaveatSet { CaveatSet(marks) }
}

extension Report.ConditionItem {
  /// Its label, or the one that the head of the page says for all such lines; its date and age.
  package var said: CaveatSet {
    Message.said(byLabel: label.rawValue).union(.dated(asOf)).union(ageDays > 0 ? [.carriedForward] : [])
      .union([.notInThisLanguage])
  }
}

extension Report.ResponseEntry {
  /// Its date, who says it, and the words of whom it reached.
  package var said: CaveatSet {
    let numbers = [targeted, reached].compactMap { $0 }.reduce(into: CaveatSet()) { $0.formUnion($1.said) }
    return numbers.union(.dated(occurred)).union([.singleOrigin, .notInThisLanguage])
  }
}

extension Report.EventEntry {
  /// Its date, and who says it.
  package var said: CaveatSet { .dated(occurred).union([.singleOrigin, .notInThisLanguage]) }
}

extension Report.StatementEntry {
  /// Who says it, whether that is a party to the matter, and when; an outlook stands under that name.
  package var said: CaveatSet {
    var said: CaveatSet = [.singleOrigin, .notInThisLanguage]
    said.formUnion(.dated(occurred))
    if party { said.insert(.partyToTheMatter) }
    if kind == .outlook { said.insert(.outlook) }
    return said
  }
}

extension Report.OpposedStances {
  /// Both sides stand below it.
  package var said: CaveatSet { [.conflicting, .partyToTheMatter, .notInThisLanguage] }
}

extension Report.NarrativeEntry {
  package var said: CaveatSet { [.notInThisLanguage] }
}

extension Report.Policy {
  /// What its sentence says, its label or the one that the head of the page says for all such lines, its first day, and
  /// the date of its last step.
  package var said: CaveatSet {
    var said = message.said.union(Message.said(byLabel: stageLabel.rawValue))
    for date in [start, steps.last?.date].compactMap(\.self) { said.formUnion(.dated(date)) }
    said.insert(.notInThisLanguage)
    // A step with an exact date does not tell that its source has none.
    if steps.contains(where: { !$0.date.isImprecise && $0.isOfUnknownPublication }) {
      said.subtract([.publicationUnknown])
    }
    return said
  }
}

extension Report.PolicyStepEntry {
  fileprivate var isOfUnknownPublication: Bool { marks.contains { $0.code == .publicationUnknown } }

  /// Its date, and the one who published it.
  package var said: CaveatSet { [.singleOrigin, .imprecise, .notInThisLanguage] }
}

extension Report.RecordEntry {
  /// One statement of one speaker or source, with its words and date; what holds of its source stands beside that.
  package var said: CaveatSet {
    [.singleOrigin, .imprecise, .notInThisLanguage, .wordsAsRange, .noCountByAuthority, .publicationUnknown]
  }
}

extension Report.SourceEntry {
  /// When it was published, or that this is not known.
  package var said: CaveatSet { [.publicationUnknown] }
}

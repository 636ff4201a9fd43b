package import SitrepModel

extension Report {
  /// The report as it is shown in one language: texts that do not exist in it are marked (U16), and what
  /// the words of its lines do not say of their caveats stands in numbered notes.
  ///
  /// Who has no other use for the report gives it up: most of a large one need not be copied.
  package consuming func shown(in language: String) -> Report {
    header.language = language
    markUntranslated(in: language)
    numberNotes()
    return self
  }

  /// Gives each distinct set of caveats that words of a line do not say its note, by order of first use, and lists
  /// what each caveat qualifies.
  private mutating func numberNotes() {
    // By order of the code.
    var subjects = [[String]](repeating: [], count: CaveatCode.allCases.count + 1)
    var numbers: [CaveatSet: Int] = [:]
    var lines: [(codes: CaveatSet, ids: [String])] = []
    forEachMarked { id, said, marks in
      for mark in marks { subjects[mark.code.order].append(id) }
      var unsaid = CaveatSet(marks)
      unsaid.subtract(said)
      for index in marks.indices { marks[index].number = 0 }
      if unsaid.isEmpty { return }
      let number = numbers[unsaid] ?? lines.count + 1
      if number > lines.count {
        numbers[unsaid] = number
        lines.append((unsaid, []))
      }
      lines[number - 1].ids.append(id)
      for index in marks.indices where unsaid.contains(marks[index].code) { marks[index].number = number }
    }
    notes = lines.enumerated().map { index, line in
      Note(number: index + 1, codes: line.codes.codes, appliesTo: Self.distinct(line.ids))
    }
    let codes = CaveatCode.allCases.filter { !subjects[$0.order].isEmpty }
    caveats = codes.mapInParallel(grain: 1) { [subjects] code in
      Caveat(
        code: code, message: Message("caveat.\(code.rawValue)"),
        appliesTo: Self.distinct(subjects[code.order]))
    }
  }

  /// Sorted, each once. Most come in order of id: that is less work than a set of them.
  private static func distinct(_ ids: [String]) -> [String] {
    var distinct: [String] = []
    for id in ids.sorted() where id != distinct.last { distinct.append(id) }
    return distinct
  }

  /// U16: adds the mark to everything whose text is not there in the language.
  private mutating func markUntranslated(in language: String) {
    func mark(_ marks: inout [CaveatMark], where isMissing: Bool) {
      if isMissing, !marks.contains(where: { $0.code == .notInThisLanguage }) {
        marks.append(CaveatMark(.notInThisLanguage))
      }
    }
    func mark(_ marks: inout [CaveatMark], _ text: LocalText) {
      mark(&marks, where: text.isMissing(in: language))
    }
    for i in conditions.indices {
      for j in conditions[i].items.indices {
        mark(&conditions[i].items[j].marks, conditions[i].items[j].summary)
      }
      mark(
        &conditions[i].marks, where: conditions[i].items.contains { $0.summary.isMissing(in: language) })
    }
    for i in sectors.indices {
      for j in sectors[i].needs.indices {
        for k in sectors[i].needs[j].items.indices {
          mark(&sectors[i].needs[j].items[k].marks, sectors[i].needs[j].items[k].summary)
        }
        mark(
          &sectors[i].needs[j].marks,
          where: sectors[i].needs[j].items.contains { $0.summary.isMissing(in: language) })
      }
      for j in sectors[i].responses.indices {
        mark(&sectors[i].responses[j].marks, sectors[i].responses[j].summary)
      }
    }
    for i in policies.indices {
      mark(&policies[i].marks, policies[i].summary)
      for j in policies[i].steps.indices { mark(&policies[i].steps[j].marks, policies[i].steps[j].summary) }
    }
    for i in events.indices { mark(&events[i].marks, events[i].summary) }
    for i in statements.indices { mark(&statements[i].marks, statements[i].summary) }
    for i in stances.indices {
      for j in stances[i].statements.indices {
        mark(&stances[i].statements[j].marks, stances[i].statements[j].summary)
      }
    }
    for i in responses.indices { mark(&responses[i].marks, responses[i].summary) }
    for i in narratives.indices { mark(&narratives[i].marks, narratives[i].text) }
    for i in situation.indices {
      for j in situation[i].narratives.indices {
        mark(&situation[i].narratives[j].marks, situation[i].narratives[j].text)
      }
    }
    for i in records.indices { mark(&records[i].marks, records[i].summary) }
    forEachMessage { message, marks in mark(&marks, where: message.hasText(missingIn: language)) }
  }
}

extension LocalText {
  fileprivate func isMissing(in language: String) -> Bool { !isEmpty && text(in: language) == nil }
}

extension Message {
  /// Whether one of the free texts among its arguments, however deep, is not there in a language; names from the
  /// profile and the registers are not records' texts, and not every language tells all forms of a noun apart.
  fileprivate func hasText(missingIn language: String) -> Bool {
    // In place: to go through them would copy each.
    arguments.indices.contains { index in
      Self.hasText(in: arguments[index].value, missingIn: language)
        && !Self.names.contains(arguments[index].name)
    }
  }

  private static let names = [
    "country", "duration_origins", "few", "indicator", "name", "office", "origin", "other", "place", "places",
    "publisher", "start_origins", "topic", "two",
  ]

  private static func hasText(in value: Value, missingIn language: String) -> Bool {
    switch value {
    case .local(let text): text.isMissing(in: language)
    case .message(let message): message.hasText(missingIn: language)
    case .list(let values): values.contains { hasText(in: $0, missingIn: language) }
    default: false
    }
  }
}

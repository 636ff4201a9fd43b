package import SitrepModel

extension Report {
  /// The report as it is shown in one language: texts that do not exist in it are marked (U16), and caveats are
  /// numbered in the order of their codes, so that a number means the same in every language where it can.
  package func shown(in language: String) -> Report {
    var report = self
    report.header.language = language
    report.markUntranslated(in: language)
    report.numberCaveats()
    return report
  }

  private mutating func numberCaveats() {
    var subjects: [CaveatCode: Set<String>] = [:]
    forEachMarked { id, marks in
      for mark in marks { subjects[mark.code, default: []].insert(id) }
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: subjects.keys.sorted().enumerated().map { ($1, $0 + 1) })
    forEachMarked { _, marks in
      for index in marks.indices { marks[index].number = numbers[marks[index].code] ?? 0 }
    }
    caveats = subjects.keys.sorted().map { code in
      Caveat(
        number: numbers[code] ?? 0, code: code, message: Message("caveat.\(code.rawValue)"),
        appliesTo: subjects[code, default: []].sorted())
    }
  }

  /// U16: adds the mark to everything whose text is not there in the language.
  private mutating func markUntranslated(in language: String) {
    func mark(_ marks: inout [CaveatMark], _ texts: [LocalText]) {
      let isMissing = texts.contains { !$0.isEmpty && $0.text(in: language) == nil }
      if isMissing, !marks.contains(where: { $0.code == .notInThisLanguage }) {
        marks.append(CaveatMark(.notInThisLanguage))
      }
    }
    for i in conditions.indices {
      for j in conditions[i].items.indices {
        mark(&conditions[i].items[j].marks, [conditions[i].items[j].summary])
      }
      mark(&conditions[i].marks, conditions[i].items.map(\.summary))
    }
    for i in sectors.indices {
      for j in sectors[i].needs.indices {
        for k in sectors[i].needs[j].items.indices {
          mark(&sectors[i].needs[j].items[k].marks, [sectors[i].needs[j].items[k].summary])
        }
        mark(&sectors[i].needs[j].marks, sectors[i].needs[j].items.map(\.summary))
      }
      for j in sectors[i].responses.indices {
        mark(&sectors[i].responses[j].marks, [sectors[i].responses[j].summary])
      }
    }
    for i in policies.indices {
      mark(&policies[i].marks, [policies[i].summary])
      for j in policies[i].steps.indices { mark(&policies[i].steps[j].marks, [policies[i].steps[j].summary]) }
    }
    for i in events.indices { mark(&events[i].marks, [events[i].summary]) }
    for i in statements.indices { mark(&statements[i].marks, [statements[i].summary]) }
    for i in stances.indices {
      for j in stances[i].statements.indices {
        mark(&stances[i].statements[j].marks, [stances[i].statements[j].summary])
      }
    }
    for i in responses.indices { mark(&responses[i].marks, [responses[i].summary]) }
    for i in narratives.indices { mark(&narratives[i].marks, [narratives[i].text]) }
    for i in situation.indices {
      for j in situation[i].narratives.indices {
        mark(&situation[i].narratives[j].marks, [situation[i].narratives[j].text])
      }
    }
    for i in records.indices { mark(&records[i].marks, [records[i].summary]) }
    forEachMessage { message, marks in mark(&marks, message.localTexts) }
  }
}

extension Message {
  /// The free texts among its arguments, however deep; names from the profile and the registers are not records'
  /// texts.
  fileprivate var localTexts: [LocalText] {
    arguments.flatMap { Self.names.contains($0.name) ? [] : Self.localTexts(in: $0.value) }
  }

  private static let names: Set<String> = ["indicator", "topic", "office", "place", "country"]

  private static func localTexts(in value: Value) -> [LocalText] {
    switch value {
    case .local(let text): [text]
    case .message(let message): message.localTexts
    case .list(let values): values.flatMap(localTexts)
    default: []
    }
  }
}

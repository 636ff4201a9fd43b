/// The ages that a group is of, as its code tells them: years, a word, or all.
package enum AgeBand: Hashable, Sendable {
  case all
  case infants, children, adolescents, adults
  case olderPeople
  /// From one year of age to another; nil is open.
  case years(from: Int, to: Int?)

  /// All first, then words from young to old, then years.
  package var order: (Int, Int, Int) {
    switch self {
    case .all: (0, 0, 0)
    case .infants: (1, 0, 0)
    case .children: (1, 1, 0)
    case .adolescents: (1, 2, 0)
    case .adults: (1, 3, 0)
    case .olderPeople: (1, 4, 0)
    case .years(let from, let to): (2, from, to ?? .max)
    }
  }

  package var message: Message {
    switch self {
    case .all: Message("groups.all-ages")
    case .infants: Self.word("infants")
    case .children: Self.word("children")
    case .adolescents: Self.word("adolescents")
    case .adults: Self.word("adults")
    case .olderPeople: Self.word("older-people")
    case .years(let from, let to):
      Message.groupsYears(to: to.map { .whole($0) } ?? .none, from: .whole(from))
    }
  }

  /// A group in the words of a table by sex and age.
  package static func word(_ group: String) -> Message {
    Message.groupsWord(group: .code(Code(OpenVocabulary.group, group)))
  }

  /// Whether nobody is of both: what may be added up.
  package func isApart(from other: AgeBand) -> Bool {
    switch (self, other) {
    case (.years(let from, let to), .years(let otherFrom, let otherTo)):
      (to.map { $0 < otherFrom } ?? false) || (otherTo.map { $0 < from } ?? false)
    case (.children, .adults), (.adults, .children), (.children, .olderPeople), (.olderPeople, .children):
      true
    default: false
    }
  }
}

extension GroupCode {
  /// The ages that it tells of; nil for people who are a group by something else than sex and age.
  package var ages: AgeBand? {
    if let from {
      let isByAge =
        group.isEmpty || group == "people" || Self.groupsOfAllAges.contains(group)
        || Self.bandsByWord[group] != nil
      return isByAge ? .years(from: from, to: to) : nil
    }
    if Self.groupsOfAllAges.contains(group) { return .all }
    return Self.bandsByWord[group]
  }

  private static let groupsOfAllAges: Set<String> = [
    "all", "f", "m", "female", "male", "women-and-girls", "men-and-boys",
  ]

  private static let bandsByWord: [String: AgeBand] = [
    "women": .adults, "men": .adults, "adults": .adults, "girls": .children, "boys": .children,
    "children": .children, "infants": .infants, "adolescents": .adolescents, "older-people": .olderPeople,
  ]
}

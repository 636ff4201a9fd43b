/// The words by which personal data is told in free text, of all languages together, for sources quote across languages.
package struct PersonalDataWords: Sendable {
  /// What a word says of what stands beside it.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    // MARK: Of names of persons
    /// Given names that are no words or places of their own, as Rosa, Santiago and Israel are: those are found by what
    /// stands beside them.
    case givenName = "given-name"
    case title
    /// Whose child, parent or spouse: the name follows.
    case relation
    case person
    /// Nothing but a name follows.
    case naming
    /// A name follows the two of them: "identified as", "se llama".
    case namingBefore = "naming-before"
    case namingLink = "naming-link"
    /// A name follows where a person was spoken of before: "a plan called …" names no person.
    case called
    case saying
    /// Between a name and an age.
    case age
    case years
    /// Behind a number of years that is no age: "30 years after".
    case lapse

    // MARK: What names of persons are not
    /// Before the name of a place: "San José", "Nueva Ana".
    case placePrefix = "place-prefix"
    /// Of what bodies, buildings and works are called; a name beside one is its name.
    case body
    case office
    case officeAdjective = "office-adjective"
    /// Words that stand with a capital because a sentence starts with them, and months and days.
    case starter
    /// Within names: "de la Cruz", "dos Santos", "ben Ali".
    case particle
    /// Before a letter that is a mark, not an initial: "hepatitis B. Children …", "Annex C. Places".
    case lettered

    // MARK: Before numbers and in addresses
    case telephone
    /// Numbers of papers that are no person's.
    case paper
    case document
    case currency
    /// Names of mailboxes that belong to an office, not to a person.
    case mailbox
  }

  private var kinds: [String: Set<Kind>] = [:]

  package init() {}

  /// - Parameter word: folded as names are (`foldedName`).
  package mutating func add(_ word: String, as kind: Kind) {
    kinds[word, default: []].insert(kind)
  }

  /// Whether any word is of a kind.
  package func has(_ kind: Kind) -> Bool { kinds.values.contains { $0.contains(kind) } }

  /// All that a folded word says. A given name before a hyphen makes one of the whole (Marie-Claire), as an office does
  /// with what stands at its hyphen (vice-president, secretary-general).
  package func kinds(of word: String) -> Set<Kind> {
    var found = kinds[word] ?? []
    guard let hyphen = word.firstIndex(of: "-") else { return found }
    if kinds[String(word[..<hyphen])]?.contains(.givenName) == true { found.insert(.givenName) }
    if word.hasSuffix("-general") || word.hasPrefix("vice-") || word.hasPrefix("ex-") {
      found.insert(.office)
    }
    return found
  }
}

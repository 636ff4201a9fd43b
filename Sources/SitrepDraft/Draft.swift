import SitrepEvidence
package import SitrepModel
package import SitrepTables

/// Reads texts and proposes records. It writes nothing and knows nothing but the text, the operation and its lexicons:
/// the same text gives the same proposals.
package struct Draft: Sendable {
  let operation: Operation
  let lexicons: [DraftLexicon]
  let quantities: QuantityLexicon
  let places: NameIndex
  let actors: NameIndex
  let personalData: PersonalDataFinder
  let measures: [String: String]

  package init(operation: Operation, lexicons: [DraftLexicon], quantities: QuantityLexicon) {
    self.operation = operation
    self.lexicons = lexicons
    self.quantities = quantities
    places = NameIndex(places: operation)
    actors = NameIndex(actors: operation)
    personalData = PersonalDataFinder(registered: RegisteredNames(operation))
    var measures: [String: Set<String>] = [:]
    for step in operation.policies {
      measures[operation.text(step.type), default: []].insert(operation.text(step.measure))
    }
    self.measures = measures.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// What a text says, as records that a person may take.
  /// - Parameter source: what is known of the text; what it leaves open is taken from the text's own head.
  package func proposals(of text: DraftText, source: DraftSource) -> [Proposal] {
    let lexicon = lexicon(of: source.language)
    var reading = DraftReading(self, text, lexicon, source)
    return reading.proposals()
  }

  /// The lexicon of a language; one without words for a language that has none, so that only numbers are found.
  func lexicon(of language: String) -> DraftLexicon {
    let own = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return lexicons.first { $0.language == own } ?? DraftLexicon(language: own)
  }

  /// Whether there are words for a language.
  package func knows(_ language: String) -> Bool {
    let own = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return lexicons.contains { $0.language == own }
  }

  /// The language most of whose words a text has; blank where it has next to none of any.
  package func language(of text: DraftText) -> String {
    let words = text.words.prefix(1000)
    let counts = lexicons.map { ($0.language, $0.tongueWords(in: words)) }
    guard let most = counts.max(by: { $0.1 < $1.1 }), most.1 * 12 > words.count else { return "" }
    return most.0
  }
}

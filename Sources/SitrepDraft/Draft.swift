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
  /// Where the operation counts an indicator, for each that it counts at one place only.
  let usualPlaces: [String: Int]
  /// The operation's own, by ISO 3166-1 alpha-3; nothing where it names none.
  let countries: Set<String>?

  package init(
    operation: Operation, lexicons: [DraftLexicon], quantities: QuantityLexicon,
    personalData words: PersonalDataWords
  ) {
    self.operation = operation
    self.lexicons = lexicons
    self.quantities = quantities
    var forms = WordForms()
    for prefix in lexicons.flatMap(\.forms.prefixes) { forms.add(prefix) }
    places = NameIndex(places: operation, forms)
    actors = NameIndex(actors: operation, forms)
    personalData = PersonalDataFinder(words, registered: operation.namesOnPurpose())
    var measures: [String: Set<String>] = [:]
    for step in operation.policies {
      measures[operation.text(step.type), default: []].insert(operation.text(step.measure))
    }
    self.measures = measures.compactMapValues { $0.count == 1 ? $0.first : nil }
    usualPlaces = Self.usualPlaces(operation)
    countries = Self.countries(of: operation, lexicons)
  }

  private static func usualPlaces(_ operation: Operation) -> [String: Int] {
    var indices: [String: Int] = [:]
    for (index, place) in operation.places.enumerated() { indices[operation.text(place.id)] = index }
    var places: [String: Set<Int>] = [:]
    for figure in operation.profile.keyFigures ?? [] {
      let parts = figure.split(separator: "/").map(String.init)
      if parts.count == 5, let place = indices[parts[4]] { places[parts[0], default: []].insert(place) }
    }
    let headline = Set(places.keys)
    for key in operation.figureKeys where !headline.contains(operation.text(key.indicator)) {
      places[operation.text(key.indicator), default: []].insert(Int(key.place.index))
    }
    return places.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// What a text says, as records that a person may take.
  /// - Parameters:
  ///   - source: what is known of the text; what it leaves open is taken from the text's own head.
  ///   - work: what is counted on how much was looked at.
  package func proposals(
    of text: DraftText, source: DraftSource, work: ReadingWork = ReadingWork()
  ) -> [Proposal] {
    let lexicon = lexicon(of: source.language)
    var reading = DraftReading(self, text, lexicon, source, work)
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

  /// The language most of whose words a text has; blank where it has next to none of any, or but a few of them over
  /// and over, as Dutch has "en" and "de".
  package func language(of text: DraftText) -> String {
    // Numbers and marks are of no language: a table is mostly those.
    let words = text.words.prefix(1000).filter { $0.kind == .word }[...]
    let counts = lexicons.map { ($0.language, $0.tongueWords(in: words)) }
    let likely = counts.filter { _, found in
      found.all * 12 > words.count && found.different * 15 > min(words.count, 96)
    }
    return likely.max { $0.1.all < $1.1.all }?.0 ?? ""
  }
}

extension Draft {
  /// A text with what names a person taken out.
  package func withoutPersons(_ text: String) -> String {
    let found = personalData.find(in: text)
    guard !found.isEmpty else { return text }
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var index = 0
    for datum in found {
      kept.append(contentsOf: scalars[index..<datum.range.lowerBound])
      kept.append(contentsOf: "…".unicodeScalars)
      index = datum.range.upperBound
    }
    kept.append(contentsOf: scalars[index...])
    return String(kept)
  }
}

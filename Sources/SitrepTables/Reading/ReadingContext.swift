import SitrepModel

/// What the rows are read against: the profile's settings and the registers.
struct ReadingContext: Sendable {
  var zone = ZoneRules.utc
  var cutoffSecond = 86_340
  var requiresEntered = false
  var places = ReferenceTable(noun: "place")
  var sources = ReferenceTable(noun: "source")
  /// The languages of sources; the first is that of texts whose source does not say its own.
  private(set) var languages = ["en"]
  /// By index of the source: the index of its language.
  private var languageOfSource: [UInt16] = []
  var lexicon = QuantityLexicon() { didSet { setTongues() } }
  /// By index of the language.
  private var tongues: [QuantityLexicon.Tongue] = []

  mutating func setLanguages(ofSources tags: [String], default tag: String) {
    languages = [tag]
    languageOfSource = tags.map { tag in
      if tag.isEmpty { return 0 }
      if let index = languages.firstIndex(of: tag) { return UInt16(index) }
      languages.append(tag)
      return UInt16(languages.count - 1)
    }
    setTongues()
  }

  private mutating func setTongues() { tongues = languages.map(lexicon.tongue) }

  /// How texts in a language are read, by its index.
  func tongue(_ language: Int) -> QuantityLexicon.Tongue { tongues[language] }

  func language(ofSource source: Int?) -> UInt16 { source.map { languageOfSource[$0] } ?? 0 }
}

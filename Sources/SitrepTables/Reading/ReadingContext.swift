import SitrepModel

/// What the rows are read against: the profile's settings and the registers.
struct ReadingContext: Sendable {
  var zone = ZoneRules.utc
  var cutoffSeconds = ByDay(OperationProfile().cutoffSecond)
  var requiresEntered = false
  /// The unit of each indicator, by its id, for rows that do not name one.
  private(set) var usualUnits: [String: String] = [:]
  /// Of the countries that the profile names, else of those that the places lie in.
  private(set) var localCurrencies: Set<String> = []
  var places = ReferenceTable(.place)
  var sources = ReferenceTable(.source)
  /// The languages of sources; the first is that of texts whose source does not say its own.
  private(set) var languages = ["en"]
  /// By index of the source: the index of its language, that of its first version.
  private var languageOfSource: [UInt16] = []
  /// The languages that later versions of a source give it, the oldest first, by index of the source.
  private var laterLanguages: [Int: [(entered: Instant, language: UInt16)]] = [:]
  var dateWords = DateWords()
  /// What the operation's languages call the values of lists; nil while its profile is read.
  var labels: LabelBook?
  var lexicon = QuantityLexicon() { didSet { setTongues() } }
  /// By index of the language.
  private(set) var tongues: [QuantityLexicon.Tongue] = []

  mutating func setUsualUnits(_ profile: OperationProfile) {
    for indicator in profile.catalogue.entries + profile.indicators {
      usualUnits[indicator.id] = indicator.unit
    }
  }

  mutating func setLocalCurrencies(ofCountries countries: [String]) {
    localCurrencies = Set(countries.flatMap(Currencies.ofCountry))
  }

  /// - Parameter versions: by index of the source, the language of each version and when that was entered.
  mutating func setLanguages(ofSources versions: [[(entered: Instant?, tag: String)]], default tag: String) {
    if languages[0] != tag { languages = [tag] }
    // Those that were met before keep their places, by which quantities were read.
    var indexes = Dictionary(uniqueKeysWithValues: languages.enumerated().map { ($1, UInt16($0)) })
    indexes[""] = 0
    func index(of tag: String) -> UInt16 {
      if let index = indexes[tag] { return index }
      languages.append(tag)
      indexes[tag] = UInt16(languages.count - 1)
      return UInt16(languages.count - 1)
    }
    (languageOfSource, laterLanguages) = ([], [:])
    for (source, versions) in versions.enumerated() {
      languageOfSource.append(index(of: versions.first?.tag ?? ""))
      let later = versions.dropFirst().compactMap { version in
        version.entered.map { (entered: $0, language: index(of: version.tag)) }
      }
      if !later.isEmpty { laterLanguages[source] = later }
    }
    setTongues()
  }

  private mutating func setTongues() { tongues = languages.map(lexicon.tongue) }

  /// How texts in a language are read, by its index.
  func tongue(_ language: Int) -> QuantityLexicon.Tongue { tongues[language] }

  /// The language in which a source's texts are read: by the version that was in force when the record was entered, so
  /// that a later one does not change what was read before.
  func language(ofSource source: Int?, entered: () -> Instant?) -> UInt16 {
    guard let source else { return 0 }
    if laterLanguages.isEmpty { return languageOfSource[source] }
    let entered = laterLanguages[source] == nil ? nil : entered()
    let version = entered.flatMap { time in laterLanguages[source]?.last { $0.entered <= time } }
    return version?.language ?? languageOfSource[source]
  }

  /// The language of each version of a source, by its index, and when that was entered.
  func languageVersions(ofSource source: Int) -> [(entered: Instant?, language: UInt16)] {
    [(nil, languageOfSource[source])] + (laterLanguages[source] ?? []).map { ($0.entered, $0.language) }
  }

  /// The unit that a noun of any language is another word for; of a sign that several currencies share the one meant.
  func unit(named noun: String) -> String? {
    lexicon.unit(named: noun).map { unit in
      guard Currencies.isShared(unit) else { return unit }
      let meant = Currencies.meant(by: unit, asked: "", isSaid: false, local: localCurrencies)
      return Currencies.isShared(meant) ? UnitID.money : meant
    }
  }

  /// The code of a value that a cell names as a language of the operation does; nil where none does.
  func code(labelled text: String, in vocabulary: String) -> String? {
    guard let labels = try? labels?.labels(ofList: vocabulary) else { return nil }
    return labels.code(labelled: text, in: vocabulary)
  }
}

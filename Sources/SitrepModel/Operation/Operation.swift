/// Everything that was read from an operation's folder, before any rule: the value between tables and evidence.
package struct Operation: Sendable {
  /// As it was changed last.
  package var profile = OperationProfile()
  /// By day, where it changed: a day's report is made by the settings in force on that day.
  package var changedProfile: ByDay<OperationProfile>?
  package var profiles: ByDay<OperationProfile> { changedProfile ?? ByDay(profile) }
  package var names = TextInterner()
  /// The registers, each entry as it was entered last.
  package var places: [Place] = []
  /// Where places end, of those of which a file says so, in the order of the places.
  package var outlines: [PlaceOutline] = []
  package var actors: [Actor] = []
  package var sources: [Source] = []
  /// How the registers were before; nil where nothing of them was entered later than from the start.
  package var registerHistory: RegisterHistory?
  package var estimates: [Estimate] = []
  package var conditions: [Condition] = []
  package var policies: [PolicyStep] = []
  package var responses: [Response] = []
  package var events: [Event] = []
  package var statements: [Statement] = []
  package var narratives: [Narrative] = []
  package var decisions: [Decision] = []
  package var followUps: [FollowUp] = []
  package var issues: [Issue] = []
  package var reviews: [Review] = []
  package var erased: [ErasedRecord] = []
  package var texts: [ReadText] = []
  /// What the estimates are about, each once.
  package var figureKeys: [FigureKey] = []
  package var quantities: [Quantity] = []
  /// What tells the words of quantities in other languages; quantities refer to it by number.
  package var quotations = Quotations.none
  package var details: [RecordDetails] = []
  /// The files, sheets and logs that were read; positions refer to them by index.
  package var files: [Location] = []
  package var warnings: [Diagnostic] = []

  package init() {}

  package func text(_ symbol: Symbol) -> String { names.text(symbol) }

  /// `stranded/stock/persons/all/chacalluta`: the same in every language and edition.
  package func id(of key: FigureKey) -> String {
    let place = places[Int(key.place.index)]
    return
      "\(text(key.indicator))/\(key.measure.rawValue)/\(text(key.unit))/\(text(key.group))/\(text(place.id))"
  }

  /// `estimates.csv:14`, `entry.xlsx:estimates!14`, `entry 14`.
  package func location(of position: Position) -> Location {
    var location = files[Int(position.file)]
    location.line = Int(position.line)
    return location
  }

  package func details(of head: RecordHead) -> RecordDetails {
    head.details.map { details[Int($0.index)] } ?? RecordDetails()
  }

  /// The words of a quantity, in the languages that can tell them.
  package func quoted(_ quantity: Quantity) -> QuotedWords {
    let words = text(quantity.words)
    return quantity.quotation.map { quotations.quoted(words, $0) } ?? QuotedWords(words, in: "")
  }

  package func source(of head: RecordHead) -> Source { sources[Int(head.source)] }

  /// The higher of the record's own sensitivity and its source's.
  package func sensitivity(of head: RecordHead) -> Sensitivity {
    max(head.sensitivity ?? .public, source(of: head).sensitivity)
  }

  /// A place's name: as registered, and in the languages that call it otherwise.
  package func localName(of place: Place) -> LocalText { localName(place.name, place.nameByLanguage) }

  /// Likewise an actor's.
  package func localName(of actor: Actor) -> LocalText { localName(actor.name, actor.nameByLanguage) }

  /// Likewise that of who published a source.
  package func publisher(of source: Source) -> LocalText {
    localName(source.publisher, source.publisherByLanguage)
  }

  private func localName(_ name: Symbol, _ byLanguage: [Summary.LanguageSymbol]) -> LocalText {
    localText(of: Summary(original: name, byLanguage: byLanguage), sourceLanguage: "")
  }

  /// A summary as the report carries it, the source's language first.
  package func localText(of summary: Summary, sourceLanguage: String) -> LocalText {
    var texts: [LocalText.Entry] = []
    if !summary.original.isBlank {
      texts.append(.init(sourceLanguage, text(summary.original)))
    }
    for entry in summary.byLanguage where texts.first?.language != entry.language {
      texts.append(.init(entry.language, text(entry.text)))
    }
    return LocalText(texts)
  }
}

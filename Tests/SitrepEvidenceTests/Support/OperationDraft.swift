import SitrepModel

/// An operation under construction: registers by id, texts interned, a place or source that nobody declared made up
/// where it is first named.
struct OperationDraft {
  var operation = Operation()
  private var sources: [String: Int32] = [:]
  private var places: [String: PlaceIndex] = [:]
  private var figures: [FigureKey: Int32] = [:]

  init(_ profile: (inout OperationProfile) -> Void) {
    operation.profile.operation = "test"
    operation.profile.firstReport = day("2025-11-01")
    operation.profile.indicators = [
      Indicator(id: "stranded", name: LocalText([.init("en", "People stranded")]), role: .caseload),
      Indicator(id: "denied-entry", name: LocalText([.init("en", "People denied entry")]), role: .caseload),
      Indicator(id: "arrivals", name: LocalText([.init("en", "Arrivals")]), role: .caseload),
      Indicator(id: "days-left", name: LocalText([.init("en", "Days left")]), role: .caseload),
    ]
    profile(&operation.profile)
  }

  mutating func symbol(_ text: String) -> Symbol { operation.names.symbol(of: text) }

  mutating func names(_ names: KeyValuePairs<String, String>) -> [Summary.LanguageSymbol] {
    names.map { Summary.LanguageSymbol(language: $0.key, text: symbol($0.value)) }
  }

  mutating func add(_ source: Source) {
    sources[operation.text(source.id)] = Int32(operation.sources.count)
    operation.sources.append(source)
  }

  mutating func add(_ place: Place) {
    places[operation.text(place.id)] = PlaceIndex(operation.places.count)
    operation.places.append(place)
  }

  /// A source nobody declared speaks for itself and bears a date.
  mutating func source(_ id: String) -> Int32 {
    if sources[id] == nil {
      add(
        Source(
          id: symbol(id), publisher: symbol(id), published: date("2025-11-01"), language: symbol("en"),
          relation: .original))
    }
    return sources[id] ?? 0
  }

  mutating func place(_ id: String) -> PlaceIndex? {
    if id.isEmpty { return nil }
    if places[id] == nil { add(Place(id: symbol(id), name: symbol(id), type: .site)) }
    return places[id]
  }

  mutating func figure(_ key: FigureKey) -> Int32 {
    if let known = figures[key] { return known }
    figures[key] = Int32(operation.figureKeys.count)
    operation.figureKeys.append(key)
    return figures[key] ?? 0
  }

  mutating func quantity(_ words: String) -> Int32 {
    let said = Said(words)
    operation.quantities.append(
      Quantity(words: symbol(words), low: said.low, best: said.best, high: said.high, kind: said.kind))
    return Int32(operation.quantities.count - 1)
  }

  mutating func summary(_ text: String) -> Summary { Summary(original: symbol(text)) }

  mutating func head(_ about: About) -> RecordHead {
    let occurred = date(about.on)
    var head = RecordHead(
      id: symbol(about.id), source: source(about.source), place: place(about.place), occurred: occurred,
      attributedTo: symbol(about.by ?? ""), attributionKind: about.kind,
      credibility: about.credibility.map(UInt8.init), status: about.status, sensitivity: about.sensitivity,
      supersedes: symbol(about.supersedes ?? ""))
    switch about.known {
    case .onItsDay:
      head.entered = cutoff(of: occurred.isOpenEnd ? occurred.day : occurred.latest)
    case .notRecorded: head.entered = nil
    case .at(let text):
      let span = date(text)
      head.entered =
        span.endSecond >= 0
        ? operation.profile.zone.instant(day: span.latest, second: Int(span.endSecond))
        : cutoff(of: span.latest)
    }
    if about.until != nil || about.note != nil {
      operation.details.append(RecordDetails(note: symbol(about.note ?? ""), until: about.until.map(date)))
      head.details = DetailsIndex(operation.details.count - 1)
    }
    return head
  }

  private func cutoff(of day: Day) -> Instant {
    operation.profile.zone.instant(day: day, second: operation.profile.cutoffSecond)
  }
}

/// A day in a test; one that is none becomes the first of all days, which no test expects.
func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

/// A date in a test, as EDTF.
func date(_ text: String) -> DateSpan { (try? DateSpan(edtf: text)) ?? DateSpan(Day(number: 0)) }

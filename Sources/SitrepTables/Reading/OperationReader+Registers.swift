import SitrepModel

/// The rows of the registers that were read, every version of each entry, in the order of reading.
struct RegisterRows: Sendable {
  fileprivate var places: [Place] = []
  fileprivate var actors: [Actor] = []
  fileprivate var sources: [Source] = []
  /// By register and entry, when its versions were entered.
  fileprivate var entered: [String: [Symbol: Set<Instant?>]] = [:]
  /// The errors and warnings on how places refer to one another.
  fileprivate(set) var diagnostics: [Diagnostic] = []
  /// The profile, which names places as they are written there.
  fileprivate let profile: ProfileReading

  init(_ profile: ProfileReading) { self.profile = profile }
}

extension OperationReader {
  /// Reads what stands in the registers, beside what was read of them before.
  mutating func readRegisters(of source: any RowSource) throws {
    registers.places += try register(PlaceDecoder.self, of: source)
    let places = setPlaces()
    registers.actors += try register(ActorDecoder.self, of: source)
    let actors = RegisterVersions(registers.actors)
    operation.actors = actors.newest
    registers.sources += try register(SourceDecoder.self, of: source)
    let sources = setSources()
    operation.registerHistory = RegisterHistory(places: places, actors: actors, sources: sources)
    store.isTableUnread = !isSourceWhole
  }

  /// Reads rows of registers that are added to others, unless rows that were read before would be read otherwise beside
  /// them: where a row is another version of an entry, or gives a second entry a name that some row uses.
  ///
  /// - Parameter all: the rows that were read before.
  /// - Returns: whether they were read.
  mutating func readRegisters(of added: any RowSource, addedTo all: any RowSource) throws -> Bool {
    let isNone = try TableSchema.registers.allSatisfy { try added.parts(of: $0, labels).isEmpty }
    if isNone { return true }
    let before = self
    try readRegisters(of: added)
    for (register, entries) in before.registers.entered {
      guard entries.allSatisfy({ registers.entered[register]?[$0.key] == $0.value }) else { return false }
    }
    let places = registers.places.dropFirst(before.registers.places.count)
    let sources = registers.sources.dropFirst(before.registers.sources.count)
    for (names, table) in [
      (places.flatMap { [$0.id] + $0.otherNames }, before.store.context.places),
      (sources.flatMap { [$0.id] + $0.otherNames }, before.store.context.sources),
    ] {
      let shared = names.map(store.names.text).filter { table.match($0) != .none }
      if shared.isEmpty { continue }
      guard let used = try NamesInUse(of: table.register, in: all, labels),
        !used.contain(anyOf: shared, besides: table.ids)
      else { return false }
    }
    // Amounts whose currency the countries settle would be read otherwise.
    if store.context.localCurrencies != before.store.context.localCurrencies { return false }
    if !places.isEmpty { try readOutlines() }
    return true
  }

  private mutating func setPlaces() -> RegisterVersions<Place> {
    // What the profile names may be among the places that could not be read.
    let isWhole = isSourceWhole && !store.isTableUnread && store.register.leftOut.isEmpty
    let checks = PlaceChecks(
      registers.places, store, placeNames: isWhole ? registers.profile.placeNames : [])
    let places = RegisterVersions(checks.places)
    operation.places = places.newest
    let profiles = registers.profile.profiles.map(checks.resolved)
    operation.profile = profiles.newest
    operation.changedProfile = profiles.days.isEmpty ? nil : profiles
    registers.diagnostics = checks.diagnostics
    store.context.places = notingUnread(checks.table)
    let countries = operation.profile.countries
    store.context.setLocalCurrencies(
      ofCountries: countries.isEmpty ? places.newest.map { store.names.text($0.iso3) } : countries)
    return places
  }

  private mutating func setSources() -> RegisterVersions<Source> {
    let sources = RegisterVersions(registers.sources)
    operation.sources = sources.newest
    var table = ReferenceTable(.source)
    for source in operation.sources { table.add(id: store.names.text(source.id)) }
    for (index, source) in operation.sources.enumerated() {
      for name in source.otherNames { table.add(name: store.names.text(name), of: index) }
    }
    store.context.sources = notingUnread(table)
    store.context.setLanguages(
      ofSources: (0..<sources.count).map { source in
        sources[source].map { ($0.entered, store.names.text($0.language)) }
      },
      default: operation.profiles.first.languages.first ?? "en")
    return sources
  }

  /// A register in hand, told what could not be read of it.
  private func notingUnread(_ table: ReferenceTable) -> ReferenceTable {
    var table = table
    table.isWhole = isSourceWhole && !store.isTableUnread
    for id in store.register.leftOut { table.add(unread: store.names.text(id)) }
    return table
  }

  /// The rows of a register. Those of one id are its versions, each entered at a time of its own.
  private mutating func register<Decoder: RowDecoder>(
    _ decoder: Decoder.Type, of source: any RowSource
  ) throws -> [Decoder.Row] {
    (store.isTableUnread, store.register) = (false, RegisterInHand())
    let rows = try rows(decoder, of: source)
    var known = registers.entered[Decoder.schema.name] ?? [:]
    for version in store.register.versions
    where !known[version.id, default: []].insert(version.entered).inserted {
      store.diagnostics.append(
        Diagnostic(
          .error, at: version.location, .duplicateId, value: store.names.text(version.id),
          expected: .ownIdOrEntered))
    }
    registers.entered[Decoder.schema.name] = known
    return rows
  }
}

extension Place {
  /// The names by which rows may refer to it instead of by its id.
  var otherNames: [Symbol] { names + [pcode] }
}

extension Source {
  /// The names by which rows may refer to it instead of by its id.
  fileprivate var otherNames: [Symbol] { [title.original, publisher] }
}

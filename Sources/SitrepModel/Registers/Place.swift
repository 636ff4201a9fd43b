/// A place of the operation's register.
package struct Place: RegisterEntry {
  package var id: Symbol
  package var name: Symbol
  /// Its names in languages that call it otherwise.
  package var nameByLanguage: [Summary.LanguageSymbol]
  package var type: PlaceType
  /// Ids of the places this one lies in; a crossing lies in two countries.
  package var parents: [Symbol]
  package var pcode: Symbol
  /// ISO 3166-1 alpha-3.
  package var iso3: Symbol
  /// Decimal degrees, north and east positive.
  package var latitude: Double?
  package var longitude: Double?
  /// How far off the coordinates may be, in kilometres.
  package var precisionKilometres: Double?
  package var aliases: [Symbol]
  /// When this version was entered; nil was known from the start.
  package var entered: Instant?
  package var position: Position

  package init(
    id: Symbol, name: Symbol, nameByLanguage: [Summary.LanguageSymbol] = [], type: PlaceType,
    parents: [Symbol] = [], pcode: Symbol = .blank,
    iso3: Symbol = .blank, latitude: Double? = nil, longitude: Double? = nil,
    precisionKilometres: Double? = nil, aliases: [Symbol] = [], entered: Instant? = nil,
    position: Position = .none
  ) {
    self.id = id
    self.name = name
    self.nameByLanguage = nameByLanguage
    self.type = type
    self.parents = parents
    self.pcode = pcode
    self.iso3 = iso3
    self.latitude = latitude
    self.longitude = longitude
    self.precisionKilometres = precisionKilometres
    self.aliases = aliases
    self.entered = entered
    self.position = position
  }

  /// All names it is known by, the registered one first.
  package var names: [Symbol] { [name] + nameByLanguage.map(\.text) + aliases }

  package var unknown: Place { Place(id: id, name: .blank, type: type, position: position) }
}

/// A place of the operation's register.
package struct Place: Sendable {
  package var id: Symbol
  package var name: Symbol
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
  package var position: Position

  package init(
    id: Symbol, name: Symbol, type: PlaceType, parents: [Symbol] = [], pcode: Symbol = .blank,
    iso3: Symbol = .blank, latitude: Double? = nil, longitude: Double? = nil,
    precisionKilometres: Double? = nil, aliases: [Symbol] = [], position: Position = .none
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.parents = parents
    self.pcode = pcode
    self.iso3 = iso3
    self.latitude = latitude
    self.longitude = longitude
    self.precisionKilometres = precisionKilometres
    self.aliases = aliases
    self.position = position
  }
}

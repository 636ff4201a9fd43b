/// A person in office or a body that says or does things, under any spelling.
package struct Actor: RegisterEntry {
  package var id: Symbol
  package var name: Symbol
  /// Its names in languages that call it otherwise.
  package var nameByLanguage: [Summary.LanguageSymbol]
  /// Spellings met in sources.
  package var aliases: [Symbol]
  /// As the register spells it, and in other languages.
  package var office: Summary
  package var organisation: Symbol
  package var kind: ActorKind?
  /// Topics, indicators or measures in which this is not a neutral voice.
  package var partyTo: [Symbol]
  /// When this version was entered; nil was known from the start.
  package var entered: Instant?
  package var position: Position

  /// Its name, and what other languages call it.
  package var names: [Symbol] { [name] + nameByLanguage.map(\.text) }

  package init(
    id: Symbol, name: Symbol, nameByLanguage: [Summary.LanguageSymbol] = [], aliases: [Symbol] = [],
    office: Summary = Summary(), organisation: Symbol = .blank, kind: ActorKind? = nil,
    partyTo: [Symbol] = [],
    entered: Instant? = nil, position: Position = .none
  ) {
    self.id = id
    self.name = name
    self.nameByLanguage = nameByLanguage
    self.aliases = aliases
    self.office = office
    self.organisation = organisation
    self.kind = kind
    self.partyTo = partyTo
    self.entered = entered
    self.position = position
  }

  package var unknown: Actor { Actor(id: .blank, name: .blank, position: position) }
}

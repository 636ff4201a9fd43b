/// One document or message.
package struct Source: RegisterEntry {
  package var id: Symbol
  package var publisher: Symbol
  /// Its names in languages that call it otherwise.
  package var publisherByLanguage: [Summary.LanguageSymbol]
  /// As it was published, and in other languages.
  package var title: Summary
  package var url: Symbol
  /// nil is unknown.
  package var published: DateSpan?
  package var accessed: DateSpan?
  /// BCP 47.
  package var language: Symbol
  /// Who first gathered or said it; blank where the source does not name it.
  package var origin: Symbol
  package var relation: Relation?
  package var kind: SourceKind?
  package var reliability: Reliability?
  package var sensitivity: Sensitivity
  package var note: Symbol
  /// When this version was entered; nil was known from the start.
  package var entered: Instant?
  package var position: Position

  package init(
    id: Symbol, publisher: Symbol, publisherByLanguage: [Summary.LanguageSymbol] = [],
    title: Summary = Summary(), url: Symbol = .blank, published: DateSpan? = nil, accessed: DateSpan? = nil,
    language: Symbol = .blank, origin: Symbol = .blank, relation: Relation? = nil,
    kind: SourceKind? = nil, reliability: Reliability? = nil, sensitivity: Sensitivity = .public,
    note: Symbol = .blank, entered: Instant? = nil, position: Position = .none
  ) {
    self.id = id
    self.publisher = publisher
    self.publisherByLanguage = publisherByLanguage
    self.title = title
    self.url = url
    self.published = published
    self.accessed = accessed
    self.language = language
    self.origin = origin
    self.relation = relation
    self.kind = kind
    self.reliability = reliability
    self.sensitivity = sensitivity
    self.note = note
    self.entered = entered
    self.position = position
  }

  package var unknown: Source { Source(id: id, publisher: .blank, position: position) }
}

package import SitrepModel
package import SitrepTables

/// The drop-downs of an entry form: each list once, whatever columns it serves. Those of registers are their sheets.
package struct FormLists {
  /// In the order in which they stand on their sheet, side by side.
  private(set) var lists: [(name: String, values: [String])] = []
  private var positions: [String: Int] = [:]

  /// - Parameter codes: what the form's language calls the values.
  init(_ operation: Operation, schemas: [TableSchema], codes: CodeLabels) {
    for schema in schemas {
      for column in schema.columns { add(column.kind, of: operation, codes: codes) }
    }
  }

  /// The place of a column's list; nil where any text is taken.
  func position(of kind: CellKind) -> Int? { Self.name(of: kind).flatMap { positions[$0] } }

  private mutating func add(_ kind: CellKind, of operation: Operation, codes: CodeLabels) {
    guard let name = Self.name(of: kind), positions[name] == nil else { return }
    let values = Self.values(of: kind, operation)
    guard !values.isEmpty else { return }
    positions[name] = lists.count
    lists.append(
      (name, kind.vocabulary.map { list in values.map { codes.label(of: $0, in: list) } } ?? values))
  }

  private static func name(of kind: CellKind) -> String? {
    switch kind {
    case .choice(let vocabulary, _), .openChoice(let vocabulary, _): vocabulary
    case .reference(.figure): Referent.figure.rawValue
    case .country: "country"
    default: nil
    }
  }

  /// The values a profile, a register or a standard gives; an open list also has what the profile names.
  package static func values(of kind: CellKind, _ operation: Operation) -> [String] {
    switch kind {
    case .choice(let vocabulary, let values):
      if vocabulary == Sector.vocabulary, !operation.profile.sectors.isEmpty {
        let watched = operation.profile.sectors.map(\.rawValue)
        return watched + values.filter { !watched.contains($0) }
      }
      return values
    case .openChoice(let vocabulary, let known):
      guard vocabulary == OpenVocabulary.indicator else { return known }
      let profile = operation.profile
      let own = Set(profile.indicators.map(\.id))
      return (profile.indicators + profile.catalogue.entries.filter { !own.contains($0.id) }).map(\.id)
    case .reference(.figure): return operation.figureKeys.map { operation.id(of: $0) }.sorted()
    case .country: return operation.profile.countries
    default: return []
    }
  }
}

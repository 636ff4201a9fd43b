import SitrepModel
import SitrepTables

/// The drop-downs of an entry form: each list once, whatever columns it serves.
struct FormLists {
  /// In the order in which they stand on their sheet, side by side.
  private(set) var lists: [(name: String, values: [String])] = []
  private var positions: [String: Int] = [:]

  init(_ operation: Operation, schemas: [TableSchema]) {
    for schema in schemas {
      for column in schema.columns { add(column.kind, operation) }
    }
  }

  /// The place of a column's list; nil where any text is taken.
  func position(of kind: CellKind) -> Int? { Self.name(of: kind).flatMap { positions[$0] } }

  private mutating func add(_ kind: CellKind, _ operation: Operation) {
    guard let name = Self.name(of: kind), positions[name] == nil else { return }
    let values = Self.values(of: kind, operation)
    guard !values.isEmpty else { return }
    positions[name] = lists.count
    lists.append((name, values))
  }

  private static func name(of kind: CellKind) -> String? {
    switch kind {
    case .choice(let vocabulary, _), .openChoice(let vocabulary, _): vocabulary
    case .reference(let referent) where referent != .record && referent != .gap: referent.rawValue
    case .country: "country"
    default: nil
    }
  }

  /// The values a profile, a register or a standard gives; an open list also has what the profile names.
  private static func values(of kind: CellKind, _ operation: Operation) -> [String] {
    switch kind {
    case .choice(let vocabulary, let values):
      if vocabulary == Sector.vocabulary, !operation.profile.sectors.isEmpty {
        let watched = operation.profile.sectors.map(\.rawValue)
        return watched + values.filter { !watched.contains($0) }
      }
      return values
    case .openChoice(let vocabulary, let known):
      let own = vocabulary == OpenVocabulary.indicator ? operation.profile.indicators.map(\.id) : []
      return own + known.filter { !own.contains($0) }
    case .reference(.place): return operation.places.map { operation.text($0.id) }
    case .reference(.source): return operation.sources.map { operation.text($0.id) }
    case .reference(.actor): return operation.actors.map { operation.text($0.id) }
    case .reference(.figure): return operation.figureKeys.map { operation.id(of: $0) }.sorted()
    case .country: return operation.profile.countries
    default: return []
    }
  }
}

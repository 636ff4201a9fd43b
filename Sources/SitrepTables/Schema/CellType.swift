import SitrepModel

/// How the cells of a column are read.
struct CellType<Value>: Sendable {
  let kind: CellKind
  /// What a cell says. A blank or wrong one gives nil, or a blank symbol; what is wrong is noted in the store.
  let read: @Sendable (inout TableStore, TableRow, BoundColumn) -> Value

  init(_ kind: CellKind, _ read: @escaping @Sendable (inout TableStore, TableRow, BoundColumn) -> Value) {
    (self.kind, self.read) = (kind, read)
  }
}

extension CellType {
  /// One value of a closed list.
  static func choice<List: Coded>(_ list: List.Type) -> Self where Value == List? {
    let codes = CodeList<List>()
    return Self(.choice(list)) { $0.code($1, $2, codes) }
  }

  /// A list of the profile, whose items are read one by one.
  static func each<Item>(_ item: CellType<Item?>) -> Self where Value == Item? {
    Self(.list(item.kind), item.read)
  }
}

extension CellType<Symbol> {
  static var text: Self { Self(.text) { $0.text($1, $2) } }
  static var name: Self { Self(.name, text.read) }
  static var identifier: Self { Self(.identifier) { $0.identifier($1, $2) } }
  /// The text by which something is referred to, looked up once all is read.
  static func reference(_ referent: Referent) -> Self { Self(.reference(referent), text.read) }
  static func openChoice(_ list: OpenList) -> Self {
    Self(.openChoice(vocabulary: list.vocabulary, known: list.values)) { $0.listed($1, $2, list) }
  }
  /// A text that readers follow.
  static var link: Self { Self(.text) { $0.url($1, $2) } }
  static var language: Self { Self(.language) { $0.language($1, $2) } }
  static var country: Self { Self(.country) { $0.country($1, $2) } }
}

extension CellType<[Symbol]> {
  static func list(_ item: CellKind) -> Self { Self(.list(item)) { $0.list($1, $2) } }
}

extension CellType<Summary> {
  /// A text beside which there may be one for each language.
  static var texts: Self { Self(.text) { $0.texts($1, $2) } }
}

extension CellType<Int?> {
  static func whole(_ range: ClosedRange<Int>) -> Self { Self(.whole(range)) { $0.whole($1, $2, range) } }
  /// The second of the day.
  static var timeOfDay: Self { Self(.timeOfDay) { $0.timeOfDay($1, $2) } }
  /// The index of a source in its register.
  static var source: Self { Self(.reference(.source)) { $0.source($1, $2) } }
}

extension CellType<PlaceIndex?> {
  static var place: Self { Self(.reference(.place)) { $0.place($1, $2) } }
}

extension CellType<Double?> {
  static func decimal(_ range: ClosedRange<Double>) -> Self {
    Self(.decimal(range)) { $0.decimal($1, $2, range) }
  }
}

extension CellType<DateSpan?> {
  static var date: Self { Self(.date) { $0.date($1, $2) } }
}

extension CellType<Day?> {
  static var day: Self { Self(.day) { $0.day($1, $2) } }
}

extension CellType<Instant?> {
  static var moment: Self { Self(.moment) { $0.moment($1, $2) } }
}

extension CellType<PolicyDuration?> {
  static var duration: Self { Self(.duration) { $0.duration($1, $2) } }
}

extension CellType<ZoneRules?> {
  static var zone: Self { Self(.zone) { $0.zone($1, $2) } }
}

extension CellType<String?> {
  static var fileName: Self { Self(.identifier) { $0.fileName($1, $2) } }
  static var languageTag: Self { Self(.language) { $0.languageTag($1, $2) } }
  static var countryCode: Self { Self(.country) { $0.countryCode($1, $2) } }
}

/// Cells that say something only together with others of their row.
extension CellType<Void> {
  static var quantity: Self { Self(.quantity) { _, _, _ in } }
  static var number: Self { Self(.number) { _, _, _ in } }
}

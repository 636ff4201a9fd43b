import SitrepModel

/// Rule 21, by place: the order of the places of a matrix. Each stands below those it lies in, countries apart, beside
/// one another by admin level, then P-code, then name; what lies in two countries comes after them.
struct PlaceMatrixRows {
  struct Row: Equatable {
    /// Index of the place.
    var place: Int
    /// Index of its country; nil for what lies in several or none.
    var country: Int?
    var level: Int
  }

  private let places: [Place]
  private let width: PlaceWidth
  private let names: TextInterner
  private let countries: [[Int]]
  private let parents: [[Int]]

  init(_ operation: Operation) {
    places = operation.places
    width = PlaceWidth(operation.places)
    names = operation.names
    parents = places.parentIndexes
    countries = parents.nearestAbove { [places] in places[$0].type == .country ? $0 : nil }
  }

  /// The rows of the places that have something to show, and of their countries where these are several.
  func rows(of shown: Set<Int>) -> [Row] {
    var wanted = shown
    let countries = Set(shown.compactMap(country))
    if countries.count > 1 { wanted.formUnion(countries) }
    // Of a place in several others only where all of them lie in one country, below the first that is shown.
    let above = parents.nearestAbove { wanted.contains($0) ? $0 : nil }
    var children: [Int: [Int]] = [:]
    var tops: [Int] = []
    for place in wanted {
      let holder = country(of: place) == nil ? nil : above[place].min(by: precedes)
      if let holder, holder != place {
        children[holder, default: []].append(place)
      } else {
        tops.append(place)
      }
    }
    var rows: [Row] = []
    var seen: Set<Int> = []
    var stack = tops.sorted(by: precedes).reversed().map { (place: $0, level: 0) }
    while let (place, level) = stack.popLast() {
      guard seen.insert(place).inserted else { continue }
      rows.append(Row(place: place, country: country(of: place), level: level))
      stack += (children[place] ?? []).sorted(by: precedes).reversed().map { ($0, level + 1) }
    }
    // Places that hold one another in a circle hang below none.
    for place in wanted.subtracting(seen).sorted(by: precedes) {
      rows.append(Row(place: place, country: country(of: place), level: 0))
    }
    return rows
  }

  private func country(of place: Int) -> Int? {
    if places[place].type == .country { return place }
    return countries[place].count == 1 ? countries[place][0] : nil
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool { key(of: one) < key(of: other) }

  /// What lies in no one country last; then by level, by P-code and those without one last, by name, by id.
  private func key(of place: Int) -> (Int, Int, String, String, String) {
    let pcode = names.textIfPresent(places[place].pcode)
    return (
      country(of: place) == nil ? 1 : 0, width.rank(of: PlaceIndex(place)), pcode ?? "\u{10FFFF}",
      names.text(places[place].name), names.text(places[place].id)
    )
  }
}

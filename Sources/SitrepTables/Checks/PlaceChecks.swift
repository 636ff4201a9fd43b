import SitrepModel

/// What places say of one another: parents that exist and hold one another without a circle, P-codes that fit.
struct PlaceChecks {
  /// The places, their parents given by id.
  private(set) var places: [Place]
  /// The totals of the profile, their places given by id.
  private(set) var totals: [DisjointTotal]
  private(set) var table = ReferenceTable(noun: "place")
  private(set) var diagnostics: [Diagnostic] = []
  private let store: TableStore
  private var parents: [[Int]]

  init(
    _ places: [Place], _ store: TableStore, profile: OperationProfile, placeNames: [ProfileReader.PlaceName]
  ) {
    self.places = places
    self.store = store
    totals = profile.totals
    parents = Array(repeating: [], count: places.count)
    for place in places { table.add(id: text(place.id)) }
    for (index, place) in places.enumerated() {
      for name in place.names + [place.pcode] { table.add(name: text(name), of: index) }
    }
    for index in places.indices { resolveParents(of: index) }
    noteCircles()
    diagnostics += PCodeChecks(places, parents: parents, store).diagnostics
    resolve(placeNames)
  }

  private func text(_ symbol: Symbol) -> String { store.names.text(symbol) }

  private mutating func resolveParents(of index: Int) {
    var ids: [Symbol] = []
    for parent in places[index].parents {
      guard let found = find(text(parent), at: store.placeMarks[index].parent) else { continue }
      parents[index].append(found)
      ids.append(places[found].id)
    }
    places[index].parents = ids
    table.setParents(parents[index], of: index)
  }

  private mutating func find(_ name: String, at location: Location) -> Int? {
    switch table.match(name) {
    case .entry(let index): return index
    case .several(let ids):
      diagnostics.append(
        Diagnostic(
          .error, at: location, "ambiguous place", value: name,
          expected: "one of the ids \(ids.joined(separator: ", "))"))
    case .none:
      diagnostics.append(
        Diagnostic(
          .error, at: location, "unknown place", value: name, suggestion: table.nearestName(to: name)))
    }
    return nil
  }

  /// Each circle is told once, at its first place.
  private mutating func noteCircles() {
    var state = [UInt8](repeating: 0, count: places.count)
    for start in places.indices where state[start] == 0 {
      // Depth first without recursion: a register may be a long chain.
      var path = [(place: start, next: 0)]
      state[start] = 1
      while let top = path.last {
        guard top.next < parents[top.place].count else {
          state[top.place] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let parent = parents[top.place][top.next]
        if state[parent] == 1 {
          let circle = path.map(\.place).drop { $0 != parent } + [parent]
          let names = circle.map { text(places[$0].id) }
          diagnostics.append(
            Diagnostic(
              .error, at: store.placeMarks[circle[circle.startIndex]].parent,
              "places that lie in one another", value: names.joined(separator: " → ")))
        } else if state[parent] == 0 {
          state[parent] = 1
          path.append((parent, 0))
        }
      }
    }
  }

  private mutating func resolve(_ placeNames: [ProfileReader.PlaceName]) {
    let known = Set(places.map { text($0.id) })
    for name in placeNames where name.isID && !known.contains(name.place) {
      var meant = table.nearestName(to: name.place)
      if case .entry(let index) = table.match(meant ?? name.place) { meant = text(places[index].id) }
      diagnostics.append(
        Diagnostic(
          .warning, at: name.location, "a key figure for an unknown place", value: name.place,
          expected: "the id of a place", suggestion: meant))
    }
    var ids: [String: String] = [:]
    for name in placeNames where !name.isID && ids[name.place] == nil {
      if let index = find(name.place, at: name.location) { ids[name.place] = text(places[index].id) }
    }
    totals = totals.map { total in
      DisjointTotal(place: ids[total.place] ?? total.place, of: total.of.map { ids[$0] ?? $0 })
    }
  }
}

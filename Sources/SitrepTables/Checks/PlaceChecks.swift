import SitrepModel

/// What places say of one another: parents that exist and hold one another without a circle, P-codes that fit.
struct PlaceChecks {
  /// The rows of the register, their parents given by id.
  private(set) var places: [Place]
  /// The ids of places by the names that the profile has for them.
  private var idsOfNames: [String: String] = [:]
  private(set) var table = ReferenceTable(.place)
  private(set) var diagnostics: [Diagnostic] = []
  private let store: TableStore
  /// By row: which place it is a version of.
  private var entries: [Int] = []
  /// By row: the places it lies in.
  private var parents: [[Int]]
  /// By place: those that any version of it lies in.
  private var allParents: [[Int]] = []
  /// By place: the row that its id was met in first.
  private var firstRows: [Int] = []

  init(_ places: [Place], _ store: TableStore, placeNames: [ProfileReader.PlaceName]) {
    self.places = places
    self.store = store
    parents = Array(repeating: [], count: places.count)
    numberEntries()
    for id in store.register.leftOut { table.add(unread: text(id)) }
    // The names of a place one after the other, whichever of its versions bears them.
    for row in places.indices.sorted(by: { (entries[$0], $0) < (entries[$1], $1) }) {
      for name in places[row].otherNames { table.add(name: text(name), of: entries[row]) }
    }
    for row in places.indices { resolveParents(of: row) }
    for entry in allParents.indices { table.setParents(allParents[entry], of: entry) }
    noteCircles()
    diagnostics += PCodeChecks(self.places, entries: entries, parents: parents, store).diagnostics
    resolve(placeNames)
  }

  /// Rows of one id are versions of one place; ids win over all other names, so they are added first.
  private mutating func numberEntries() {
    var numbers: [Symbol: Int] = [:]
    for (row, place) in places.enumerated() {
      let known = numbers[place.id]
      entries.append(known ?? firstRows.count)
      guard known == nil else { continue }
      numbers[place.id] = firstRows.count
      table.add(id: text(place.id))
      firstRows.append(row)
    }
    allParents = Array(repeating: [], count: firstRows.count)
  }

  private func text(_ symbol: Symbol) -> String { store.names.text(symbol) }

  private mutating func resolveParents(of row: Int) {
    var ids: [Symbol] = []
    for parent in places[row].parents {
      guard let found = find(text(parent), at: store.references.placeMarks[row].parent) else { continue }
      parents[row].append(found)
      ids.append(places[firstRows[found]].id)
      if !allParents[entries[row]].contains(found) { allParents[entries[row]].append(found) }
    }
    places[row].parents = ids
  }

  private mutating func find(_ name: String, at location: Location) -> Int? {
    switch table.match(name) {
    case .entry(let index): return index
    case .several(let ids):
      diagnostics.append(
        Diagnostic(
          .error, at: location, .ambiguousPlace(ids: ids.joined(separator: ", ")), value: name))
    case .none where table.mayBeUnread(name): break
    case .none:
      diagnostics.append(
        Diagnostic(
          .error, at: location, .unknownPlace, value: name, suggestion: table.nearestName(to: name)))
    }
    return nil
  }

  /// Each circle is told once, at its first place.
  private mutating func noteCircles() {
    var state = [UInt8](repeating: 0, count: firstRows.count)
    for start in firstRows.indices where state[start] == 0 {
      // Depth first without recursion: a register may be a long chain.
      var path = [(place: start, next: 0)]
      state[start] = 1
      while let top = path.last {
        guard top.next < allParents[top.place].count else {
          state[top.place] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let parent = allParents[top.place][top.next]
        if state[parent] == 1 {
          let circle = path.map(\.place).drop { $0 != parent } + [parent]
          let names = circle.map { text(places[firstRows[$0]].id) }
          diagnostics.append(
            Diagnostic(
              .error, at: store.references.placeMarks[firstRows[circle[circle.startIndex]]].parent,
              .placesInCircle, value: names.joined(separator: " → ")))
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
      if case .entry(let index) = table.match(meant ?? name.place) {
        meant = text(places[firstRows[index]].id)
      }
      diagnostics.append(
        Diagnostic(
          name.isOfChange ? .error : .warning, at: name.location, .keyFigureOfNoPlace, value: name.place,
          suggestion: meant))
    }
    for name in placeNames where !name.isID && idsOfNames[name.place] == nil {
      if let index = find(name.place, at: name.location) {
        idsOfNames[name.place] = text(places[firstRows[index]].id)
      }
    }
  }

  /// A profile with the places of its totals and clocks given by id.
  func resolved(_ profile: OperationProfile) -> OperationProfile {
    var profile = profile
    profile.totals = profile.totals.map { total in
      DisjointTotal(
        place: idsOfNames[total.place] ?? total.place, of: total.of.map { idsOfNames[$0] ?? $0 })
    }
    for index in profile.clocks.indices {
      let place = profile.clocks[index].place
      profile.clocks[index].place = idsOfNames[place] ?? place
    }
    return profile
  }
}

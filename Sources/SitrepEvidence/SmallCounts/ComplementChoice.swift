import SitrepModel

/// Which sub-groups of one family of counts are hidden, where, and for how long.
struct ComplementChoice {
  private typealias Reach = HiddenCells.Reach

  private let cells: [SubGroupCell: KnownCell]
  private let ranking: ComplementRanking
  private let operation: Operation
  private let places: PlacesAbove
  /// By place: the sub-groups that are told of there, in the order of their codes.
  private var groups: [PlaceIndex: [Symbol]] = [:]
  private let codes: [Symbol: (code: GroupCode, parting: Parting)]

  init(
    _ cells: [SubGroupCell: KnownCell], in knowledge: Knowledge, at view: Viewpoint, _ places: PlacesAbove
  ) {
    (self.cells, operation, self.places) = (cells, knowledge.operation, places)
    ranking = ComplementRanking(cells, in: knowledge, at: view)
    let told = Set(cells.keys.map(\.group)).map { ($0, GroupCode(knowledge.operation.text($0))) }
    let hasChildren = told.contains { $1.isChildrenOfOneSex }
    codes = Dictionary(
      uniqueKeysWithValues: told.map {
        ($0, (code: $1, parting: Parting($1, besideChildren: hasChildren)))
      })
    for cell in cells.keys { groups[cell.place, default: []].append(cell.group) }
    for place in groups.keys { groups[place]?.sort(by: knowledge.operation.names.precedes) }
  }

  /// - Parameter current: the figures that tell of a few now.
  func hidden(current: Set<Int>) -> [SubGroupCell: HiddenCells.Reach] {
    var hidden: [SubGroupCell: Reach] = [:]
    func hide(_ group: Symbol, _ place: PlaceIndex, _ reach: Reach) {
      let cell = SubGroupCell(group: group, place: place)
      guard cells[cell] != nil else { return }
      var whole = hidden[cell] ?? reach
      whole.formUnion(reach)
      hidden[cell] = whole
    }
    // What is hidden already, and since when it was settled: that hides a further small count beside it too.
    var settled: [SubGroupCell: Day] = [:]
    for part in parts(current: current) {
      let complements = complements(of: part, besides: settled)
      for place in part.places {
        guard let reach = part.chain[place] else { continue }
        hide(part.group, place, reach)
        for (complement, day) in complements {
          hide(complement, place, reach)
          let cell = SubGroupCell(group: complement, place: place)
          settled[cell] = min(settled[cell] ?? .never, max(day, reach.firstKnown))
        }
      }
    }
    return hidden
  }

  /// A small sub-group at places that add up to one another.
  private struct Part {
    let group: Symbol
    let places: [PlaceIndex]
    let chain: [PlaceIndex: Reach]

    var firstKnown: Day { places.first.flatMap { chain[$0]?.firstKnown } ?? .never }
  }

  /// Of all small counts, in the order in which they became known: what a later one hides never changes what was
  /// hidden for an earlier one.
  private func parts(current: Set<Int>) -> [Part] {
    var parts: [Part] = []
    for (group, small) in smallCells(current: current) {
      let chain = reaches(of: small).filter { groups[$0.key] != nil }
      // Where a small count itself stands, the choice is made first; the sums above follow it.
      let own = Set(
        small.filter { chain[$0.place]?.firstKnown == $0.reach.firstKnown }.map { $0.place })
      parts += tiedPlaces(chain, own: own).map { Part(group: group, places: $0, chain: chain) }
    }
    let precedes = operation.names.precedes
    return parts.sorted { first, second in
      if first.firstKnown != second.firstKnown { return first.firstKnown < second.firstKnown }
      if first.group != second.group { return precedes(first.group, second.group) }
      guard let one = first.places.first, let other = second.places.first else { return false }
      return precedes(operation.places[Int(one.index)].id, operation.places[Int(other.index)].id)
    }
  }

  /// Where each sub-group is of a few people, in an order that does not depend on that of rows.
  private func smallCells(
    current: Set<Int>
  ) -> [(group: Symbol, small: [(place: PlaceIndex, reach: Reach)])] {
    var small: [Symbol: [(place: PlaceIndex, reach: Reach)]] = [:]
    for (cell, known) in cells {
      guard let few = known.few else { continue }
      let isCurrent = known.figures.contains(where: current.contains)
      small[cell.group, default: []].append(
        (cell.place, Reach(lastDay: few.lastDay, isCurrent: isCurrent, firstKnown: few.firstKnown)))
    }
    return small.sorted { operation.names.precedes($0.key, $1.key) }.map { ($0.key, $0.value) }
  }

  /// How far the small counts of a sub-group reach: to their own places, and to all that hold these.
  private func reaches(of small: [(place: PlaceIndex, reach: Reach)]) -> [PlaceIndex: Reach] {
    func spread<Item: Comparable>(
      _ item: (Reach) -> Item, by precedes: (Item, Item) -> Bool
    ) -> [PlaceIndex: Item] {
      places.spread(
        small.map { (place: $0.place, item: item($0.reach)) }.sorted { precedes($0.item, $1.item) })
    }
    let first = spread(\.firstKnown, by: <)
    let last = spread(\.lastDay, by: >)
    let current = places.spread(small.filter(\.reach.isCurrent).map { (place: $0.place, item: true) })
    return Dictionary(
      uniqueKeysWithValues: first.map { place, firstKnown in
        (
          place,
          Reach(
            lastDay: last[place] ?? firstKnown, isCurrent: current[place] ?? false, firstKnown: firstKnown)
        )
      })
  }

  /// The places of a chain by what they add up to together, each part in the order in which its small counts became
  /// known.
  private func tiedPlaces(_ chain: [PlaceIndex: Reach], own: Set<PlaceIndex>) -> [[PlaceIndex]] {
    var ties = PlaceTies()
    for place in chain.keys { ties.tie(place, toNearestOf: chain, places) }
    let order = chain.keys.map { place in
      (place: place, reach: chain[place]?.firstKnown ?? .never, id: operation.places[Int(place.index)].id)
    }
    .sorted { first, second in
      if first.reach != second.reach { return first.reach < second.reach }
      let isOwn = own.contains(first.place)
      if isOwn != own.contains(second.place) { return isOwn }
      return operation.names.precedes(first.id, second.id)
    }
    var parts: [PlaceIndex: [PlaceIndex]] = [:]
    for item in order { parts[ties.root(of: item.place), default: []].append(item.place) }
    return Array(parts.values)
  }

  /// What is hidden beside a small count: enough of each way to part people at every one of the places; and the day
  /// on which that was settled.
  private func complements(of part: Part, besides settled: [SubGroupCell: Day]) -> [Symbol: Day] {
    let group = part.group
    guard let own = codes[group]?.parting, own != .overlapping else { return [:] }
    var days: [Symbol: Day] = [:]
    for place in part.places {
      var chosen = Set(days.keys)
      let day = part.chain[place]?.firstKnown ?? .never
      let others = (groups[place] ?? []).filter { $0 != group }
      for parting in Parting.allCases where parting != .overlapping {
        let candidates = others.filter { codes[$0]?.parting == parting }
        if candidates.isEmpty { continue }
        switch (own, parting) {
        case (.bySexAndAge, .bySexAndAge):
          chosen.formUnion(rectangle(beside: group, among: candidates, at: place, since: day))
        case (.bySexAndAge, _): break
        case (_, .bySexAndAge): chosen.formUnion(candidates)
        default:
          let hidden = candidates.filter {
            settled[SubGroupCell(group: $0, place: place)].map { $0 <= day } ?? false
          }
          for unit in [UnitID.persons, UnitID.percent] {
            chosen.formUnion(
              ranking.enough(
                of: candidates, in: unit, at: place, since: day, besides: chosen, hidden: hidden))
          }
        }
      }
      for symbol in chosen where days[symbol] == nil { days[symbol] = day }
    }
    return days
  }

  /// What must be hidden beside a small count by sex and age: another age of the same sex, and both these ages of the
  /// other sex. Then none of the four can be worked out, neither from the sums by sex nor from those by age.
  private func rectangle(
    beside group: Symbol, among candidates: [Symbol], at place: PlaceIndex, since day: Day
  ) -> Set<Symbol> {
    func sex(_ symbol: Symbol) -> String? { codes[symbol]?.code.sex }
    func ages(_ symbol: Symbol) -> AgeBand? { codes[symbol]?.code.ages }
    let sameSex = candidates.filter { sex($0) == sex(group) }
    let beside = ranking.enough(
      of: sameSex, in: UnitID.persons, at: place, since: day, besides: [], hidden: [])
    let hidden = Set(beside.map(ages)).union([ages(group)])
    return beside.union(candidates.filter { sex($0) != sex(group) && hidden.contains(ages($0)) })
  }
}

/// Places that are tied because one is the nearest above another of which something is told.
private struct PlaceTies {
  private var above: [PlaceIndex: PlaceIndex] = [:]

  mutating func root(of place: PlaceIndex) -> PlaceIndex {
    var root = place
    while let next = above[root], next != root { root = next }
    var step = place
    while let next = above[step], next != root {
      above[step] = root
      step = next
    }
    return root
  }

  /// Places in between, of which nothing is told, tie those below them only where something is told further up.
  mutating func tie<Item>(
    _ place: PlaceIndex, toNearestOf told: [PlaceIndex: Item], _ places: PlacesAbove
  ) {
    var seen: Set<PlaceIndex> = [place]
    var queue = places.parents(of: place)
    while let next = queue.popLast() {
      guard seen.insert(next).inserted else { continue }
      if told[next] == nil {
        queue += places.parents(of: next)
      } else {
        let (one, other) = (root(of: place), root(of: next))
        if one != other { above[one] = other }
      }
    }
  }
}

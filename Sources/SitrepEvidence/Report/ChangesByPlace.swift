import SitrepModel

extension DayEvidence {
  /// Changes of figures with each place below those it lies in, as far as figures changed of them too; otherwise in
  /// the order in which they come. What lies in several places, as a crossing between countries does, stands apart.
  func byPlace(_ changes: [Report.Change]) -> [Report.Change] {
    var ofPlace: [String: [Report.Change]] = [:]
    var order: [String] = []
    for change in changes {
      let place = change.place ?? ""
      if ofPlace[place] == nil { order.append(place) }
      ofPlace[place, default: []].append(change)
    }
    if order.count < 2 { return changes }
    let parents = Dictionary(
      operation.places.map { (text($0.id), $0.parents.map(text)) }, uniquingKeysWith: { first, _ in first })
    var below: [String: [String]] = [:]
    var outermost: [String] = []
    for place in order {
      if let parent = parent(of: place, among: ofPlace, parents) {
        below[parent, default: []].append(place)
      } else {
        outermost.append(place)
      }
    }
    var sorted: [Report.Change] = []
    var rest = outermost.reversed().map { (place: $0, above: [String]()) }
    while let (place, above) = rest.popLast() {
      sorted += (ofPlace[place] ?? []).map { change in
        var change = change
        change.above = above
        return change
      }
      rest += (below[place] ?? []).reversed().map { ($0, above + [place]) }
    }
    return sorted
  }

  /// The nearest place above that is among some, by one way up only.
  private func parent(
    of place: String, among known: [String: [Report.Change]], _ parents: [String: [String]]
  ) -> String? {
    var place = place
    // A register may lead in a circle: no more steps than places.
    for _ in 0..<parents.count {
      guard let above = parents[place], above.count == 1 else { return nil }
      place = above[0]
      if known[place] != nil { return place }
    }
    return nil
  }
}

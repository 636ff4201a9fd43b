import SitrepModel

extension DayEvidence {
  /// Changes of figures by place, in the order of rule 21: each place below those it lies in, where figures of them changed
  /// too. Changes of figures without a place come last.
  func byPlace(_ changes: [Report.Change]) -> [Report.Change] {
    let ofPlace = Dictionary(grouping: changes) { $0.place ?? "" }
    if ofPlace.count < 2 { return changes }
    var sorted: [Report.Change] = []
    var path: [(level: Int, place: String)] = []
    for row in placeRows(of: Set(ofPlace.keys)) {
      path.removeAll { $0.level >= row.level }
      let place = knowledge.texts.placeIDs[row.place]
      guard let changes = ofPlace[place] else { continue }
      sorted += changes.map { change in
        var change = change
        change.above = path.map(\.place)
        return change
      }
      path.append((row.level, place))
    }
    return sorted + (ofPlace[""] ?? [])
  }

  /// The rows of places by their ids.
  func placeRows(of ids: Set<String>) -> [PlaceMatrixRows.Row] {
    let known = knowledge.texts.placeIDs
    return PlaceMatrixRows(operation).rows(of: Set(known.indices.filter { ids.contains(known[$0]) }))
  }
}

import SitrepModel

extension [Place] {
  /// For each place of a register, the indexes of those it lies in; ids that the register lacks are passed over.
  var parentIndexes: [[Int]] {
    let indexes = Dictionary(
      indices.lazy.map { (self[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    return map { $0.parents.compactMap { indexes[$0] } }
  }
}

extension DayEvidence {
  /// The ids of all places that lie in one.
  func placesWithin(_ id: String) -> Set<String> {
    let ids = knowledge.texts.placeIDs
    let above = operation.places.parentIndexes.nearestAbove { ids[$0] == id ? true : nil }
    return Set(zip(ids, above).lazy.filter { !$1.isEmpty }.map(\.0))
  }
}

import SitrepModel

extension [Place] {
  /// For each place of a register, the indexes of those it lies in; ids that the register lacks are passed over.
  var parentIndexes: [[Int]] {
    let indexes = Dictionary(
      indices.lazy.map { (self[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    return map { $0.parents.compactMap { indexes[$0] } }
  }
}
